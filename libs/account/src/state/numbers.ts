import type { LegalDay } from '@tenure/kernel';
import type { NumberKind, Party, ReclaimGround } from '@tenure/terms';

export type NumberState = 'assigned' | 'ported-out' | 'reclaimed' | 'released';

/** A number that the account uses or used (§2.4.5). One that is assigned again begins anew. */
export interface AssignedNumber {
  readonly number: string;
  readonly kind: NumberKind;
  readonly controlledBy: Party;
  readonly assignedOn: LegalDay;
  readonly state: NumberState;
  /** The day it came to its state. */
  readonly since: LegalDay;
  /** The last request to take it elsewhere. */
  readonly portOut?: PortOut;
  /** The notices that it will be taken back, in the order of their days; those that bounced are not among them. */
  readonly reclaims: readonly ReclaimNotice[];
}

export interface PortOut {
  readonly requestedOn: LegalDay;
  readonly carrier: string;
  readonly state: 'requested' | 'granted' | 'refused';
  readonly decidedOn?: LegalDay;
}

export interface ReclaimNotice {
  readonly noticeOn: LegalDay;
  readonly reclaimFrom: LegalDay;
  readonly ground: ReclaimGround;
  readonly regulation: string;
}

/** The latest notice of this day or before: which one bounced when that is reported on `day`, as no report says it. */
export function latestReclaimBy(reclaims: readonly ReclaimNotice[], day: LegalDay): ReclaimNotice | undefined {
  return reclaims.findLast(({ noticeOn }) => noticeOn <= day);
}

/** The notice that a number can be taken back on, on `day`: of several that are early enough, the latest. */
export function reclaimOpenOn(reclaims: readonly ReclaimNotice[], day: LegalDay): ReclaimNotice | undefined {
  return reclaims.findLast(({ reclaimFrom }) => reclaimFrom <= day);
}
