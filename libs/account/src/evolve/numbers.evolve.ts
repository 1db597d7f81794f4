import type { LegalDay } from '@tenure/kernel';
import type { AccountState } from '../state/account-state';
import { addedByDay } from '../state/by-day';
import { type AssignedNumber, latestReclaimBy, type NumberState, type ReclaimNotice } from '../state/numbers';
import { withEntry, type Handlers } from './handlers';

type NumberEvents =
  | 'NumberAssigned'
  | 'NumberPortOutRequested'
  | 'NumberPortOutDecided'
  | 'NumberReclaimNotified'
  | 'NumberReclaimNoticeBounced'
  | 'NumberReclaimed'
  | 'NumberReleased';

export const numberHandlers: Pick<Handlers, NumberEvents> = {
  NumberAssigned: (state, data, on) =>
    withNumber(state, { ...data, assignedOn: on, state: 'assigned' as const, since: on, reclaims: [] }),

  NumberPortOutRequested: (state, { number, carrier }, on) =>
    changed(state, number, (found) => ({ ...found, portOut: { requestedOn: on, carrier, state: 'requested' } })),

  NumberPortOutDecided: (state, { number, outcome }, on) =>
    changed(state, number, (found) => ({
      ...found,
      ...(found.portOut === undefined ? {} : { portOut: { ...found.portOut, state: outcome, decidedOn: on } }),
      ...(outcome === 'granted' ? gone('ported-out', on) : {}),
    })),

  NumberReclaimNotified: (state, { number, ground, regulation, reclaimFrom }, on) =>
    changed(state, number, (found) => {
      const notice: ReclaimNotice = { noticeOn: on, reclaimFrom, ground, regulation };
      return { ...found, reclaims: addedByDay(found.reclaims, notice, ({ noticeOn }) => noticeOn) };
    }),

  NumberReclaimNoticeBounced: (state, { number }, on) =>
    changed(state, number, (found) => {
      const bounced = latestReclaimBy(found.reclaims, on);
      return { ...found, reclaims: found.reclaims.filter((notice) => notice !== bounced) };
    }),

  NumberReclaimed: (state, { number }, on) =>
    changed(state, number, (found) => ({ ...found, ...gone('reclaimed', on) })),

  NumberReleased: (state, { number }, on) => changed(state, number, (found) => ({ ...found, ...gone('released', on) })),
};

function gone(state: NumberState, since: LegalDay): Pick<AssignedNumber, 'state' | 'since'> {
  return { state, since };
}

function withNumber(state: AccountState, number: AssignedNumber): AccountState {
  return { ...state, numbers: withEntry(state.numbers, number.number, number) };
}

/** An event about a number that a filter left out changes nothing. */
function changed(state: AccountState, number: string, change: (found: AssignedNumber) => AssignedNumber): AccountState {
  const found = state.numbers.get(number);
  return found ? withNumber(state, change(found)) : state;
}
