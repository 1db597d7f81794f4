import { activeLife, life } from '../../test-support/life';
import { decisions, everything, happened, nothing, refused } from '../../test-support/tables';

const active = activeLife('2024-01-05');
const finding = { provision: '§2.4', description: 'resale', foundMaterialBy: 'A. Person' };
const byCustomer = { breach: 'B', method: 'e-mail', breachingParty: 'customer', ...finding };
/** Last day to cure 9 February, lapse on the 10th. */
const notified = active.on('2024-01-10', 'give-notice-of-breach', byCustomer);
const waived = notified.on('2024-01-20', 'waive-breach', { breach: 'B' });
const bounced = notified.on('2024-01-12', 'record-notice-bounced', { breach: 'B' });
const cured = notified.on('2024-01-20', 'cure-breach', { breach: 'B', how: 'stopped' });
const lapsed = notified.advanceTo('2024-02-10');
/** Last day to pay 8 February, lapse on the 9th. */
const unpaid = activeLife('2023-12-01')
  .on('2024-01-01', 'import-invoice', { invoice: 'I', amount: '1000.00' })
  .on('2024-02-01', 'give-notice-of-non-payment', { breach: 'N', method: 'e-mail' });

describe('record-notice-bounced (reading 22)', () => {
  const of = { breach: 'B' };
  const event = [happened('2024-02-20', 'NoticeBounced', { breach: 'B', detail: 'mailbox full' })];
  const returned = { breach: 'B', detail: 'mailbox full' };

  decisions([
    [
      notified,
      '2024-01-10',
      'record-notice-bounced',
      of,
      [happened('2024-01-10', 'NoticeBounced', of)],
      'on the day it was sent',
    ],
    [lapsed, '2024-02-20', 'record-notice-bounced', returned, event, 'found out after it had lapsed'],
    [cured, '2024-02-20', 'record-notice-bounced', returned, event, 'found out after it was cured'],
    [bounced, '2024-02-20', 'record-notice-bounced', returned, nothing, 'bounced already'],
    [waived, '2024-02-20', 'record-notice-bounced', of, refused('breach-closed', '§1'), 'waived: it asks for nothing'],
    [
      notified,
      '2024-01-09',
      'record-notice-bounced',
      of,
      refused('before-notice', '§1', '2024-01-10'),
      'the day before',
    ],
    [
      notified,
      '2024-01-12',
      'record-notice-bounced',
      { breach: 'X' },
      refused('unknown-breach', '§3.3(i)'),
      'of no notice',
    ],
  ]);

  test('a bounced notice starts nothing: it never lapses', () => {
    expect(bounced.advanceTo('2024-06-01').eventsOf('CurePeriodLapsed')).toEqual([]);
  });
});

describe('cure-breach (readings 24 and 29)', () => {
  const how = { breach: 'B', how: 'stopped' };
  const over = refused('cure-period-over', '§3.3(i)');

  decisions([
    [
      notified,
      '2024-01-10',
      'cure-breach',
      how,
      [happened('2024-01-10', 'BreachCured', how)],
      'on the day of the notice',
    ],
    [notified, '2024-02-09', 'cure-breach', how, [happened('2024-02-09', 'BreachCured', how)], 'on the last day'],
    [notified, '2024-02-10', 'cure-breach', how, over, 'on the day after it has lapsed'],
    [lapsed, '2024-05-01', 'cure-breach', how, over, 'long after'],
    [cured, '2024-01-25', 'cure-breach', how, nothing, 'cured already'],
    [waived, '2024-01-25', 'cure-breach', how, refused('breach-closed', '§3.3(i)'), 'waived already'],
    [bounced, '2024-01-25', 'cure-breach', how, refused('breach-closed', '§3.3(i)'), 'nobody was notified'],
    [
      unpaid,
      '2024-02-05',
      'cure-breach',
      { ...how, breach: 'N' },
      refused('cured-by-payment', '§3.4'),
      'by money only',
    ],
    [notified, '2024-01-09', 'cure-breach', how, refused('before-notice', '§1', '2024-01-10'), 'the day before'],
    [notified, '2024-01-12', 'cure-breach', { ...how, breach: 'X' }, refused('unknown-breach', '§3.3(i)'), 'of none'],
  ]);

  const suspended = lapsed.on('2024-02-12', 'suspend-service', {
    suspension: 'S',
    ground: 'uncured-breach',
    breach: 'B',
  });

  decisions(
    [
      [
        suspended,
        '2024-02-09',
        'cure-breach',
        how,
        [
          happened('2024-02-10', 'CurePeriodLapseUndone', { breach: 'B' }),
          happened('2024-02-09', 'BreachCured', how),
          happened('2024-02-12', 'ServiceResumed', { suspension: 'S', resolution: 'breach B is cured' }),
        ],
        'in time and typed in after the lapse: the lapse is undone, and the suspension that rested on it falls',
      ],
    ],
    everything,
  );

  test('after that the service is active, and nothing lapses any more', () => {
    const late = suspended.on('2024-02-09', 'cure-breach', how);
    expect(late.state.status).toBe('active');
    expect(late.advanceTo('2024-06-01').state.breaches.get('B')?.status).toBe('cured');
  });
});

describe('waive-breach (§9.6)', () => {
  const of = { breach: 'B' };
  const byProvider = { breach: 'B', by: 'provider' } as const;

  decisions([
    [
      notified,
      '2024-01-10',
      'waive-breach',
      of,
      [happened('2024-01-10', 'BreachWaived', byProvider)],
      'while it is open',
    ],
    [lapsed, '2024-05-01', 'waive-breach', of, [happened('2024-05-01', 'BreachWaived', byProvider)], 'after its lapse'],
    [
      active.on('2024-01-10', 'give-notice-of-breach', { ...byCustomer, breachingParty: 'provider' }),
      '2024-01-11',
      'waive-breach',
      of,
      [happened('2024-01-11', 'BreachWaived', { breach: 'B', by: 'customer' })],
      'the other party is the one that waives',
    ],
    [
      unpaid,
      '2024-02-05',
      'waive-breach',
      { breach: 'N' },
      [happened('2024-02-05', 'BreachWaived', { breach: 'N', by: 'provider' })],
      'a notice of non-payment',
    ],
    [waived, '2024-01-25', 'waive-breach', of, nothing, 'waived already'],
    [cured, '2024-01-25', 'waive-breach', of, refused('breach-closed', '§9.6'), 'cured: there is nothing to waive'],
    [bounced, '2024-01-25', 'waive-breach', of, refused('breach-closed', '§9.6'), 'bounced: nor here'],
    [notified, '2024-01-09', 'waive-breach', of, refused('before-notice', '§1', '2024-01-10'), 'the day before'],
    [notified, '2024-01-12', 'waive-breach', { breach: 'X' }, refused('unknown-breach', '§3.3(i)'), 'of none'],
  ]);

  test('no other instance is waived by it', () => {
    const twice = notified.on('2024-01-11', 'give-notice-of-breach', { ...byCustomer, breach: 'C' });
    const one = twice.on('2024-01-20', 'waive-breach', of).advanceTo('2024-02-11');
    expect([...one.state.breaches.values()].map(({ id, status }) => [id, status])).toEqual([
      ['B', 'waived'],
      ['C', 'lapsed'],
    ]);
  });
});

describe('record-responsibility-violation (reading 25)', () => {
  const found = { subClause: '§2.3.2', evidence: 'a log', foundBy: 'A. Person' } as const;
  const registered = life().on('2024-01-05', 'register-account', { name: 'Example Inc.', country: 'US' });
  const once = active.on('2024-01-10', 'record-responsibility-violation', { ...found, violation: 'V' });

  decisions([
    [
      active,
      '2024-01-10',
      'record-responsibility-violation',
      found,
      [happened('2024-01-10', 'ResponsibilityViolationRecorded', { ...found, violation: 'violation-1' })],
      'with its evidence and who found it',
    ],
    [
      once,
      '2024-01-11',
      'record-responsibility-violation',
      { ...found, violation: 'V' },
      refused('violation-id-taken', '§2.3.7'),
      'one id is one violation',
    ],
    [
      registered,
      '2024-01-10',
      'record-responsibility-violation',
      found,
      refused('terms-not-accepted', 'preamble'),
      'without terms no responsibilities',
    ],
    [
      registered.on('2024-01-08', 'accept-terms', { acceptedBy: 'A', authorityAttested: true }),
      '2024-01-07',
      'record-responsibility-violation',
      found,
      refused('before-acceptance', 'preamble', '2024-01-08'),
      'the day before acceptance',
    ],
  ]);

  test('it rests on its own sub-clause and on the right that it opens', () => {
    expect(once.events.at(-1)?.metadata.clauses).toEqual(['§2.3.2', '§2.3.7']);
  });
});
