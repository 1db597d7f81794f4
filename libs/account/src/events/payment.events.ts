import type { LegalDay } from '@tenure/kernel';

export interface Allocation {
  readonly invoice: string;
  readonly principal: string;
  readonly lateCharges: string;
}

/** Money came in, and what it paid (reading 14). What is left is unapplied credit. */
export interface PaymentReceived {
  readonly payment: string;
  readonly method: string;
  readonly amount: string;
  readonly reference?: string;
  /** The invoice the customer named. */
  readonly forInvoice?: string;
  /** The debit of a card that brought it in. */
  readonly debit?: string;
  readonly allocations: readonly Allocation[];
  readonly unapplied: string;
}

/** Returned or charged back: what it paid is unpaid again, from its original Due Date (reading 15). */
export interface PaymentReversed {
  readonly payment: string;
  readonly kind: 'returned' | 'chargeback';
  /** For a chargeback: the authorisation under which the card had been debited; disputing it is a breach (§4.4 ii). */
  readonly authorization?: string;
  readonly amount: string;
  readonly allocations: readonly Allocation[];
  readonly unapplied: string;
}

/** Unapplied credit paid an amount that came due (reading 14). */
export interface CreditApplied extends Allocation {
  readonly payment: string;
}

/** Unapplied credit went back to the customer: the oldest payments' credit first. */
export interface CreditRefunded {
  readonly refund: string;
  readonly amount: string;
  readonly method: string;
  readonly reference?: string;
  readonly parts: readonly { readonly payment: string; readonly amount: string }[];
}

/**
 * Money had paid what, given what is known now, was not owed; it is unapplied credit again from the day it had paid.
 */
export interface AllocationReleased extends Allocation {
  readonly payment: string;
  /** The day the released money had been applied. */
  readonly appliedOn: LegalDay;
}
