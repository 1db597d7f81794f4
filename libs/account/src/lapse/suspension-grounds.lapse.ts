import { type LegalDay, laterOf } from '@tenure/kernel';
import type { AccountFact } from '../events';
import type { AccountState, Breach, PastSuspension, Suspension } from '../state/account-state';
import type { RemedyStop } from '../state/remedies';
import { earliest, type LapseRule } from './rule';

/**
 * A suspension that rests on a lapsed breach falls with it, and so does a stop of orders or of call detail (§3.4).
 * Where the lapse was undone it never had a ground, so it is lifted from its first day; where the breach was waived,
 * from the day of the waiver. One that rests on an exclusion list falls when the finding is cleared (§9.9). What somebody
 * ended later falls from the earlier day all the same: what is typed in first makes no difference.
 */
export const suspensionGrounds: LapseRule = (state, through) => {
  const suspensions = [...state.suspensions.values(), ...state.pastSuspensions];
  const lifted = suspensions.map((suspension) => nextLifting(state, suspension));
  const resumed = [...state.remedies.stops.values()].map((stop) => nextResumption(state, stop));
  return earliest([...lifted, ...resumed].filter((fact) => fact !== undefined && fact.effectiveOn <= through));
};

function nextLifting(state: AccountState, suspension: Suspension | PastSuspension): AccountFact | undefined {
  const gone = groundGone(state, suspension) ?? findingCleared(state, suspension);
  if (!gone || ('until' in suspension && suspension.until <= gone.effectiveOn)) return undefined;
  const { resolution, ...fact } = gone;
  return { type: 'ServiceResumed', ...fact, data: { suspension: suspension.id, resolution } };
}

function nextResumption(state: AccountState, stop: RemedyStop): AccountFact | undefined {
  const gone = groundGone(state, stop);
  if (!gone || (stop.resumedOn !== undefined && stop.resumedOn <= gone.effectiveOn)) return undefined;
  const { resolution, ...fact } = gone;
  const type = stop.stops === 'orders' ? 'OrdersResumed' : 'CallDetailResumed';
  return { type, ...fact, data: { stop: stop.id, resolution } };
}

interface Gone extends Pick<AccountFact, 'effectiveOn' | 'clauses' | 'reason'> {
  readonly derived: true;
  readonly resolution: string;
}

interface Resting {
  readonly on: LegalDay;
  readonly breach?: string;
}

function groundGone(state: AccountState, { breach: id, on }: Resting): Gone | undefined {
  const breach: Breach | undefined = id === undefined ? undefined : state.breaches.get(id);
  if (!breach || breach.status === 'lapsed') return undefined;
  const isWaived = breach.status === 'waived';
  return {
    effectiveOn: isWaived ? laterOf(on, breach.since) : on,
    clauses: [isWaived ? '§9.6' : '§3.4'],
    derived: true,
    reason: isWaived ? 'the breach it rested on was waived' : 'the lapse it rested on was undone',
    resolution: `breach ${breach.id} is ${breach.status}`,
  };
}

function findingCleared(state: AccountState, { finding, on }: Suspension): Gone | undefined {
  const found = finding === undefined ? undefined : state.exclusions.get(finding);
  if (found?.clearedOn === undefined) return undefined;
  return {
    effectiveOn: laterOf(on, found.clearedOn),
    clauses: ['§9.9'],
    derived: true,
    reason: 'the finding it rested on was cleared',
    resolution: `finding ${found.id} is cleared`,
  };
}
