import type { Party } from '@tenure/terms';

/** The parties signed an agreement of their own that governs the purchase: these terms do not, from this day. */
export interface SeparateAgreementRecorded {
  readonly agreement: string;
  readonly description: string;
  readonly signedByCustomer: string;
  readonly signedByProvider: string;
}

/** The separate agreement is over; these terms govern again from this day. */
export interface SeparateAgreementEnded {
  readonly agreement: string;
}

/** A company of the same group may act for a party under these terms; the party stays liable (preamble, §9.12). */
export interface AffiliateAuthorized {
  readonly affiliate: string;
  readonly name: string;
  readonly by: Party;
  readonly relation: 'controls' | 'controlled-by' | 'common-control';
  /** What it may do or must perform, in words. */
  readonly scope: string;
}

export interface AffiliateRevoked {
  readonly affiliate: string;
}

/** A provision was amended or waived in writing, signed for both parties (§9.12). */
export interface AmendmentSigned {
  readonly amendment: string;
  readonly provision: string;
  readonly description: string;
  readonly signedByCustomer: string;
  readonly signedByProvider: string;
}
