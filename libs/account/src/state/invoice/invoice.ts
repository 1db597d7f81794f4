import type { LegalDay, Money, Month } from '@tenure/kernel';
import type { InvoiceOrigin, TaxOfLine } from '../../events';

/**
 * An invoice with the history that late months are computed from. Its questions take a day and are answered as of the
 * end of that day, from everything known now: a payment recorded late counts on the day it was made, a returned payment
 * and an amount credited after a dispute never count (readings 7, 15, 19).
 */
export interface Invoice {
  readonly number: string;
  readonly origin: InvoiceOrigin;
  readonly invoiceDate: LegalDay;
  readonly dueOn: LegalDay;
  readonly lastDayToDispute: LegalDay;
  readonly consentOn: LegalDay;
  readonly amount: Money;
  /** What of the amount is platform fees. */
  readonly platformFees: Money;
  /** Taxes that were computed, line by line (§4.7). */
  readonly taxes?: readonly TaxLine[];
  /** Credited apart from disputes. */
  readonly credited: Money;
  /** In the order of their days. */
  readonly movements: readonly Movement[];
  readonly disputes: readonly Dispute[];
  /** In the order of their posting. */
  readonly charges: readonly LateCharge[];
  readonly consentedOn?: LegalDay;
  /** Whose rules for being paid late it was issued under; absent: §4.4 and §4.5. */
  readonly addendum?: 'FR';
  /** Of what is credited apart from disputes, what somebody found not to be owed. */
  readonly foundNotOwed?: Money;
  /** In the order of their days; absent: none. */
  readonly writeOffs?: readonly WriteOff[];
  /** The fixed indemnity, where one was claimed (§4.3 FR). */
  readonly indemnity?: Indemnity;
  /** The billing cycles that it billed anew (§2.5). */
  readonly reRated?: readonly Month[];
}

/** Given up as a receivable from a day on. */
export interface WriteOff {
  readonly id: string;
  readonly on: LegalDay;
  readonly principal: Money;
  readonly lateCharges: Money;
  /** As recorded, by day; what stands is told by `standingOf`. */
  readonly reversals: readonly Reversal[];
}

/** Negative where a reversal was taken back. */
export interface Reversal {
  readonly on: LegalDay;
  readonly principal: Money;
  readonly lateCharges: Money;
}

/** In euros, beside all other amounts. */
export interface Indemnity {
  readonly amount: Money;
  readonly currency: 'EUR';
  readonly claimedOn: LegalDay;
  /** Given what is known now it had no ground. */
  readonly isWithdrawn: boolean;
  readonly paidOn?: LegalDay;
  readonly waivedOn?: LegalDay;
}

export interface TaxLine extends Omit<TaxOfLine, 'onFees' | 'base'> {
  readonly base: Money;
  readonly amount: Money;
  /** What of it is on platform fees. */
  readonly onFees: Money;
  readonly credited: Money;
}

/** Money of one payment, applied on one day. */
export interface Movement {
  readonly payment: string;
  readonly on: LegalDay;
  readonly principal: Money;
  readonly lateCharges: Money;
  /** Credit that was applied at the close of the day, after whatever was paid on it (reading 6). */
  readonly atClose?: true;
}

export interface Dispute {
  readonly id: string;
  readonly amount: Money;
  readonly openedOn: LegalDay;
  readonly closedOn?: LegalDay;
  readonly outcome?: 'credited' | 'rejected' | 'withdrawn';
  /** Set where the amount became payable again. */
  readonly payableOn?: LegalDay;
  /** Set with `payableOn`: the day from which its late months count. */
  readonly lateMonthsFrom?: LegalDay;
}

/**
 * A late charge of §4.5, or interest by the French rule in its place: that is posted on the day of a payment, counts
 * from the same kind of day, and has no months.
 */
export interface LateCharge {
  readonly countedFrom: LegalDay;
  readonly month: number;
  readonly postedOn: LegalDay;
  readonly amount: Money;
  readonly waived: Money;
  readonly waivedOn?: LegalDay;
  readonly isInterest?: true;
  /** Somebody imposed it. */
  readonly imposed?: true;
}
