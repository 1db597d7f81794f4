import { earlierOf } from '@tenure/kernel';
import type { AccountState } from '../state/account-state';
import type { Custody } from '../state/custody';
import { withoutPersonalData } from '../state/personal-data';
import { withEntry, type Handlers } from './handlers';

type CustodyEvents =
  'DisclosureRecorded' | 'DataRetrieved' | 'SoftwareErasureCertified' | 'PurgeApproved' | 'PersonalDataErased';

export const custodyHandlers: Pick<Handlers, CustodyEvents> = {
  DisclosureRecorded: (state, data, on) =>
    withCustody(state, {
      disclosures: withEntry(state.custody.disclosures, data.disclosure, { ...data, on }),
    }),

  DataRetrieved: (state, data, on) =>
    withCustody(state, { retrievals: withEntry(state.custody.retrievals, data.retrieval, on) }),

  SoftwareErasureCertified: (state, _data, on) =>
    withCustody(state, { softwareErasedOn: earlierOf(state.custody.softwareErasedOn ?? on, on) }),

  PurgeApproved: (state, data, on) =>
    withCustody(state, {
      approvals: withEntry(state.custody.approvals, data.approval, { on, records: data.records }),
    }),

  PersonalDataErased: (state, _data, on) =>
    withoutPersonalData(withCustody(state, { erasedOn: earlierOf(state.custody.erasedOn ?? on, on) })),
};

function withCustody(state: AccountState, change: Partial<Custody>): AccountState {
  return { ...state, custody: { ...state.custody, ...change } };
}
