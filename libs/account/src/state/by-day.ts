import type { LegalDay } from '@tenure/kernel';

/**
 * `entries`, which are in the order of their days, with one more: a fact that is typed in late stands where it belongs,
 * and of two on one day the one recorded last comes last.
 */
export function addedByDay<T>(entries: readonly T[], entry: T, dayOf: (one: T) => LegalDay): readonly T[] {
  const before = entries.findLastIndex((one) => dayOf(one) <= dayOf(entry));
  return entries.toSpliced(before + 1, 0, entry);
}

/** The day of whatever counts from a day on. */
export const sinceOf = ({ on }: { readonly on: LegalDay }): LegalDay => on;
