import type { LegalDay } from '@tenure/kernel';
import type { NoticeMethod, Party, SkippedDay } from '@tenure/terms';

export interface NoticeDelivery {
  readonly method: NoticeMethod;
  /** Where it went: the address on file on that day. */
  readonly to: string;
}

export interface CurePeriod {
  readonly lastDayToCure: LegalDay;
  /** From this day the other party's remedies are open. */
  readonly lapsesOn: LegalDay;
  /** What opens to the other party from then on, by name of command; missing in old notices. */
  readonly opens?: readonly string[];
  /** Business days only: what was counted and what was skipped, and why (reading 4). */
  readonly counted?: readonly LegalDay[];
  readonly skipped?: readonly SkippedDay[];
}

export interface NamedAmount {
  readonly invoice: string;
  readonly principal: string;
  readonly lateCharges: string;
}

/** Written notice that undisputed amounts are past due (§3.4, reading 23). */
export interface NoticeOfNonPaymentGiven extends CurePeriod {
  readonly breach: string;
  readonly delivery: NoticeDelivery;
  readonly named: readonly NamedAmount[];
  readonly total: string;
}

/** Written notice of another material breach by either party (§3.3, reading 24). */
export interface NoticeOfBreachGiven extends CurePeriod {
  readonly breach: string;
  readonly delivery: NoticeDelivery;
  readonly breachingParty: Party;
  readonly provision: string;
  readonly description: string;
  /** Materiality is a person's finding. */
  readonly foundMaterialBy: string;
  /** The payment charged back although the debit had been authorised, where it is about that (§4.4 ii). */
  readonly chargeback?: string;
  /** The security that was asked for and not given in time, where it is about that (§4.2). */
  readonly requirement?: string;
}

/** The notice did not arrive: it started nothing (reading 22). */
export interface NoticeBounced {
  readonly breach: string;
  readonly detail?: string;
}

/**
 * Put right in time. For non-payment it follows from the payments, for security from its being given or asked for no
 * more; else it is reported.
 */
export interface BreachCured {
  readonly breach: string;
  readonly how: string;
  /** The requirement of security it follows from; absent: from payments, or reported. */
  readonly requirement?: string;
}

/** Not put right through the last day; the other party's remedies are open (§3.3, §3.4). */
export interface CurePeriodLapsed {
  readonly breach: string;
  readonly lastDayToCure: LegalDay;
  /** For non-payment: what was still unpaid at the end of the last day. */
  readonly unpaid?: string;
  readonly opens: readonly string[];
}

/** The cure period had not lapsed after all, given what is known now (reading 7). */
export interface CurePeriodLapseUndone {
  readonly breach: string;
}

/** The breach was not cured after all, given what is known now: a payment was returned (readings 7, 15). */
export interface CureUndone {
  readonly breach: string;
}

/** The other party waived this instance, and no other (§9.6). */
export interface BreachWaived {
  readonly breach: string;
  readonly by: Party;
}

/** A violation of the customer's responsibilities (§2.3): termination without notice is open at once (reading 25). */
export interface ResponsibilityViolationRecorded {
  readonly violation: string;
  readonly subClause: string;
  readonly evidence: string;
  readonly foundBy: string;
}

/** The provider waived this violation, and no other (§9.6): it opens termination no more. */
export interface ViolationWaived {
  readonly violation: string;
  readonly by: 'provider';
}
