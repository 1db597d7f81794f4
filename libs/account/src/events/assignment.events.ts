import type { AssignmentKind } from '@tenure/terms';
import type { Contacts } from './registration.events';

/** The company that is to become the customer. */
export interface Successor {
  readonly name: string;
  readonly country: string;
  readonly contacts: Contacts;
}

/** The customer asked to hand its contract on (§9.2). Nothing follows until it is decided. */
export interface AssignmentRequested {
  readonly assignment: string;
  readonly kind: AssignmentKind;
  readonly successor: Successor;
  /** Of the sale, or of the request. */
  readonly reference?: string;
}

/** The successor is the customer from this day on; what is owed stays owed (§9.2). */
export interface AssignmentGranted {
  readonly assignment: string;
  readonly kind: AssignmentKind;
  readonly successor: Successor;
  readonly decidedBy: string;
  /** The written consent. */
  readonly consent?: string;
  /** The review that approved the credit of the successor, where the business was sold. */
  readonly review?: string;
}

/** The contract was not handed on; an attempt to do so all the same is void (§9.2). */
export interface AssignmentRefused {
  readonly assignment: string;
  readonly decidedBy: string;
  readonly why: string;
  /** The review that did not approve the credit of the successor. */
  readonly review?: string;
}
