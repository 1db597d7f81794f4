import type { LegalDay } from '@tenure/kernel';
import type { NumberKind, Party, ReclaimGround } from '@tenure/terms';
import type { NoticeDelivery } from './breach.events';

/** The customer may use this number from this day on (§2.4.5). */
export interface NumberAssigned {
  /** E.164, or the digits of a short code. */
  readonly number: string;
  readonly kind: NumberKind;
  readonly controlledBy: Party;
}

/** The customer asked to take a number to another carrier. */
export interface NumberPortOutRequested {
  readonly number: string;
  /** Where it is to go. */
  readonly carrier: string;
}

/** The provider let a number go, or kept it, for a reason (§2.4.5). */
export interface NumberPortOutDecided {
  readonly number: string;
  readonly outcome: 'granted' | 'refused';
  readonly why?: string;
}

/** Written notice that a number will be taken back because it is not used enough (§2.4.5). */
export interface NumberReclaimNotified {
  readonly number: string;
  readonly delivery: NoticeDelivery;
  readonly ground: ReclaimGround;
  /** The rule of the numbering plan, the carrier or the authority that asks for use. */
  readonly regulation: string;
  /** The last day on which it was used, where that is known. */
  readonly lastUsedOn?: LegalDay;
  readonly reclaimFrom: LegalDay;
}

/** The notice did not arrive: it started nothing, and the number can not be taken back on it (reading 22). */
export interface NumberReclaimNoticeBounced {
  readonly number: string;
  readonly detail?: string;
}

/** A number went back to its numbering plan (§2.4.5). */
export interface NumberReclaimed {
  readonly number: string;
  readonly ground: ReclaimGround;
  readonly regulation: string;
  /** The day of the notice; absent on a suspended account, where none is given. */
  readonly noticeOn?: LegalDay;
}

/** The customer gave a number back. */
export interface NumberReleased {
  readonly number: string;
}
