import { earlierOf } from '@tenure/kernel';
import { defined } from '../defined';
import type { AccountState } from '../state/account-state';
import type { Agreements } from '../state/agreement';
import { addedByDay, sinceOf } from '../state/by-day';
import { type Handlers, withEntry } from './handlers';

type Agreement =
  | 'SeparateAgreementRecorded'
  | 'SeparateAgreementEnded'
  | 'AffiliateAuthorized'
  | 'AffiliateRevoked'
  | 'AmendmentSigned'
  | 'EuPersonalDataDeclared'
  | 'DataProcessingAddendumExecuted'
  | 'ComponentEnabled'
  | 'ComponentDisabled'
  | 'RateChangeAccepted';

function change(state: AccountState, changed: Partial<Agreements>): AccountState {
  return { ...state, agreements: { ...state.agreements, ...changed } };
}

export const agreementHandlers: Pick<Handlers, Agreement> = {
  SeparateAgreementRecorded: (state, { agreement }, on) =>
    change(state, { separate: [...state.agreements.separate, { agreement, from: on }] }),

  SeparateAgreementEnded: (state, { agreement }, on) =>
    change(state, {
      separate: state.agreements.separate.map((one) => (one.agreement === agreement ? { ...one, until: on } : one)),
    }),

  AffiliateAuthorized: (state, data, on) =>
    change(state, {
      affiliates: withEntry(state.agreements.affiliates, data.affiliate, { ...data, authorizedOn: on }),
    }),

  AffiliateRevoked: (state, { affiliate }, on) => {
    const known = state.agreements.affiliates.get(affiliate);
    if (!known) return state;
    return change(state, {
      affiliates: withEntry(state.agreements.affiliates, affiliate, { ...known, revokedOn: on }),
    });
  },

  AmendmentSigned: (state, { amendment, provision }, on) =>
    change(state, {
      amendments: withEntry(state.agreements.amendments, amendment, { amendment, provision, on }),
    }),

  EuPersonalDataDeclared: (state, { processed }, on) =>
    change(state, { euPersonalData: addedByDay(state.agreements.euPersonalData, { on, processed }, sinceOf) }),

  DataProcessingAddendumExecuted: (state, _data, on) =>
    change(state, { dataProcessingAddendumOn: earlierOf(state.agreements.dataProcessingAddendumOn ?? on, on) }),

  ComponentEnabled: (state, { component, channelTerms }, on) => {
    const { components } = state.agreements;
    const channelTermsOn = channelTerms?.executedOn ?? components.get(component)?.channelTermsOn;
    const enabled = { since: on, ...defined({ channelTermsOn }) };
    return change(state, { components: new Map(components).set(component, enabled) });
  },

  ComponentDisabled: (state, { component }, on) => {
    const { components } = state.agreements;
    const known = components.get(component);
    if (!known) return state;
    return change(state, { components: new Map(components).set(component, { ...known, disabledOn: on }) });
  },

  RateChangeAccepted: (state, { rateCard }, on) => {
    const { ratesAccepted } = state.agreements;
    return change(state, {
      ratesAccepted: withEntry(ratesAccepted, rateCard, earlierOf(ratesAccepted.get(rateCard) ?? on, on)),
    });
  },
};
