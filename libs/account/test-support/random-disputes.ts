import fc from 'fast-check';
import type { AccountState } from '../src';

/** Steps of disputes at large and of indemnity claims: they move no money and no status, and must disturb nothing. */
export interface DisputeAct {
  readonly kind: 'at-large';
  readonly step: (typeof steps)[number];
  readonly which: number;
}

const steps = ['raise', 'escalate', 'submit', 'settle', 'injunction', 'claim', 'cost', 'end-claim', 'change'] as const;

export const disputeAct: fc.Arbitrary<DisputeAct> = fc.record({
  kind: fc.constant('at-large' as const),
  step: fc.constantFrom(...steps),
  which: fc.nat({ max: 20 }),
});

/** The command of a step, or none where there is nothing to act on; `n` makes ids of its own. */
export function disputeCommandFor(
  { step, which }: DisputeAct,
  state: AccountState,
  n: number,
): readonly [string | undefined, object] {
  const dispute = nth([...state.generalDisputes.disputes.keys()], which);
  const claim = nth([...state.indemnityClaims.keys()], which);
  const party = which % 2 === 0 ? 'provider' : 'customer';
  const none = [undefined, {}] as const;
  switch (step) {
    case 'raise': {
      const activityOn = state.registeredOn ?? '2023-01-10';
      const what = { raisedBy: party, subject: 'service', detail: 'd', activityOn, method: 'e-mail' };
      return ['raise-dispute', { dispute: `GD${n}`, ...what }];
    }
    case 'escalate':
      return dispute ? ['escalate-dispute', { dispute, directors: { customer: 'c', provider: 'p' } }] : none;
    case 'submit':
      return dispute ? ['submit-to-arbitration', { dispute, by: party }] : none;
    case 'settle':
      return dispute
        ? ['settle-dispute', { dispute, how: which % 3 === 0 ? 'award' : 'agreement', outcome: 'o' }]
        : none;
    case 'injunction': {
      const what = { exception: 'injunctive-relief', by: party, detail: 'd', determinedBy: 'p' };
      return ['bring-court-action', { action: `CA${n}`, ...what }];
    }
    case 'claim': {
      const ground = party === 'provider' ? 'infringement' : 'breach-of-terms';
      const what = { ground, claimant: 't', detail: 'd', learnedOn: state.registeredOn ?? '2023-01-10' };
      return ['notice-indemnity-claim', { claim: `IC${n}`, ...what, method: 'e-mail' }];
    }
    case 'cost':
      return claim
        ? ['record-indemnity-cost', { claim, cost: `K${n}`, kind: 'defence', what: 'w', amount: '10.00' }]
        : none;
    case 'end-claim':
      return claim ? ['settle-indemnity-claim', { claim, outcome: 'dismissed', detail: 'd' }] : none;
    case 'change': {
      const what = { what: 'w', incompatible: true, plannedOn: '2030-01-01', method: 'e-mail' };
      return ['notify-service-change', { change: `CH${n}`, ...what }];
    }
  }
}

function nth(ids: readonly string[], index: number): string | undefined {
  return ids.length === 0 ? undefined : ids.toSorted()[index % ids.length];
}
