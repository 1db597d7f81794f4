import { byTexts, type LegalDay } from '@tenure/kernel';
import type { Successor } from '../events';
import type { AccountState } from '../state/account-state';
import type { Assignment } from '../state/assignment';
import type { Disclosure } from '../state/custody';
import { defined } from '../defined';

/** All disclosures, oldest first; they are kept for ever (§2.3.1, reading 35). */
export function disclosureViews(state: AccountState): readonly Disclosure[] {
  return [...state.custody.disclosures.values()].sort(byTexts(({ on, disclosure }) => [on, disclosure]));
}

/** A request to hand the contract on, and what became of it (§9.2). */
export interface AssignmentView {
  readonly assignment: string;
  readonly kind: Assignment['kind'];
  readonly successor: Successor;
  readonly requestedOn: LegalDay;
  readonly state: Assignment['state'];
  readonly decidedOn?: LegalDay;
}

/** All requests, oldest first. */
export function assignmentViews(state: AccountState): readonly AssignmentView[] {
  const all = [...state.assignments.values()].map(({ id, ...rest }) => defined({ assignment: id, ...rest }));
  return all.sort(byTexts(({ requestedOn, assignment }) => [requestedOn, assignment]));
}
