import type { LegalDay, Month } from '@tenure/kernel';
import type { LateChargeMode } from '@tenure/terms';

/** 'tax': assessed by somebody else, such as a carrier, and passed on as it is (§4.8). */
export type ChargeKind = 'transactional' | 'non-recurring' | 'overage' | 'pass-through' | 'tax';

/** Charges incurred (§4.3, §4.8). Its effective day is the day on which they were incurred. */
export interface ChargesRecorded {
  readonly charge: string;
  readonly kind: ChargeKind;
  readonly description: string;
  readonly amount: string;
  /** Usage that was rated by a card: quantity × unit price, rounded half-up to the cent (§4.1). */
  readonly rated?: {
    readonly item: string;
    readonly quantity: number;
    readonly unitPrice: string;
    readonly rateCard: string;
  };
  /** The first billing run that can bill them: none that was already dated when they became known. */
  readonly firstRunOn: LegalDay;
}

export interface InvoiceLine {
  readonly kind: 'platform-fee' | ChargeKind;
  readonly description: string;
  readonly amount: string;
  /** The month a platform fee is for. */
  readonly month?: Month;
  /** The recorded charge that is billed. */
  readonly charge?: string;
  /** Of a tax that was computed: how. */
  readonly tax?: TaxOfLine;
}

/** How a tax line came about: base × rate, rounded half-up to the cent (§4.7, reading 13). */
export interface TaxOfLine {
  readonly tax: string;
  readonly jurisdiction: string;
  readonly location: string;
  readonly base: string;
  readonly rate: string;
  /** What of the tax is on platform fees: credited with them when they are not owed. */
  readonly onFees?: string;
}

/**
 * 'billing-run' is dated the 1st; 'migrated' keeps the date it had in the other ledger; 'adjustment' bills on any day
 * (reading 12).
 */
export type InvoiceOrigin = 'billing-run' | 'migrated' | 'adjustment';

/** Cycles that are billed anew at other rates because of a prohibited use (§2.5). */
export interface ReRating {
  readonly prohibitedUse: string;
  readonly cycles: readonly Month[];
}

/** An invoice was issued, or brought over from another ledger. All its days are computed here and never again. */
export interface InvoiceIssued {
  readonly invoice: string;
  readonly origin: InvoiceOrigin;
  readonly invoiceDate: LegalDay;
  readonly amount: string;
  readonly currency: string;
  readonly lines: readonly InvoiceLine[];
  /** Last day to pay (§4.4). */
  readonly dueOn: LegalDay;
  readonly lastDayToDispute: LegalDay;
  /** From this day what is not disputed is consented to (§4.6). */
  readonly consentOn: LegalDay;
  /** The addendum whose rules for being paid late it was issued under; absent where it has none of its own. */
  readonly addendum?: 'FR';
  /** For a billing run: the months whose platform fee this invoice has billed, through this one. */
  readonly feesThrough?: Month;
  /** For a billing run: when the next one is due. */
  readonly nextInvoiceOn?: LegalDay;
  /** For an adjustment that re-rates. */
  readonly reRating?: ReRating;
}

/** What was credited of one tax line. */
export interface CreditedTax {
  readonly tax: string;
  readonly jurisdiction: string;
  readonly location: string;
  readonly amount: string;
}

/** Part of an invoice is not owed and never was: late charges on it are reversed, and money that paid it is credit. */
export interface InvoiceCredited {
  readonly invoice: string;
  readonly amount: string;
  /** Absent: a platform fee that was not due on its day (reading 10, preamble). */
  readonly ground?: 'not-owed' | 'tax-exempt';
  /** What of it is tax that was computed (§4.7). */
  readonly taxes?: readonly CreditedTax[];
}

/** Nobody disputed this amount in time: it is consented to (§4.6). */
export interface InvoiceDeemedConsented {
  readonly invoice: string;
  readonly amount: string;
  readonly lastDayToDispute: LegalDay;
}

/** A dispute given in time was recorded after consent had been derived; consent is derived anew for the rest. */
export interface DeemedConsentUndone {
  readonly invoice: string;
}

/** An amount of an invoice is disputed; it has no Due Date while the dispute is open (readings 17, 18). */
export interface InvoiceDisputed {
  readonly dispute: string;
  readonly invoice: string;
  readonly amount: string;
  readonly detail: string;
  readonly documents?: readonly string[];
}

/** What a document is, and what it can be recognised by; never the document itself. */
export interface SuppliedDocument {
  readonly description: string;
  /** SHA-256, in hex. */
  readonly digest?: string;
  /** A reference into whatever records it is kept in. */
  readonly keptIn?: string;
}

/** Documents or information in support of a dispute arrived: those that were not there by this day already (§4.6). */
export interface DisputeDocumentsSupplied {
  readonly dispute: string;
  readonly invoice: string;
  readonly documents: readonly SuppliedDocument[];
}

/** The customer took the dispute back: payable on the later of its Due Date and this day (reading 19). */
export interface DisputeWithdrawn {
  readonly dispute: string;
  readonly invoice: string;
  readonly amount: string;
  readonly payableOn: LegalDay;
  readonly lateMonthsFrom: LegalDay;
}

/** Resolved: credited to the customer, or payable on the later of its Due Date and this day (reading 19). */
export interface InvoiceDisputeResolved {
  readonly dispute: string;
  readonly invoice: string;
  readonly amount: string;
  readonly outcome: 'credited' | 'rejected';
  /** Set where rejected. */
  readonly payableOn?: LegalDay;
  /** Set where rejected: the day from which late months count (policy `rejectedDisputeAccrual`). */
  readonly lateMonthsFrom?: LegalDay;
}

/** A month ended with an amount unpaid after its Due Date; posted once per invoice, series and month (reading 20). */
export interface LateChargePosted {
  readonly invoice: string;
  /** The day from which months are counted: the Due Date, or the day a rejected dispute became payable. */
  readonly countedFrom: LegalDay;
  readonly month: number;
  readonly monthEndedOn: LegalDay;
  readonly unpaidPrincipal: string;
  readonly unpaidCharges: string;
  readonly rate: string;
  readonly amount: string;
  /** Somebody imposed it; absent where it was posted by itself. */
  readonly imposed?: true;
}

/** How late charges are made for the account from this day on, whole: what is absent is as the programme does (§4.5). */
export interface LateChargePolicySet {
  readonly lateCharges?: LateChargeMode;
  /** A month, as decimal text; absent: what is known of the law of its place. */
  readonly lawfulMonthlyMaximum?: string;
}

/**
 * A late charge that should not have been posted, or not with this amount, given what is known now (reading 7). The
 * amount is what stood of it: less what had been waived.
 */
export interface LateChargeReversed {
  readonly invoice: string;
  readonly countedFrom: LegalDay;
  readonly month: number;
  readonly amount: string;
}

/** The provider gave up what is unpaid of one late charge; no other is waived by it (§9.6, reading 21). */
export interface LateChargeWaived {
  readonly invoice: string;
  readonly countedFrom: LegalDay;
  readonly month: number;
  readonly amount: string;
}
