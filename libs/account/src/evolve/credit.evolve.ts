import { type LegalDay, Money } from '@tenure/kernel';
import { defined } from '../defined';
import type { AccountState } from '../state/account-state';
import { addedByDay, sinceOf } from '../state/by-day';
import type { Credit, CreditReview, SecurityUse } from '../state/credit';
import { withEntry, type Handlers } from './handlers';

type CreditEvents =
  | 'CreditReviewed'
  | 'SecurityRequired'
  | 'SecurityRequirementWithdrawn'
  | 'SecurityProvided'
  | 'SecurityEnforced'
  | 'SecurityReleased';

export const creditHandlers: Pick<Handlers, CreditEvents> = {
  CreditReviewed: (state, data, on) => {
    const { limit, warnFrom } = data;
    const set = limit !== undefined && warnFrom !== undefined;
    const review: CreditReview = {
      id: data.review,
      on,
      creditworthy: data.creditworthy,
      ...(set ? { limit: { limit: Money.of(limit), warnFrom: Money.of(warnFrom) } } : {}),
      ...defined({ assignment: data.assignment }),
    };
    return withCredit(state, { reviews: addedByDay(state.credit.reviews, review, sinceOf) });
  },

  SecurityRequired: (state, data, on) =>
    withCredit(state, {
      requirements: withEntry(state.credit.requirements, data.requirement, {
        id: data.requirement,
        on,
        amount: Money.of(data.amount),
        dueOn: data.dueOn,
        ...defined({ kind: data.kind }),
      }),
    }),

  SecurityRequirementWithdrawn: (state, data, on) => {
    const found = state.credit.requirements.get(data.requirement);
    if (!found) return state;
    const withdrawn = { ...found, withdrawnOn: on };
    return withCredit(state, { requirements: withEntry(state.credit.requirements, found.id, withdrawn) });
  },

  SecurityProvided: (state, data, on) =>
    withCredit(state, {
      securities: withEntry(state.credit.securities, data.security, {
        id: data.security,
        on,
        kind: data.kind,
        amount: Money.of(data.amount),
        reference: data.reference,
        uses: [],
        ...defined({ requirement: data.requirement, expiresOn: data.expiresOn }),
      }),
    }),

  SecurityEnforced: (state, data, on) => used(state, data.security, { kind: 'enforced', on, amount: data.amount }),

  SecurityReleased: (state, data, on) => used(state, data.security, { kind: 'released', on, amount: data.amount }),
};

function withCredit(state: AccountState, change: Partial<Credit>): AccountState {
  return { ...state, credit: { ...state.credit, ...change } };
}

interface Use extends Pick<SecurityUse, 'kind'> {
  readonly on: LegalDay;
  readonly amount: string;
}

/** An event about a security that a filter left out changes nothing. */
function used(state: AccountState, id: string, use: Use): AccountState {
  const security = state.credit.securities.get(id);
  if (!security) return state;
  const uses = [...security.uses, { ...use, amount: Money.of(use.amount) }];
  return withCredit(state, { securities: withEntry(state.credit.securities, id, { ...security, uses }) });
}
