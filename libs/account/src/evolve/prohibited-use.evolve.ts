import type { AccountState } from '../state/account-state';
import type { ProhibitedUse } from '../state/prohibited-use';
import { type Handlers, withEntry } from './handlers';

type ProhibitedUses =
  | 'ProhibitedUseNotified'
  | 'ProhibitedUseNoticeBounced'
  | 'ProhibitedUseCorrected'
  | 'ProhibitedUseRecurred'
  | 'ProhibitedUseLapsed'
  | 'ProhibitedUseLapseUndone'
  | 'ProhibitedUseWaived';

export const prohibitedUseHandlers: Pick<Handlers, ProhibitedUses> = {
  ProhibitedUseNotified: (state, data, on) =>
    withUse(state, {
      id: data.prohibitedUse,
      notifiedOn: on,
      observedFrom: data.observedFrom,
      lastDayToCorrect: data.lastDayToCorrect,
      lapsesOn: data.lapsesOn,
      corrections: [],
      recurrences: [],
    }),

  ProhibitedUseNoticeBounced: (state, data) => changed(state, data.prohibitedUse, (use) => ({ ...use, bounced: true })),

  ProhibitedUseCorrected: (state, data, on) =>
    changed(state, data.prohibitedUse, (use) => ({ ...use, corrections: [...use.corrections, on] })),

  ProhibitedUseRecurred: (state, data, on) =>
    changed(state, data.prohibitedUse, (use) => ({
      ...use,
      recurrences: [...use.recurrences, { id: data.recurrence, on }],
    })),

  ProhibitedUseLapsed: (state, data, on) => changed(state, data.prohibitedUse, (use) => ({ ...use, lapsedOn: on })),

  ProhibitedUseLapseUndone: (state, data) => changed(state, data.prohibitedUse, ({ lapsedOn: _undone, ...use }) => use),

  ProhibitedUseWaived: (state, data, on) =>
    changed(state, data.prohibitedUse, (use) =>
      data.recurrence === undefined
        ? { ...use, waivedOn: on }
        : {
            ...use,
            recurrences: use.recurrences.map((each) =>
              each.id === data.recurrence ? { ...each, waivedOn: on } : each,
            ),
          },
    ),
};

function changed(state: AccountState, id: string, change: (use: ProhibitedUse) => ProhibitedUse): AccountState {
  const use = state.prohibitedUses.get(id);
  return use ? withUse(state, change(use)) : state;
}

function withUse(state: AccountState, use: ProhibitedUse): AccountState {
  return { ...state, prohibitedUses: withEntry(state.prohibitedUses, use.id, use) };
}
