import type { LegalDay, Money } from '@tenure/kernel';
import type { IndemnityGround, Party } from '@tenure/terms';
import type { IndemnityClaimExcluded, IndemnityClaimSettled, IndemnityCostRecorded } from '../events';

/** A third party's claim that one party holds the other harmless of (§6). */
export interface IndemnityClaim {
  readonly id: string;
  readonly ground: IndemnityGround['ground'];
  readonly indemnifiedBy: Party;
  readonly noticedOn: LegalDay;
  readonly learnedOn: LegalDay;
  readonly exclusions: readonly (Pick<IndemnityClaimExcluded, 'exclusion' | 'extent'> & { readonly on: LegalDay })[];
  /** How often assistance was recorded. */
  readonly assistance: number;
  readonly costs: ReadonlyMap<string, IndemnityCost>;
  readonly settlement?: Pick<IndemnityClaimSettled, 'outcome'> & { readonly on: LegalDay; readonly amount?: Money };
}

export interface IndemnityCost {
  readonly kind: IndemnityCostRecorded['kind'];
  readonly amount: Money;
  readonly on: LegalDay;
}
