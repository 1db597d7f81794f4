import type { LegalDay, Money } from '@tenure/kernel';
import type { InvoiceOrigin } from '../../events';

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
  /** Credited apart from disputes. */
  readonly credited: Money;
  /** In the order of their days. */
  readonly movements: readonly Movement[];
  readonly disputes: readonly Dispute[];
  /** In the order of their posting. */
  readonly charges: readonly LateCharge[];
  readonly consentedOn?: LegalDay;
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

export interface LateCharge {
  readonly countedFrom: LegalDay;
  readonly month: number;
  readonly postedOn: LegalDay;
  readonly amount: Money;
  readonly waived: Money;
  readonly waivedOn?: LegalDay;
}
