import { byTexts, type LegalDay, Money } from '@tenure/kernel';
import { indemnityExclusion, indemnityGround, type IndemnityGround, type Party } from '@tenure/terms';
import type { AccountState } from '../state/account-state';
import type { IndemnityClaim } from '../state/indemnity';
import { defined } from '../defined';

/** A third party's claim that one party is to hold the other harmless of (§6). Its amounts are in no balance. */
export interface IndemnityClaimView {
  readonly claim: string;
  readonly ground: IndemnityGround['ground'];
  readonly clause: string;
  readonly indemnifiedBy: Party;
  readonly learnedOn: LegalDay;
  readonly noticedOn: LegalDay;
  /** 'excluded': in whole, as the provider sees it; it is over only when it was settled. */
  readonly state: 'open' | 'excluded' | 'settlement' | 'judgment' | 'dismissed' | 'withdrawn';
  readonly exclusions: readonly {
    readonly exclusion: string;
    readonly clause: string;
    readonly extent: 'whole' | 'part';
    readonly on: LegalDay;
  }[];
  /** How often assistance was recorded. */
  readonly assistance: number;
  readonly costs: string;
  /** Of these, those of establishing or enforcing the indemnity (§6.4). */
  readonly enforcementCosts: string;
  readonly settledOn?: LegalDay;
  readonly amount?: string;
}

/** All claims, in the order of their notices. */
export function indemnityClaimViews(state: AccountState): readonly IndemnityClaimView[] {
  const all = [...state.indemnityClaims.values()].map(viewOf);
  return all.sort(byTexts(({ noticedOn, claim }) => [noticedOn, claim]));
}

function viewOf(claim: IndemnityClaim): IndemnityClaimView {
  const { id, ground, indemnifiedBy, learnedOn, noticedOn, exclusions, assistance, settlement } = claim;
  const costs = [...claim.costs.values()];
  const sum = (of: typeof costs) => Money.sum(of.map(({ amount }) => amount)).toString();
  return defined({
    claim: id,
    ground,
    clause: indemnityGround(ground).ref,
    indemnifiedBy,
    learnedOn,
    noticedOn,
    state: stateOf(claim),
    exclusions: exclusions.map((each) => ({ ...each, clause: indemnityExclusion(each.exclusion).ref })),
    assistance,
    costs: sum(costs),
    enforcementCosts: sum(costs.filter(({ kind }) => kind === 'enforcement')),
    settledOn: settlement?.on,
    amount: settlement?.amount?.toString(),
  });
}

function stateOf({ settlement, exclusions }: IndemnityClaim): IndemnityClaimView['state'] {
  if (settlement) return settlement.outcome;
  return exclusions.some(({ extent }) => extent === 'whole') ? 'excluded' : 'open';
}
