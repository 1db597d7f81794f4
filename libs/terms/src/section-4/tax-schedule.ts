import { type LegalDay, type Money, rate } from '@tenure/kernel';
import type { TermsVersion } from '../terms-version';
import { liesWithin } from './jurisdictions';

/** The kinds of invoice lines that a tax can be assessed on: all but taxes themselves. */
export const taxableKinds = ['platform-fee', 'transactional', 'non-recurring', 'overage', 'pass-through'] as const;
export type TaxableKind = (typeof taxableKinds)[number];

/** One tax of one jurisdiction at one rate: data with its source, because rates are law and not terms. */
export interface TaxRule {
  readonly jurisdiction: string;
  /** Name of the tax, unique within its jurisdiction, such as `sales-tax`. */
  readonly tax: string;
  readonly kinds: readonly TaxableKind[];
  /** Decimal fraction of the taxable amount, as text. */
  readonly rate: string;
  readonly from: LegalDay;
  /** The last day of this rate; absent while it is not known to end. */
  readonly until?: LegalDay;
  /** Where the rate was read: the law, the authority, the day. */
  readonly source: string;
}

/**
 * The taxes on service in `place` on `day`, in the order of the schedule. Of two rates of one tax the later one holds.
 * A place of which the schedule says nothing has none: no tax is invented.
 */
export function taxRulesIn(t: TermsVersion, place: string, day: LegalDay): readonly TaxRule[] {
  const { schedule } = t.parameters.taxes;
  const begun = schedule.filter((rule) => liesWithin(place, rule.jurisdiction) && rule.from <= day);
  return begun.filter(
    (rule) =>
      (rule.until === undefined || day <= rule.until) &&
      !begun.some((other) => isSameTax(rule, other) && other.from > rule.from),
  );
}

function isSameTax(a: TaxRule, b: TaxRule): boolean {
  return a.jurisdiction === b.jurisdiction && a.tax === b.tax;
}

/** The tax on `base` at `taxRate` (decimal text), rounded half-up to the cent, once for each line (reading 13). */
export function taxOn(base: Money, taxRate: string): Money {
  return base.times(rate(taxRate));
}
