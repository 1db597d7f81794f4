import { activeLife, type Life } from '../../test-support/life';
import { factsOf, happened, type Happened } from '../../test-support/tables';

/** The notice lapses on 9 February; the service is suspended on the 12th. */
const notified = activeLife('2023-12-01')
  .on('2024-01-01', 'import-invoice', { invoice: 'I', amount: '1000.00' })
  .on('2024-02-01', 'give-notice-of-non-payment', { breach: 'N', method: 'e-mail' });
const suspended = notified
  .on('2024-02-12', 'suspend-service', { suspension: 'S', ground: 'unpaid-notice', breach: 'N' })
  .on('2024-02-13', 'suspend-service', { suspension: 'F', ground: 'network-protection', cause: 'a flood' });
const pay = (given: Life, on: string) => given.on(on, 'receive-payment', { amount: '1000.00', method: 'ach' });
const resumed = (on: string, status: string): Happened =>
  happened(on, 'ServiceResumed', { suspension: 'S', resolution: `breach N is ${status}` });

const resumedByHand = happened('2024-02-20', 'ServiceResumed', { suspension: 'S', resolution: 'a call' });
const byHand = suspended.on('2024-02-20', 'resume-service', { suspension: 'S', resolution: 'a call' });

const rows: readonly (readonly [given: Life, then: readonly Happened[], why: string])[] = [
  [suspended.advanceTo('2024-03-01'), [], 'while the breach is uncured the suspension stands'],
  [pay(suspended, '2024-02-14'), [], 'paid too late: it is for the provider to resume'],
  [
    suspended.on('2024-02-20', 'waive-breach', { breach: 'N' }),
    [resumed('2024-02-20', 'waived')],
    'waived: from the day of the waiver',
  ],
  [
    suspended.on('2024-02-10', 'waive-breach', { breach: 'N' }),
    [resumed('2024-02-12', 'waived')],
    'waived before it was suspended, and typed in after: from the first day of the suspension',
  ],
  [
    pay(suspended.advanceTo('2024-02-20'), '2024-02-08'),
    [resumed('2024-02-12', 'cured')],
    'paid in time, and typed in late: there never was a ground, from its first day',
  ],
  [
    suspended.on('2024-02-20', 'record-notice-bounced', { breach: 'N' }),
    [resumed('2024-02-12', 'bounced')],
    'the notice had bounced: it started nothing (reading 22)',
  ],
  [
    pay(byHand, '2024-02-08'),
    [resumedByHand, resumed('2024-02-12', 'cured')],
    'resumed by hand, and then paid in time after all: there never was a ground',
  ],
  [
    byHand.on('2024-02-15', 'waive-breach', { breach: 'N' }),
    [resumedByHand, resumed('2024-02-15', 'waived')],
    'resumed by hand, and waived before that: from the day of the waiver',
  ],
  [
    byHand.on('2024-02-20', 'waive-breach', { breach: 'N' }).advanceTo('2024-03-01'),
    [resumedByHand],
    'waived when it was over: it stood until then',
  ],
];

describe('a suspension falls with the breach it rests on', () => {
  for (const [given, then, why] of rows) {
    test(why, () => {
      expect(factsOf(given, 'ServiceResumed')).toEqual(then);
    });
  }

  test('whichever was typed in first, it stood through the same day', () => {
    const [one, other] = [
      pay(byHand, '2024-02-08'),
      pay(suspended.waitUntil('2024-02-20'), '2024-02-08').when('2024-02-20', 'resume-service', {
        suspension: 'S',
        resolution: 'a call',
      }),
    ];
    const days = [one, other].map(({ state }) => state.pastSuspensions.map(({ on, until }) => [on, until]));
    expect(days).toEqual([[['2024-02-12', '2024-02-12']], [['2024-02-12', '2024-02-12']]]);
  });

  test('a suspension on another cause stays', () => {
    const { state } = suspended.on('2024-02-20', 'waive-breach', { breach: 'N' });
    expect([state.status, [...state.suspensions.keys()]]).toEqual(['suspended', ['F']]);
  });

  test('the reason and the clause say which of the two it was', () => {
    const waived = suspended.on('2024-02-20', 'waive-breach', { breach: 'N' }).events.at(-1)?.metadata;
    const undone = pay(suspended, '2024-02-08').events.at(-1)?.metadata;
    expect([waived?.clauses, waived?.reason]).toEqual([['§9.6'], 'the breach it rested on was waived']);
    expect([undone?.clauses, undone?.reason]).toEqual([['§3.4'], 'the lapse it rested on was undone']);
  });
});
