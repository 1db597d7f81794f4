import type { LegalDay } from '@tenure/kernel';
import type { IndemnityExclusion, IndemnityGround, Party } from '@tenure/terms';
import type { NoticeDelivery } from './breach.events';

/** One party told the other of a third party's claim for which that one may have to hold it harmless (§6.4). */
export interface IndemnityClaimNoticed {
  readonly claim: string;
  readonly ground: IndemnityGround['ground'];
  /** Follows from the ground (§6.1, §6.2). */
  readonly indemnifiedBy: Party;
  readonly claimant: string;
  readonly detail: string;
  /** When the noticing party learned of the claim. */
  readonly learnedOn: LegalDay;
  /** Calendar days from then to the notice: whether that is prompt, the terms leave to a person. */
  readonly daysToNotice: number;
  readonly delivery: NoticeDelivery;
}

/** The provider relies on an exclusion: as far as the claim arises from it, it owes no indemnity (§6.3). */
export interface IndemnityClaimExcluded {
  readonly claim: string;
  readonly exclusion: IndemnityExclusion['exclusion'];
  readonly extent: 'whole' | 'part';
  readonly why: string;
}

/** The indemnified party helped in defending the claim (§6.4). */
export interface IndemnityAssistanceRecorded {
  readonly claim: string;
  readonly what: string;
}

/** A cost of the indemnified party. Those of establishing or enforcing the indemnity are owed as well (§6.4). */
export interface IndemnityCostRecorded {
  readonly claim: string;
  readonly cost: string;
  readonly kind: 'defence' | 'enforcement' | 'other';
  readonly what: string;
  readonly amount: string;
}

/** What became of the third party's claim, and what had to be paid on it (§6). */
export interface IndemnityClaimSettled {
  readonly claim: string;
  readonly outcome: 'settlement' | 'judgment' | 'dismissed' | 'withdrawn';
  readonly detail: string;
  readonly amount?: string;
}
