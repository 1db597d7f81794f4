import type { AccountState, Breach } from '../state/account-state';
import { type Handlers, withEntry } from './handlers';

type ForceMajeureEvents = 'ForceMajeureDeclared' | 'ForceMajeureEnded' | 'CurePeriodStopped' | 'CurePeriodExtended';

export const forceMajeureHandlers: Pick<Handlers, ForceMajeureEvents> = {
  ForceMajeureDeclared: (state, { forceMajeure: id, party }, on) => ({
    ...state,
    forceMajeures: withEntry(state.forceMajeures, id, { id, party, from: on }),
  }),

  ForceMajeureEnded: (state, { forceMajeure: id }, on) => {
    const found = state.forceMajeures.get(id);
    return found ? { ...state, forceMajeures: withEntry(state.forceMajeures, id, { ...found, until: on }) } : state;
  },

  CurePeriodStopped: (state, { breach, daysLeft }, on) =>
    withClock(state, breach, (found) => ({ ...found, clock: { stoppedOn: on, daysLeft } })),

  CurePeriodExtended: (state, { breach, lastDayToCure, lapsesOn }) =>
    withClock(state, breach, ({ clock: _stood, ...found }) => ({ ...found, lastDayToCure, lapsesOn })),
};

function withClock(state: AccountState, id: string, change: (breach: Breach) => Breach): AccountState {
  const found = state.breaches.get(id);
  return found ? { ...state, breaches: withEntry(state.breaches, id, change(found)) } : state;
}
