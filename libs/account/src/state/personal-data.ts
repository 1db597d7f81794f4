import type { SuppliedDocument } from '../events';
import type { AccountState } from './account-state';

/** Stands where a name stood. */
export const ERASED = '(erased)';

/**
 * The account without names and contacts: what remains is what the provider must keep (reading 35). Without an address
 * no notice can be given to it any more.
 */
export function withoutPersonalData(state: AccountState): AccountState {
  return {
    ...state,
    disputeDocuments: new Map([...state.disputeDocuments].map(([id, documents]) => [id, documents.map(withoutPlace)])),
    name: ERASED,
    contacts: {},
    contactChanges: [],
    agreements: {
      ...state.agreements,
      affiliates: new Map([...state.agreements.affiliates].map(([id, found]) => [id, { ...found, name: ERASED }])),
    },
    assignments: new Map(
      [...state.assignments].map(([id, assignment]) => [
        id,
        { ...assignment, successor: { ...assignment.successor, name: ERASED, contacts: {} } },
      ]),
    ),
  };
}

/** A place can be somebody's mailbox. The digest still tells whether a document is the one that was handed in. */
export function withoutPlace<D extends SuppliedDocument>(document: D): D {
  return document.keptIn === undefined ? document : { ...document, keptIn: ERASED };
}
