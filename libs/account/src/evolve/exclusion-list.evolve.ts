import { type Handlers, withEntry } from './handlers';

type Exclusions = 'ExclusionListFindingRecorded' | 'ExclusionListFindingCleared';

export const exclusionListHandlers: Pick<Handlers, Exclusions> = {
  ExclusionListFindingRecorded: (state, { finding: id }, on) => ({
    ...state,
    exclusions: withEntry(state.exclusions, id, { id, on }),
  }),

  ExclusionListFindingCleared: (state, { finding: id }, on) => {
    const found = state.exclusions.get(id);
    return found ? { ...state, exclusions: withEntry(state.exclusions, id, { ...found, clearedOn: on }) } : state;
  },
};
