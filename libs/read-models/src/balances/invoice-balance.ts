import type { InvoiceOrigin } from '@tenure/account';
import { type LegalDay, Money } from '@tenure/kernel';

/** What an invoice comes to, and the parts that its open items and its days are computed from. */
export interface InvoiceBalance {
  readonly account: string;
  readonly invoice: string;
  /** The three are undefined while only postings about the invoice, and not the invoice itself, are looked at. */
  readonly origin: InvoiceOrigin | undefined;
  readonly invoiceDate: LegalDay | undefined;
  readonly dueOn: LegalDay | undefined;
  readonly billed: Money;
  readonly credited: Money;
  /** Principal only. */
  readonly paid: Money;
  /** Posted, less what was reversed and waived. */
  readonly lateCharges: Money;
  readonly lateChargesPaid: Money;
  /** Given up, less what was paid of it since. */
  readonly writtenOff: Money;
  readonly lateChargesWrittenOff: Money;
  /** In open disputes. */
  readonly disputed: Money;
  readonly outstanding: Money;
  /** In euros, and in no other sum (§4.3 FR); negative where what was paid is to be given back. */
  readonly indemnityOutstanding: Money;
  readonly consentedOn: LegalDay | undefined;
  /** While nothing is outstanding or written off: the day of the last money that paid it, or, unpaid, of what left nothing to pay. */
  readonly settledOn: LegalDay | undefined;
  readonly disputes: readonly DisputedPart[];
  /** In the order of their posting days. */
  readonly charges: readonly ChargedPart[];
  readonly payments: readonly PaidPart[];
}

export interface DisputedPart {
  readonly dispute: string;
  readonly amount: Money;
  readonly state: 'open' | 'payable' | 'credited';
  /** The day it became payable again (reading 19). */
  readonly payableOn: LegalDay | undefined;
}

export interface ChargedPart {
  /** The day its months count from and the number of the month. */
  readonly charge: string;
  readonly postedOn: LegalDay;
  readonly amount: Money;
}

/** Money of one payment, applied on one day, principal and late charges together. */
export interface PaidPart {
  readonly payment: string;
  readonly on: LegalDay;
  readonly amount: Money;
}

export function emptyInvoiceBalance(account: string, invoice: string): InvoiceBalance {
  return {
    account,
    invoice,
    origin: undefined,
    invoiceDate: undefined,
    dueOn: undefined,
    billed: Money.zero,
    credited: Money.zero,
    paid: Money.zero,
    lateCharges: Money.zero,
    lateChargesPaid: Money.zero,
    writtenOff: Money.zero,
    lateChargesWrittenOff: Money.zero,
    disputed: Money.zero,
    outstanding: Money.zero,
    indemnityOutstanding: Money.zero,
    consentedOn: undefined,
    settledOn: undefined,
    disputes: [],
    charges: [],
    payments: [],
  };
}
