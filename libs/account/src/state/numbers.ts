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
  /** The last notice that it will be taken back. */
  readonly reclaim?: ReclaimNotice;
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
