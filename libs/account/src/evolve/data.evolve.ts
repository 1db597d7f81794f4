import { defined } from '../defined';
import { findIn, put } from '../state/book';
import { withEntry, type Handlers } from './handlers';

type DataEvents = 'DataRecorded' | 'LegalHoldPlaced' | 'LegalHoldReleased' | 'PurgeCertified';

export const dataHandlers: Pick<Handlers, DataEvents> = {
  DataRecorded: (state, data, on) => ({
    ...state,
    data: put(
      state.data,
      data.record,
      {
        id: data.record,
        class: data.class,
        count: data.count,
        recordedOn: on,
        ...defined({ purgeAllowedFrom: data.purgeAllowedFrom, purgeDueOn: data.purgeDueOn }),
      },
      undefined,
    ),
  }),

  LegalHoldPlaced: (state, data, on) => ({
    ...state,
    holds: withEntry(state.holds, data.hold, { id: data.hold, classes: data.classes, on }),
  }),

  LegalHoldReleased: (state, data, on) => {
    const hold = state.holds.get(data.hold);
    return hold ? { ...state, holds: withEntry(state.holds, hold.id, { ...hold, releasedOn: on }) } : state;
  },

  PurgeCertified: (state, data, on) =>
    data.records.reduce((s, id) => {
      const record = findIn(s.data, id);
      const shelf = on.slice(0, 4);
      return record ? { ...s, data: put(s.data, id, { ...record, purgedOn: on }, shelf) } : s;
    }, state),
};
