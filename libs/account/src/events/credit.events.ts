import type { LegalDay } from '@tenure/kernel';
import type { CreditReviewOccasion, SecurityKind } from '@tenure/terms';

/** Credit was reviewed (§4.2). A review without a limit leaves the limit as it was. */
export interface CreditReviewed {
  readonly review: string;
  readonly occasion: CreditReviewOccasion;
  readonly detail?: string;
  readonly reviewer: string;
  /** What the review found. */
  readonly creditworthy: boolean;
  readonly limit?: string;
  /** With a limit: the exposure from which on it is warned of. */
  readonly warnFrom?: string;
  /** The assignment of whose successor the credit was reviewed (§9.2); absent: the customer's own. */
  readonly assignment?: string;
}

/** The provider asked for security (§4.2). */
export interface SecurityRequired {
  readonly requirement: string;
  readonly amount: string;
  /** Absent: of whatever kind. */
  readonly kind?: SecurityKind;
  /** The last day on which it is in time. */
  readonly dueOn: LegalDay;
  readonly why: string;
  /** The review it follows from. */
  readonly review?: string;
}

/** The provider asks for this security no more (§4.2). What was given for it stays held until it is released. */
export interface SecurityRequirementWithdrawn {
  readonly requirement: string;
  readonly why: string;
}

/** Security was given, for a requirement or freely (§4.2). */
export interface SecurityProvided {
  readonly security: string;
  readonly kind: SecurityKind;
  readonly amount: string;
  readonly reference: string;
  readonly requirement?: string;
  /** The last day on which it covers anything. */
  readonly expiresOn?: LegalDay;
}

/** The provider took what is owed out of a security, on a remedy that was open (§3.4 iv). */
export interface SecurityEnforced {
  readonly security: string;
  readonly amount: string;
  /** The lapsed notice it rests on. */
  readonly breach: string;
  /** The payment as which the proceeds are recorded with it. */
  readonly payment: string;
  /** What is left of the security. */
  readonly left: string;
}

/** Security, or a part of it, went back to the customer (§4.2). */
export interface SecurityReleased {
  readonly security: string;
  readonly amount: string;
  readonly left: string;
}
