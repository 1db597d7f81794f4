import type { LegalDay } from '@tenure/kernel';
import type { AssignmentKind } from '@tenure/terms';
import type { Successor } from '../events';

/** A request to hand the contract on, and what became of it (§9.2). */
export interface Assignment {
  readonly id: string;
  readonly kind: AssignmentKind;
  readonly successor: Successor;
  readonly requestedOn: LegalDay;
  readonly state: 'requested' | 'granted' | 'refused';
  readonly decidedOn?: LegalDay;
}
