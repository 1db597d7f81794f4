import { Money, type LegalDay } from '@tenure/kernel';
import type { TermsVersion } from '../terms-version';
import { lateChargeFor, lateMonth, lateRateText } from './late-payments';

export interface LateChargePosting {
  /** The number of the late month, from 1. */
  readonly k: number;
  readonly monthEndsOn: LegalDay;
  readonly postedOn: LegalDay;
  readonly amount: Money;
}

export interface LateChargeSchedule {
  readonly fullMonths: number;
  /** A month, as decimal text. */
  readonly rate: string;
  readonly postings: readonly LateChargePosting[];
  /** The sum of the postings. */
  readonly charge: Money;
  /** Principal and charge. */
  readonly balance: Money;
}

export interface UnpaidAmount {
  readonly principal: Money;
  readonly dueOn: LegalDay;
  readonly asOf: LegalDay;
  readonly lawfulMonthlyMaximum?: string;
}

/**
 * What §4.5 would have charged by the end of `asOf` on an amount that stays wholly unpaid: for forecasts, for checking
 * a ledger, and as the worked form of reading 20. A rate of 0 still shows its months, each with a posting of 0.00.
 */
export function lateChargeSchedule(t: TermsVersion, unpaid: UnpaidAmount): LateChargeSchedule {
  const { principal, dueOn, asOf, ...limit } = unpaid;
  const postings: LateChargePosting[] = [];
  let charge = Money.zero;
  for (let k = 1; ; k += 1) {
    const month = lateMonth(t, dueOn, k);
    if (month.postedOn > asOf) break;
    const amount = lateChargeFor(t, { unpaidPrincipal: principal, unpaidCharges: charge, ...limit });
    postings.push({ k, ...month, amount });
    charge = charge.plus(amount);
  }
  const rate = lateRateText(t, unpaid.lawfulMonthlyMaximum);
  return { fullMonths: postings.length, rate, postings, charge, balance: principal.plus(charge) };
}
