import type { LegalDay, Month } from '@tenure/kernel';

export type ChargeKind = 'transactional' | 'non-recurring' | 'overage' | 'pass-through';

/** Charges incurred (§4.3, §4.8). Its effective day is the day on which they were incurred. */
export interface ChargesRecorded {
  readonly charge: string;
  readonly kind: ChargeKind;
  readonly description: string;
  readonly amount: string;
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
}

/** 'billing-run' is dated the 1st; 'migrated' keeps the date it had in the other ledger (reading 12). */
export type InvoiceOrigin = 'billing-run' | 'migrated';

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
  /** For a billing run: the months whose platform fee this invoice has billed, through this one. */
  readonly feesThrough?: Month;
  /** For a billing run: when the next one is due. */
  readonly nextInvoiceOn?: LegalDay;
}

/** Part of an invoice is not owed: a platform fee that was billed after the account had ended (reading 10). */
export interface InvoiceCredited {
  readonly invoice: string;
  readonly amount: string;
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
}

/** A late charge that should not have been posted, or not with this amount, given what is known now (reading 7). */
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
