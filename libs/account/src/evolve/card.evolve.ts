import { Money } from '@tenure/kernel';
import type { AccountState } from '../state/account-state';
import type { Cards } from '../state/cards';
import { withEntry, type Handlers } from './handlers';

type CardEvents = 'CardAuthorized' | 'CardAuthorizationCancelled' | 'CardDebitInstructed';

export const cardHandlers: Pick<Handlers, CardEvents> = {
  CardAuthorized: (state, { authorization: id, card, debitsFrom }, on) =>
    withCards(state, {
      authorizations: withEntry(state.cards.authorizations, id, { id, card, on, debitsFrom }),
    }),

  CardAuthorizationCancelled: (state, data, on) => {
    const { authorizations } = state.cards;
    const authorization = authorizations.get(data.authorization);
    return authorization
      ? withCards(state, {
          authorizations: withEntry(authorizations, authorization.id, { ...authorization, cancelledOn: on }),
        })
      : state;
  },

  CardDebitInstructed: (state, { debit: id, authorization, invoices, amount }, on) =>
    withCards(state, {
      debits: withEntry(state.cards.debits, id, { id, on, authorization, invoices, amount: Money.of(amount) }),
    }),
};

function withCards(state: AccountState, changed: Partial<Cards>): AccountState {
  return { ...state, cards: { ...state.cards, ...changed } };
}
