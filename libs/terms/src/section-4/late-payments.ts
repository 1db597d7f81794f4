import { addDays, addMonths, rate, type LegalDay, type Money, type Rate } from '@tenure/kernel';
import { clause } from '../clause';
import type { LateChargeMode } from '../policies';
import type { TermsVersion } from '../terms-version';
import { liesWithin } from './jurisdictions';

export interface LatePaymentsParameters {
  /** A month, as decimal text. */
  readonly monthlyRate: string;
  /** What the law of a place allows at most; none ships, because it depends on the contract and not only the place. */
  readonly lawfulMaxima: readonly LawfulMaximum[];
}

export interface LawfulMaximum {
  readonly jurisdiction: string;
  /** A month, as decimal text. */
  readonly monthlyMaximum: string;
  readonly from: LegalDay;
  /** Where it was read. */
  readonly source: string;
}

export const latePaymentsClause = clause<LatePaymentsParameters>({
  ref: '§4.5',
  title: 'Late payments',
  kinds: ['deadline', 'right'],
  summary:
    'The provider may charge a monthly rate, compounded monthly, on what is not paid by its Due Date, or the lawful ' +
    'maximum where that is less. It is a right and not a duty, and a charge that was posted can be waived.',
  readings: [3, 20, 21],
  parameters: { monthlyRate: '0.015', lawfulMaxima: [] },
});

/** The programme's habit, unless the account has one of its own (reading 21). */
export function lateChargeMode(t: TermsVersion, ofAccount?: LateChargeMode): LateChargeMode {
  return ofAccount ?? t.policies.lateCharges;
}

/**
 * The `k`-th late month after `anchor`, the day the amount had to be paid by. It ends `k` months after the anchor
 * itself and not after the month before, so that a short February moves no later month (readings 3 and 20). The charge
 * is posted on the day after, if anything is unpaid at the end of that day.
 */
export function lateMonth(
  _t: TermsVersion,
  anchor: LegalDay,
  k: number,
): { readonly monthEndsOn: LegalDay; readonly postedOn: LegalDay } {
  const monthEndsOn = addMonths(anchor, k);
  return { monthEndsOn, postedOn: addDays(monthEndsOn, 1) };
}

/**
 * The lawful monthly maximum in `place` on `day` as decimal text, or undefined where none is known. A later one of the
 * same jurisdiction replaces the earlier; of those of a country and its parts the lowest holds.
 */
export function lawfulMaximumIn(t: TermsVersion, place: string, day: LegalDay): string | undefined {
  const { lawfulMaxima } = t.parameters.lateCharges;
  const begun = lawfulMaxima.filter(({ jurisdiction, from }) => liesWithin(place, jurisdiction) && from <= day);
  const holding = begun.filter(
    (one) => !begun.some((other) => other.jurisdiction === one.jurisdiction && other.from > one.from),
  );
  return holding
    .map(({ monthlyMaximum }) => monthlyMaximum)
    .sort((a, b) => rate(a).comparedTo(rate(b)))
    .at(0);
}

/**
 * The rate a month: the terms' own, or the lawful maximum (decimal text) where one is set and is less. 0 charges
 * nothing.
 */
export function lateRate(t: TermsVersion, lawfulMonthlyMaximum?: string): Rate {
  return rate(lateRateText(t, lawfulMonthlyMaximum));
}

/** As `lateRate`, as the text it was given in, for explanations. */
export function lateRateText(t: TermsVersion, lawfulMonthlyMaximum?: string): string {
  const own = t.parameters.lateCharges.monthlyRate;
  if (lawfulMonthlyMaximum === undefined) return own;
  return rate(lawfulMonthlyMaximum).lessThan(rate(own)) ? lawfulMonthlyMaximum : own;
}

export interface UnpaidAtMonthEnd {
  readonly unpaidPrincipal: Money;
  /** Late charges of the same invoice that were posted and not paid or waived: they compound. */
  readonly unpaidCharges: Money;
  readonly lawfulMonthlyMaximum?: string;
}

/** The charge for one full late month, rounded half-up to the cent (reading 20). */
export function lateChargeFor(t: TermsVersion, unpaid: UnpaidAtMonthEnd): Money {
  return unpaid.unpaidPrincipal.plus(unpaid.unpaidCharges).times(lateRate(t, unpaid.lawfulMonthlyMaximum));
}
