import { byTexts, type LegalDay } from '@tenure/kernel';
import type { DebitedInvoice } from '../events';
import type { AccountState } from '../state/account-state';
import { authorizationOn } from '../state/cards';
import { entriesOf } from '../state/book';
import { defined } from '../defined';

/** Cards that may be debited, what was instructed, and what came of it (§4.4). */
export interface CardView {
  readonly authorizations: readonly CardAuthorizationView[];
  readonly debits: readonly CardDebitView[];
}

export interface CardAuthorizationView {
  readonly authorization: string;
  readonly card: string;
  readonly on: LegalDay;
  readonly debitsFrom: LegalDay;
  readonly cancelledOn?: LegalDay;
  /** Whether it is the one that the next debit is made under. */
  readonly isInForce: boolean;
}

export interface CardDebitView {
  readonly debit: string;
  readonly on: LegalDay;
  readonly authorization: string;
  readonly amount: string;
  readonly invoices: readonly DebitedInvoice[];
  /** Payments that name it. */
  readonly payments: readonly string[];
}

export function cardView(state: AccountState, today: LegalDay): CardView {
  const inForce = authorizationOn(state.cards, today, state.end?.on);
  const payments = [...entriesOf(state.payments)];
  const debits = [...state.cards.debits.values()].map(({ id, on, authorization, amount, invoices }) => ({
    debit: id,
    on,
    authorization,
    amount: amount.toString(),
    invoices,
    payments: payments.flatMap((payment) => (payment.debit === id ? [payment.id] : [])),
  }));
  return {
    authorizations: [...state.cards.authorizations.values()].map(({ id, card, on, debitsFrom, cancelledOn }) =>
      defined({ authorization: id, card, on, debitsFrom, cancelledOn, isInForce: id === inForce?.id }),
    ),
    debits: debits.sort(byTexts(({ on }) => [on])),
  };
}
