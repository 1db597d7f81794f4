import { addDays, Money } from '@tenure/kernel';
import fc from 'fast-check';
import { anyBilling } from '../../test-support/billing';
import { day, eventsOf } from '../../test-support/given';
import { type AgingBucket, agingBuckets, agingLimits, agingOf, overdueOf } from './aging';
import { foldJournal, invoiceView } from './journal';
import { postingsOf } from './postings-of';

const today = day('2024-03-31');

const edges: readonly (readonly [string | undefined, AgingBucket, string])[] = [
  [undefined, 'current', 'in dispute: no Due Date (18)'],
  ['2024-04-01', 'current', 'due tomorrow'],
  ['2024-03-31', 'current', 'the Due Date is the last day to pay (2)'],
  ['2024-03-30', '1-30', 'the first day past due'],
  ['2024-03-01', '1-30', '30 days past due'],
  ['2024-02-29', '31-60', '31 days past due, over a leap day'],
  ['2024-01-31', '31-60', '60 days past due'],
  ['2024-01-30', '61-90', '61 days past due'],
  ['2024-01-01', '61-90', '90 days past due'],
  ['2023-12-31', 'over-90', '91 days past due'],
  ['2003-12-31', 'over-90', 'twenty years past due'],
];

test.each(edges)('due on %s is %s: %s', (dueOn, bucket) => {
  const amount = Money.of('12.34');
  const aging = agingOf([{ dueOn: dueOn === undefined ? undefined : day(dueOn), amount }], today);
  expect(agingBuckets.filter((name) => !aging[name].isZero())).toEqual([bucket]);
  expect(overdueOf(aging)).toEqual(bucket === 'current' ? Money.zero : amount);
});

test('the buckets follow one another without a gap', () => {
  const [current, ...late] = agingLimits(today);
  expect(current?.dueThrough).toBeUndefined();
  expect(late.at(-1)?.dueFrom).toBeUndefined();
  [current!, ...late].forEach((limits, index, all) => {
    const older = all[index + 1];
    if (older) expect(older.dueThrough).toBe(addDays(limits.dueFrom!, -1));
  });
});

test('aging partitions what is outstanding exactly, on any day, whatever is folded', () => {
  fc.assert(
    fc.property(anyBilling, fc.nat({ max: 400 }), (facts, days) => {
      for (const { invoices } of foldJournal(eventsOf(facts).flatMap(postingsOf)).values()) {
        for (const balance of invoices) {
          const view = invoiceView(balance, addDays(day('2024-01-01'), days));
          expect(Money.sum(Object.values(view.aging))).toEqual(balance.outstanding);
          expect(view.overdue.plus(view.aging.current)).toEqual(balance.outstanding);
        }
      }
    }),
  );
});
