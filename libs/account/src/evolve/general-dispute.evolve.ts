import type { AccountState } from '../state/account-state';
import type { GeneralDispute } from '../state/general-disputes';
import { withEntry, type Handlers } from './handlers';

type GeneralDisputes =
  | 'GeneralDisputeRaised'
  | 'GeneralDisputeEscalated'
  | 'GeneralDisputeSubmitted'
  | 'GeneralDisputeSettled'
  | 'CourtActionBrought';

export const generalDisputeHandlers: Pick<Handlers, GeneralDisputes> = {
  GeneralDisputeRaised: (state, data, on) => {
    const { dispute: id, detail: _detail, documents: _documents, delivery: _delivery, ...days } = data;
    return withDispute(state, { id, noticeOn: on, ...days });
  },

  GeneralDisputeEscalated: (state, data, on) => changed(state, data.dispute, { escalatedOn: on }),

  GeneralDisputeSubmitted: (state, { dispute, ...submission }, on) =>
    changed(state, dispute, { submission: { ...submission, on } }),

  GeneralDisputeSettled: (state, { dispute, ...settlement }, on) =>
    changed(state, dispute, { settlement: { ...settlement, on } }),

  CourtActionBrought: (state, data, on) => {
    const { action: id, detail: _detail, determinedBy: _determinedBy, judgment: _judgment, ...action } = data;
    const courtActions = withEntry(state.generalDisputes.courtActions, id, { ...action, id, on });
    return { ...state, generalDisputes: { ...state.generalDisputes, courtActions } };
  },
};

function withDispute(state: AccountState, dispute: GeneralDispute): AccountState {
  const disputes = withEntry(state.generalDisputes.disputes, dispute.id, dispute);
  return { ...state, generalDisputes: { ...state.generalDisputes, disputes } };
}

function changed(state: AccountState, id: string, change: Partial<GeneralDispute>): AccountState {
  const dispute = state.generalDisputes.disputes.get(id);
  return dispute ? withDispute(state, { ...dispute, ...change }) : state;
}
