import type { LegalDay, Money } from '@tenure/kernel';
import type { DebitedInvoice } from '../events';

/** Cards that may be debited for open balances, and the debits that were instructed (§4.4). */
export interface Cards {
  readonly authorizations: ReadonlyMap<string, CardAuthorization>;
  readonly debits: ReadonlyMap<string, CardDebit>;
}

export interface CardAuthorization {
  readonly id: string;
  readonly card: string;
  readonly on: LegalDay;
  readonly debitsFrom: LegalDay;
  readonly cancelledOn?: LegalDay;
}

export interface CardDebit {
  readonly id: string;
  readonly on: LegalDay;
  readonly authorization: string;
  readonly amount: Money;
  readonly invoices: readonly DebitedInvoice[];
}

export const noCards: Cards = { authorizations: new Map(), debits: new Map() };

/** The authorisation in force on `day`; of several, the one given last. The end of the account ends them all (§4.4 i). */
export function authorizationOn(cards: Cards, day: LegalDay, endedOn?: LegalDay): CardAuthorization | undefined {
  if (endedOn !== undefined && endedOn <= day) return undefined;
  const inForce = [...cards.authorizations.values()].filter(
    ({ on, cancelledOn }) => on <= day && (cancelledOn === undefined || day < cancelledOn),
  );
  return inForce.reduce<CardAuthorization | undefined>((a, b) => (a && a.on > b.on ? a : b), undefined);
}
