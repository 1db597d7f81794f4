import type { LegalDay, Money } from '@tenure/kernel';

export interface Payment {
  readonly id: string;
  readonly on: LegalDay;
  readonly method: string;
  readonly amount: Money;
  readonly unapplied: Money;
  /** Invoices it ever paid. */
  readonly invoices: readonly string[];
  readonly reversedOn?: LegalDay;
  /** The debit of a card that brought it in. */
  readonly debit?: string;
  /** It was charged back although the card had been debited under this authorisation (§4.4 ii). */
  readonly chargedBackUnder?: string;
  /** Of its credit, what was paid back; kept when the payment itself is returned later. */
  readonly refunded: Money;
}

export interface Refund {
  readonly id: string;
  readonly on: LegalDay;
  readonly amount: Money;
  readonly method: string;
}
