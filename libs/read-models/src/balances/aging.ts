import { addDays, type LegalDay, Money } from '@tenure/kernel';
import type { OpenItem } from './open-items';

/** Calendar days past due. `current` is what is not past due, or has no Due Date. */
export const agingBuckets = ['current', '1-30', '31-60', '61-90', 'over-90'] as const;
export type AgingBucket = (typeof agingBuckets)[number];

/** What is outstanding, by how long it is past due; the buckets add up to it exactly. */
export type Aging = Readonly<Record<AgingBucket, Money>>;

/** The Due Dates that fall in a bucket, both ends included; an end left out is open. */
export interface AgingLimits {
  readonly bucket: AgingBucket;
  readonly dueFrom?: LegalDay;
  readonly dueThrough?: LegalDay;
}

/** The buckets on a day: an amount is still current on its Due Date, and one day past due on the next (reading 2). */
export function agingLimits(today: LegalDay): readonly AgingLimits[] {
  return [
    { bucket: 'current', dueFrom: today },
    { bucket: '1-30', dueFrom: addDays(today, -30), dueThrough: addDays(today, -1) },
    { bucket: '31-60', dueFrom: addDays(today, -60), dueThrough: addDays(today, -31) },
    { bucket: '61-90', dueFrom: addDays(today, -90), dueThrough: addDays(today, -61) },
    { bucket: 'over-90', dueThrough: addDays(today, -91) },
  ];
}

export function agingOf(items: Iterable<Pick<OpenItem, 'dueOn' | 'amount'>>, today: LegalDay): Aging {
  const limits = agingLimits(today);
  const aging: Record<AgingBucket, Money> = { ...noAging };
  for (const { dueOn, amount } of items) {
    const bucket = dueOn === undefined ? 'current' : bucketOf(dueOn, limits);
    aging[bucket] = aging[bucket].plus(amount);
  }
  return aging;
}

export const noAging: Aging = {
  current: Money.zero,
  '1-30': Money.zero,
  '31-60': Money.zero,
  '61-90': Money.zero,
  'over-90': Money.zero,
};

/** What is past due: every bucket but the current one. */
export function overdueOf(aging: Aging): Money {
  return Money.sum(agingBuckets.filter((bucket) => bucket !== 'current').map((bucket) => aging[bucket]));
}

function bucketOf(dueOn: LegalDay, limits: readonly AgingLimits[]): AgingBucket {
  const fits = limits.find(({ dueFrom, dueThrough }) => dueOn >= (dueFrom ?? '') && dueOn <= (dueThrough ?? dueOn));
  return fits?.bucket ?? 'current';
}
