import type { LegalDay } from '@tenure/kernel';

/** The customer authorised debits of a card for open balances (§4.4), known here by a token and never by its number. */
export interface CardAuthorized {
  readonly authorization: string;
  readonly card: string;
  /** The first day whose balance can be debited: none that was over when the authorisation became known. */
  readonly debitsFrom: LegalDay;
}

/** The customer cancelled the authorisation in writing: nothing is debited from this day on (§4.4 i). */
export interface CardAuthorizationCancelled {
  readonly authorization: string;
  /** Where the writing is kept. */
  readonly writing: string;
}

export interface DebitedInvoice {
  readonly invoice: string;
  readonly amount: string;
}

/**
 * The provider instructs its payment provider to debit the card for what is open on the invoice date (§4.4 i). An act:
 * it is given once, by what was known when the day ended, and facts that become known later do not undo it. It moves no
 * money; the payment itself is received, or it is not.
 */
export interface CardDebitInstructed {
  readonly debit: string;
  readonly authorization: string;
  readonly card: string;
  readonly invoices: readonly DebitedInvoice[];
  readonly amount: string;
}
