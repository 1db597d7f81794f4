import type { LegalDay } from '@tenure/kernel';
import type { AccountState } from '../state/account-state';
import type { Assignment } from '../state/assignment';
import { withEntry, type Handlers } from './handlers';
import { withContacts } from './registration.evolve';

type AssignmentEvents = 'AssignmentRequested' | 'AssignmentGranted' | 'AssignmentRefused';

export const assignmentHandlers: Pick<Handlers, AssignmentEvents> = {
  AssignmentRequested: (state, data, on) =>
    withAssignment(state, {
      id: data.assignment,
      kind: data.kind,
      successor: data.successor,
      requestedOn: on,
      state: 'requested',
    }),

  /** The country of a successor comes with an event of its own, because it decides which addendum holds. */
  AssignmentGranted: (state, { assignment, successor }, on) => {
    const assigned = withContacts({ ...state, name: successor.name }, successor.contacts, on);
    return decided(assigned, assignment, 'granted', on);
  },

  AssignmentRefused: (state, { assignment }, on) => decided(state, assignment, 'refused', on),
};

function withAssignment(state: AccountState, assignment: Assignment): AccountState {
  return { ...state, assignments: withEntry(state.assignments, assignment.id, assignment) };
}

function decided(state: AccountState, id: string, outcome: 'granted' | 'refused', on: LegalDay): AccountState {
  const found = state.assignments.get(id);
  return found ? withAssignment(state, { ...found, state: outcome, decidedOn: on }) : state;
}
