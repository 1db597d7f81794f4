import { activeLife } from '../../test-support/life';
import { decisions, happened, nothing, refused } from '../../test-support/tables';

const finding = { provision: '§2.4', description: 'resale', foundMaterialBy: 'A. Person', method: 'e-mail' };
/** N, of non-payment, lapses on 9 February; B, another breach, on the 10th; P, the provider's, on the 11th. */
const notified = activeLife('2023-12-01')
  .on('2024-01-01', 'import-invoice', { invoice: 'I', amount: '1000.00' })
  .on('2024-01-10', 'give-notice-of-breach', { breach: 'B', breachingParty: 'customer', ...finding })
  .on('2024-01-11', 'give-notice-of-breach', { breach: 'P', breachingParty: 'provider', ...finding })
  .on('2024-02-01', 'give-notice-of-non-payment', { breach: 'N', method: 'e-mail' });
const lapsed = notified.advanceTo('2024-02-12');
const unpaid = { suspension: 'S', ground: 'unpaid-notice', breach: 'N' } as const;
const uncured = { suspension: 'T', ground: 'uncured-breach', breach: 'B' } as const;
const flood = { suspension: 'F', ground: 'network-protection', cause: 'a flood of calls' } as const;

describe('suspend-service (§3.4)', () => {
  const open = (until: string) => refused('cure-period-open', '§3.4', until);

  decisions([
    [notified, '2024-02-08', 'suspend-service', unpaid, open('2024-02-09'), 'on the last day to pay'],
    [
      notified,
      '2024-02-09',
      'suspend-service',
      unpaid,
      [happened('2024-02-09', 'ServiceSuspended', unpaid)],
      'on the day after it',
    ],
    [notified, '2024-02-09', 'suspend-service', uncured, open('2024-02-10'), 'on the 30th day of another breach'],
    [
      notified,
      '2024-02-10',
      'suspend-service',
      { ground: 'uncured-breach', breach: 'B', components: ['voice', 'chat'] },
      [
        happened('2024-02-10', 'ServiceSuspended', {
          suspension: 'suspension-1',
          ground: 'uncured-breach',
          breach: 'B',
          components: ['voice', 'chat'],
        }),
      ],
      'on the 31st, some components only',
    ],
    [
      lapsed,
      '2024-02-08',
      'suspend-service',
      unpaid,
      open('2024-02-09'),
      'from a day before the lapse, typed in after it',
    ],
    [
      lapsed.on('2024-02-12', 'suspend-service', unpaid),
      '2024-02-13',
      'suspend-service',
      { ...unpaid, suspension: 'X' },
      nothing,
      'suspended on this notice already',
    ],
    [
      lapsed,
      '2024-02-12',
      'suspend-service',
      { ground: 'unpaid-notice' },
      refused('breach-required', '§3.4'),
      'on which notice?',
    ],
    [lapsed, '2024-02-12', 'suspend-service', { ...unpaid, breach: 'X' }, refused('unknown-breach', '§3.4'), 'on none'],
    [
      lapsed,
      '2024-02-12',
      'suspend-service',
      { ...unpaid, ground: 'uncured-breach' },
      refused('wrong-ground', '§3.4'),
      'non-payment named as another breach',
    ],
    [
      lapsed,
      '2024-02-12',
      'suspend-service',
      { ...uncured, ground: 'unpaid-notice' },
      refused('wrong-ground', '§3.4'),
      'and the other way',
    ],
    [
      lapsed,
      '2024-02-12',
      'suspend-service',
      { ...uncured, breach: 'P' },
      refused('wrong-ground', '§3.4'),
      'the provider’s own breach is no ground against the customer',
    ],
    [
      lapsed.on('2024-02-12', 'waive-breach', { breach: 'N' }),
      '2024-02-12',
      'suspend-service',
      unpaid,
      refused('breach-closed', '§3.4'),
      'waived',
    ],
    [
      lapsed.on('2024-02-12', 'record-notice-bounced', { breach: 'N' }),
      '2024-02-12',
      'suspend-service',
      unpaid,
      refused('breach-closed', '§3.4'),
      'bounced',
    ],
    [
      notified.on('2024-02-02', 'receive-payment', { amount: '1000.00', method: 'ach' }),
      '2024-02-09',
      'suspend-service',
      unpaid,
      refused('breach-closed', '§3.4'),
      'paid in time',
    ],
  ]);

  decisions([
    [
      notified.on('2024-02-02', 'receive-payment', { amount: '1000.00', method: 'ach' }),
      '2024-02-05',
      'suspend-service',
      unpaid,
      refused('breach-closed', '§3.4'),
      'paid in time: no later day will do, and so none may be named',
    ],
  ]);
});

describe('resume-service', () => {
  const suspended = lapsed.on('2024-02-12', 'suspend-service', unpaid);
  const over = { suspension: 'S', resolution: 'paid' };

  decisions([
    [
      suspended,
      '2024-02-12',
      'resume-service',
      over,
      [happened('2024-02-12', 'ServiceResumed', over)],
      'on the day it was suspended',
    ],
    [
      suspended,
      '2024-02-11',
      'resume-service',
      over,
      refused('before-suspension', '§2.4.1', '2024-02-12'),
      'the day before',
    ],
    [
      suspended,
      '2024-02-13',
      'resume-service',
      { ...over, suspension: 'X' },
      refused('unknown-suspension', '§2.4.1'),
      'of none',
    ],
    [
      suspended.on('2024-02-13', 'resume-service', over),
      '2024-02-14',
      'resume-service',
      over,
      nothing,
      'resumed already',
    ],
    [
      suspended.on('2024-02-14', 'resume-service', over),
      '2024-02-13',
      'resume-service',
      over,
      [happened('2024-02-13', 'ServiceResumed', over)],
      'resumed already, but as is known now a day earlier',
    ],
    [
      suspended.on('2024-02-13', 'resume-service', over),
      '2024-02-14',
      'suspend-service',
      { suspension: over.suspension, ground: 'network-protection', cause: 'a flood' },
      refused('suspension-id-taken', '§3.4(i)'),
      'an id is that of one suspension, also when it is over',
    ],
  ]);

  test('the clause is that of the cause', () => {
    const both = suspended.on('2024-02-12', 'suspend-service', flood);
    const resumed = both
      .on('2024-02-13', 'resume-service', { suspension: 'F', resolution: 'over' })
      .on('2024-02-13', 'resume-service', over);
    expect(resumed.eventsOf('ServiceResumed').map(({ metadata }) => metadata.clauses)).toEqual([['§2.4.1'], ['§3.4']]);
  });
});
