import type { LegalDay } from '@tenure/kernel';
import type { AccountState } from '../state/account-state';
import type { RemedyStop } from '../state/remedies';
import { type Handlers, withEntry } from './handlers';

type RemedyEvents =
  'OrdersStopped' | 'OrdersResumed' | 'CallDetailStopped' | 'CallDetailResumed' | 'OtherRemedyRecorded';

export const remedyHandlers: Pick<Handlers, RemedyEvents> = {
  OrdersStopped: (state, { stop, breach }, on) => withStop(state, { id: stop, stops: 'orders', breach, on }),
  OrdersResumed: (state, { stop }, on) => resumed(state, stop, on),
  CallDetailStopped: (state, { stop, breach }, on) => withStop(state, { id: stop, stops: 'call-detail', breach, on }),
  CallDetailResumed: (state, { stop }, on) => resumed(state, stop, on),

  OtherRemedyRecorded: (state, { remedy, breach }, on) => ({
    ...state,
    remedies: { ...state.remedies, others: withEntry(state.remedies.others, remedy, { id: remedy, breach, on }) },
  }),
};

function withStop(state: AccountState, stop: RemedyStop): AccountState {
  return { ...state, remedies: { ...state.remedies, stops: withEntry(state.remedies.stops, stop.id, stop) } };
}

function resumed(state: AccountState, id: string, on: LegalDay): AccountState {
  const stop = state.remedies.stops.get(id);
  return stop ? withStop(state, { ...stop, resumedOn: on }) : state;
}
