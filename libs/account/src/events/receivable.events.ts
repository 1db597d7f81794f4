import type { LegalDay } from '@tenure/kernel';
import type { InterestSegment } from '@tenure/terms';

/**
 * The provider gave up collecting what was unpaid and undisputed of an invoice. It is no payment and forgives no breach
 * (§9.6); from its day on the amount is outstanding and late no more.
 */
export interface InvoiceWrittenOff {
  readonly writeOff: string;
  readonly invoice: string;
  readonly principal: string;
  readonly lateCharges: string;
  readonly approvedBy: string;
}

/**
 * So much of a write-off does not stand: it was paid after all, or was paid, credited or in dispute already on the day
 * it was written off, given what is known now.
 */
export interface WriteOffReversed {
  readonly writeOff: string;
  readonly invoice: string;
  readonly principal: string;
  readonly lateCharges: string;
}

/** So much of a reversal was wrong, given what is known now, such as when the payment that led to it was returned. */
export interface WriteOffRestored {
  readonly writeOff: string;
  readonly invoice: string;
  readonly principal: string;
  readonly lateCharges: string;
}

/** Interest by the French rule on what was paid late on one day; it is due at once and bears none itself (§4.3 FR). */
export interface LateInterestPosted {
  readonly invoice: string;
  /** The last day that bears no interest: the Due Date, or the day a rejected dispute became payable. */
  readonly countedFrom: LegalDay;
  readonly paidOn: LegalDay;
  /** What was paid on that day of the principal counted from there. */
  readonly principal: string;
  readonly days: number;
  readonly segments: readonly InterestSegment[];
  readonly amount: string;
}

/** Late interest that should not have been posted, or not with this amount, given what is known now (reading 7). */
export interface LateInterestReversed {
  readonly invoice: string;
  readonly countedFrom: LegalDay;
  readonly paidOn: LegalDay;
  readonly amount: string;
}

/** The provider gave up what is unpaid of one posting of late interest; no other is waived by it (§9.6). */
export interface LateInterestWaived {
  readonly invoice: string;
  readonly countedFrom: LegalDay;
  readonly paidOn: LegalDay;
  readonly amount: string;
}

/** The fixed indemnity for one invoice that was paid late or not at all was asked for; in euros, once (§4.3 FR). */
export interface RecoveryIndemnityClaimed {
  readonly invoice: string;
  readonly amount: string;
  readonly currency: 'EUR';
}

/** Given what is known now the invoice was not late on the day of the claim: nothing can be asked. */
export interface RecoveryIndemnityWithdrawn {
  readonly invoice: string;
  readonly amount: string;
  readonly currency: 'EUR';
}

/** The invoice was late after all: the claim that had been withdrawn stands. */
export interface RecoveryIndemnityReinstated {
  readonly invoice: string;
  readonly amount: string;
  readonly currency: 'EUR';
}

/** The indemnity of an invoice was paid, whole and in euros. */
export interface RecoveryIndemnityPaid {
  readonly invoice: string;
  readonly amount: string;
  readonly currency: 'EUR';
  readonly method: string;
  readonly reference?: string;
}

/** What had been paid of an indemnity is not here any more: it came back unpaid, or the provider gave it back. */
export interface RecoveryIndemnityPaymentReversed {
  readonly invoice: string;
  readonly amount: string;
  readonly currency: 'EUR';
  /** 'returned': it is asked again; 'refunded': nothing was asked any more. */
  readonly kind: 'returned' | 'refunded';
}

/** The provider gave the indemnity of one invoice up; no other is waived by it (§9.6). */
export interface RecoveryIndemnityWaived {
  readonly invoice: string;
  readonly amount: string;
  readonly currency: 'EUR';
}
