import { activeLife, type Life } from '../../test-support/life';
import { decisions, happened, nothing, refused } from '../../test-support/tables';

const finding = { provision: '§2.4', description: 'resale', foundMaterialBy: 'A. Person', method: 'e-mail' };
/** N, of non-payment, lapses on 9 February 2024; B, another breach, on the 10th; P, the provider's, on the 11th. */
const notified = activeLife('2023-12-01')
  .on('2024-01-01', 'import-invoice', { invoice: 'I', amount: '1000.00' })
  .on('2024-01-10', 'give-notice-of-breach', { breach: 'B', breachingParty: 'customer', ...finding })
  .on('2024-01-11', 'give-notice-of-breach', { breach: 'P', breachingParty: 'provider', ...finding })
  .on('2024-02-01', 'give-notice-of-non-payment', { breach: 'N', method: 'e-mail' });
const lapsed = notified.advanceTo('2024-02-12');
const onN = { breach: 'N' };
const ended = lapsed.on('2024-02-13', 'terminate', { ground: 'uncured-breach', by: 'provider', breach: 'B' });

describe.each([
  ['orders', '§3.4(ii)', 'OrdersStopped', 'OrdersResumed'],
  ['call-detail', '§3.4(iii)', 'CallDetailStopped', 'CallDetailResumed'],
] as const)('stop-%s and resume-%s', (what, clause, wasStopped, wasResumed) => {
  const stop = `stop-${what}`;
  const resume = `resume-${what}`;
  const over = { stop: 'S', resolution: 'talks' };
  const stopped = lapsed.on('2024-02-12', stop, { ...onN, stop: 'S' });
  const resumed = stopped.on('2024-02-20', resume, over);

  decisions([
    [notified, '2024-02-08', stop, onN, refused('cure-period-open', clause, '2024-02-09'), 'on the last day to pay'],
    [
      notified,
      '2024-02-09',
      stop,
      onN,
      [happened('2024-02-09', wasStopped, { stop: 'stop-1', breach: 'N' })],
      'on the day after it',
    ],
    [
      lapsed,
      '2024-02-08',
      stop,
      onN,
      refused('cure-period-open', clause, '2024-02-09'),
      'typed in after, for a day before',
    ],
    [
      notified,
      '2024-02-10',
      stop,
      { breach: 'B' },
      [happened('2024-02-10', wasStopped, { stop: 'stop-1', breach: 'B' })],
      'on the 31st day after the notice of another breach',
    ],
    [
      lapsed,
      '2024-02-12',
      stop,
      { breach: 'P' },
      refused('wrong-ground', clause),
      'a breach by the provider opens none',
    ],
    [lapsed, '2024-02-12', stop, { breach: 'X' }, refused('unknown-breach', clause), 'on none'],
    [
      lapsed.on('2024-02-12', 'waive-breach', onN),
      '2024-02-13',
      stop,
      onN,
      refused('breach-closed', clause),
      'waived: no ground any more',
    ],
    [stopped, '2024-02-13', stop, onN, nothing, 'stopped on it already'],
    [stopped, '2024-02-13', stop, { breach: 'B', stop: 'S' }, refused('stop-id-taken', clause), 'one id is one cause'],
    [
      resumed,
      '2024-02-21',
      stop,
      onN,
      [happened('2024-02-21', wasStopped, { stop: 'stop-2', breach: 'N' })],
      'resumed of its own will, the provider may stop again: the breach is as uncured as before',
    ],
    [ended, '2024-02-14', stop, onN, refused('account-ended', '§3.1'), 'after the end nothing is left to stop'],
    [stopped, '2024-02-12', resume, over, [happened('2024-02-12', wasResumed, over)], 'on the same day'],
    [stopped, '2024-02-11', resume, over, refused('before-stop', clause, '2024-02-12'), 'the day before'],
    [resumed, '2024-02-21', resume, over, nothing, 'resumed already'],
    [stopped, '2024-02-21', resume, { ...over, stop: 'X' }, refused('unknown-stop', clause), 'what was never stopped'],
  ]);

  test('the stop of one is not the stop of the other', () => {
    const other = what === 'orders' ? 'resume-call-detail' : 'resume-orders';
    expect(stopped.when('2024-02-13', other, over).last).toMatchObject({ code: 'unknown-stop' });
  });

  test.each<[Life, string, string]>([
    [stopped.on('2024-02-20', 'waive-breach', onN), '2024-02-20', 'waived: from the day of the waiver (§9.6)'],
    [
      stopped.on('2024-02-08', 'receive-payment', { amount: '1000.00', method: 'ach' }),
      '2024-02-12',
      'paid in time, and typed in late: from its first day',
    ],
    [
      stopped.on('2024-02-20', 'record-notice-bounced', onN),
      '2024-02-12',
      'the notice had bounced: from its first day (reading 22)',
    ],
  ])('it falls with the breach it rests on (%#)', (given, on, _why) => {
    expect(given.eventsOf(wasResumed).map(({ metadata }) => [metadata.effectiveOn, metadata.derived])).toEqual([
      [on, true],
    ]);
  });
});

describe('while orders are stopped (§3.4 ii)', () => {
  const stopped = lapsed.on('2024-02-12', 'stop-orders', { ...onN, stop: 'S' });
  const twice = stopped.on('2024-02-13', 'stop-orders', { breach: 'B', stop: 'T' });
  const order = { package: 'large', monthlyFee: '199.00' };
  const no = refused('orders-stopped', '§3.4(ii)');

  decisions([
    [stopped, '2024-02-12', 'change-package', order, no, 'no other package, from the very day on'],
    [stopped, '2024-02-12', 'enable-component', { component: 'voice' }, no, 'no further component'],
    [
      stopped,
      '2024-02-11',
      'change-package',
      order,
      [happened('2024-02-11', 'PackageChanged', { ...order, firstRunOn: '2024-03-01' })],
      'what was ordered the day before, and is typed in late, was taken',
    ],
    [
      twice.on('2024-02-14', 'resume-orders', { stop: 'S', resolution: 'paid' }),
      '2024-02-15',
      'change-package',
      order,
      no,
      'one of two causes is gone',
    ],
    [
      stopped.on('2024-02-14', 'resume-orders', { stop: 'S', resolution: 'paid' }),
      '2024-02-13',
      'change-package',
      order,
      no,
      'resumed since, and the order was of the day before',
    ],
    [
      stopped.on('2024-02-14', 'resume-orders', { stop: 'S', resolution: 'paid' }),
      '2024-02-14',
      'change-package',
      order,
      [happened('2024-02-14', 'PackageChanged', { ...order, firstRunOn: '2024-03-01' })],
      'on the day on which they are taken again',
    ],
  ]);
});

describe('while call detail is stopped (§3.4 iii)', () => {
  const stopped = lapsed.on('2024-02-12', 'stop-call-detail', { ...onN, stop: 'S' });

  decisions([
    [
      stopped,
      '2024-02-12',
      'record-data',
      { class: 'call-detail', count: 1 },
      refused('call-detail-stopped', '§3.4(iii)'),
      'none is produced, so none can come to be held',
    ],
    [
      stopped,
      '2024-02-11',
      'record-data',
      { class: 'call-detail', count: 1, record: 'R' },
      [
        happened('2024-02-11', 'DataRecorded', {
          class: 'call-detail',
          count: 1,
          record: 'R',
          lastDayKept: '2027-02-11',
          purgeDueOn: '2027-02-11',
          purgeAllowedFrom: '2024-02-11',
        }),
      ],
      'that of the day before, typed in late: three years at most',
    ],
    [
      stopped,
      '2024-02-12',
      'record-data',
      { class: 'message-detail', count: 1, record: 'R' },
      [
        happened('2024-02-12', 'DataRecorded', {
          class: 'message-detail',
          count: 1,
          record: 'R',
          lastDayKept: '2027-02-12',
          purgeDueOn: '2027-02-12',
          purgeAllowedFrom: '2024-02-12',
        }),
      ],
      'detail of messages is not that of calls',
    ],
  ]);
});

describe('record-other-remedy (§3.4 v)', () => {
  const suit = { ...onN, kind: 'legal', description: 'a suit', reference: 'no. 7' } as const;
  const once = lapsed.on('2024-02-12', 'record-other-remedy', { ...suit, remedy: 'R' });

  decisions([
    [
      lapsed,
      '2024-02-12',
      'record-other-remedy',
      suit,
      [happened('2024-02-12', 'OtherRemedyRecorded', { ...suit, remedy: 'remedy-1' })],
      'a lapsed notice opens it',
    ],
    [
      ended,
      '2024-02-14',
      'record-other-remedy',
      suit,
      [happened('2024-02-14', 'OtherRemedyRecorded', { ...suit, remedy: 'remedy-1' })],
      'after the end as well: termination excludes no other remedy (§3.3)',
    ],
    [
      once,
      '2024-02-13',
      'record-other-remedy',
      { ...suit, remedy: 'R' },
      refused('remedy-id-taken', '§3.4(v)'),
      'once',
    ],
    [
      notified,
      '2024-02-08',
      'record-other-remedy',
      suit,
      refused('cure-period-open', '§3.4(v)', '2024-02-09'),
      'while it can still be paid',
    ],
    [
      lapsed,
      '2024-02-12',
      'record-other-remedy',
      { ...suit, breach: 'P' },
      refused('wrong-ground', '§3.4(v)'),
      'the remedies are the provider’s',
    ],
  ]);
});
