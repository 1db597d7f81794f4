import { earlierOf, type LegalDay } from '@tenure/kernel';
import type { Contacts } from '../events';
import type { AccountState, ContactChange } from '../state/account-state';
import type { Handlers } from './handlers';

type Registration = 'AccountRegistered' | 'NoticeContactsUpdated' | 'TermsAccepted';

export const registrationHandlers: Pick<Handlers, Registration> = {
  AccountRegistered: (state, data, on): AccountState => ({
    ...state,
    status: 'registered',
    name: data.name,
    country: data.country,
    contacts: data.contacts,
    contactChanges: [{ on, contacts: data.contacts }],
    registeredOn: on,
    ...(data.lateCharges === undefined ? {} : { lateCharges: data.lateCharges }),
    ...(data.lawfulMonthlyMaximum === undefined ? {} : { lawfulMonthlyMaximum: data.lawfulMonthlyMaximum }),
  }),

  NoticeContactsUpdated: (state, data, on) => {
    const later = state.contactChanges.findIndex((change) => change.on > on);
    const at = later < 0 ? state.contactChanges.length : later;
    const contactChanges = state.contactChanges.toSpliced(at, 0, { on, contacts: data.contacts });
    return { ...state, contactChanges, contacts: inForce(contactChanges) };
  },

  TermsAccepted: (state, data, on) => ({
    ...state,
    status: state.status === 'registered' ? 'accepted' : state.status,
    acceptance: { termsVersion: data.termsVersion, on, firstOn: earlierOf(state.acceptance?.firstOn ?? on, on) },
    nextInvoiceOn: state.nextInvoiceOn ?? data.firstInvoiceOn,
  }),
};

/** What is not named in a change stays as it was. */
function inForce(changes: readonly ContactChange[]): Contacts {
  return changes.reduce<Contacts>((contacts, change) => ({ ...contacts, ...change.contacts }), {});
}

/** The contacts on file on `day`. */
export function contactsOn(state: AccountState, day: LegalDay): Contacts {
  return inForce(state.contactChanges.filter(({ on }) => on <= day));
}
