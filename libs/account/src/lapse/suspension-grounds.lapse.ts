import { type LegalDay, laterOf } from '@tenure/kernel';
import type { AccountFact } from '../events';
import type { AccountState, Suspension } from '../state/account-state';
import { earliest, type LapseRule } from './rule';

/**
 * A suspension that rests on a lapsed breach falls with it. Where the lapse was undone the suspension never had a
 * ground, so it is lifted from its first day; where the breach was waived, from the day of the waiver.
 */
export const suspensionGrounds: LapseRule = (state, through) =>
  earliest([...state.suspensions.values()].map((suspension) => nextLifting(state, suspension, through)));

function nextLifting(state: AccountState, suspension: Suspension, through: LegalDay): AccountFact | undefined {
  const breach = suspension.breach === undefined ? undefined : state.breaches.get(suspension.breach);
  if (!breach || breach.status === 'lapsed') return undefined;
  const isWaived = breach.status === 'waived';
  const on = isWaived ? laterOf(suspension.on, breach.since) : suspension.on;
  if (on > through) return undefined;
  return {
    type: 'ServiceResumed',
    effectiveOn: on,
    clauses: [isWaived ? '§9.6' : '§3.4'],
    derived: true,
    reason: isWaived ? 'the breach it rested on was waived' : 'the lapse it rested on was undone',
    data: { suspension: suspension.id, resolution: `breach ${breach.id} is ${breach.status}` },
  };
}
