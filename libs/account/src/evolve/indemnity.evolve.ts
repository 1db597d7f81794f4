import { Money } from '@tenure/kernel';
import type { AccountState } from '../state/account-state';
import type { IndemnityClaim } from '../state/indemnity';
import { withEntry, type Handlers } from './handlers';

type Indemnity =
  | 'IndemnityClaimNoticed'
  | 'IndemnityClaimExcluded'
  | 'IndemnityAssistanceRecorded'
  | 'IndemnityCostRecorded'
  | 'IndemnityClaimSettled';

export const indemnityHandlers: Pick<Handlers, Indemnity> = {
  IndemnityClaimNoticed: (state, { claim: id, ground, indemnifiedBy, learnedOn }, on) =>
    withClaim(state, {
      id,
      ground,
      indemnifiedBy,
      noticedOn: on,
      learnedOn,
      exclusions: [],
      assistance: 0,
      costs: new Map(),
    }),

  IndemnityClaimExcluded: (state, { claim: id, exclusion, extent }, on) =>
    changed(state, id, (claim) => ({ exclusions: [...claim.exclusions, { exclusion, extent, on }] })),

  IndemnityAssistanceRecorded: (state, data) =>
    changed(state, data.claim, (claim) => ({ assistance: claim.assistance + 1 })),

  IndemnityCostRecorded: (state, { claim: id, cost, kind, amount }, on) =>
    changed(state, id, (claim) => ({ costs: withEntry(claim.costs, cost, { kind, amount: Money.of(amount), on }) })),

  IndemnityClaimSettled: (state, { claim: id, outcome, amount }, on) =>
    changed(state, id, () => ({
      settlement: { outcome, on, ...(amount === undefined ? {} : { amount: Money.of(amount) }) },
    })),
};

function withClaim(state: AccountState, claim: IndemnityClaim): AccountState {
  return { ...state, indemnityClaims: withEntry(state.indemnityClaims, claim.id, claim) };
}

function changed(
  state: AccountState,
  id: string,
  change: (claim: IndemnityClaim) => Partial<IndemnityClaim>,
): AccountState {
  const claim = state.indemnityClaims.get(id);
  return claim ? withClaim(state, { ...claim, ...change(claim) }) : state;
}
