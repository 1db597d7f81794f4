import { activeLife, type Life } from '../../test-support/life';
import { decisions, happened, nothing, refused } from '../../test-support/tables';

/** N lapses on 9 February 2024: 2, 5, 6, 7 and 8 February are the five business days. */
const lapsed = activeLife('2023-12-01')
  .on('2024-01-01', 'import-invoice', { invoice: 'I', amount: '1000.00' })
  .on('2024-02-01', 'give-notice-of-non-payment', { breach: 'N', method: 'e-mail' })
  .advanceTo('2024-02-12');
const over = { stop: 'S', resolution: 'talks' };
const pay = (given: Life) => given.on('2024-02-08', 'receive-payment', { amount: '1000.00', method: 'ach' });

describe.each([
  ['orders', 'OrdersResumed'],
  ['call-detail', 'CallDetailResumed'],
] as const)('a stop of %s whose end is typed in late (reading 7)', (what, wasResumed) => {
  const stopped = lapsed.on('2024-02-12', `stop-${what}`, { breach: 'N', stop: 'S' });
  const resume = `resume-${what}`;
  const resumed = stopped.on('2024-02-20', resume, over);
  const ends = (given: Life) => given.eventsOf(wasResumed).map(({ metadata }) => metadata.effectiveOn);

  decisions([
    [resumed, '2024-02-20', resume, over, nothing, 'told twice'],
    [
      resumed,
      '2024-02-19',
      resume,
      over,
      [happened('2024-02-19', wasResumed, over)],
      'it ended a day earlier than was thought',
    ],
    [
      resumed,
      '2024-02-11',
      resume,
      over,
      refused('before-stop', what === 'orders' ? '§3.4(ii)' : '§3.4(iii)', '2024-02-12'),
      'and not before it began',
    ],
  ]);

  test.each([
    [
      pay(resumed),
      ['2024-02-20', '2024-02-12'],
      'paid in time, as is told after somebody ended it: from its first day',
    ],
    [pay(stopped).on('2024-02-20', resume, over), ['2024-02-12'], 'told the other way round: from its first day, too'],
    [
      resumed.on('2024-02-15', 'waive-breach', { breach: 'N' }),
      ['2024-02-20', '2024-02-15'],
      'waived before somebody ended it: from the day of the waiver (§9.6)',
    ],
    [resumed.on('2024-02-20', 'waive-breach', { breach: 'N' }), ['2024-02-20'], 'waived on the day it ended'],
    [resumed.on('2024-02-21', 'waive-breach', { breach: 'N' }), ['2024-02-20'], 'waived when it was over'],
  ])('it ends on the earliest day (%#)', (given, expected, _why) => expect(ends(given)).toEqual(expected));
});

test('an order of a day on which, as turned out, orders were taken', () => {
  const resumed = lapsed
    .on('2024-02-12', 'stop-orders', { breach: 'N', stop: 'S' })
    .on('2024-02-20', 'resume-orders', over);
  const order = (given: Life) => given.when('2024-02-14', 'change-package', { package: 'large', monthlyFee: '199.00' });
  expect(order(resumed).last).toMatchObject({ code: 'orders-stopped' });
  expect(order(pay(resumed)).last).toMatchObject({ kind: 'accepted' });
});
