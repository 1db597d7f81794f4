import type { LegalDay } from '@tenure/kernel';
import type { Contacts } from '../events';
import type { Acceptance, AccountState, ContactChange } from '../state/account-state';
import { addedByDay, sinceOf } from '../state/by-day';
import { policyOf } from './billing.evolve';
import { type Handlers, withEntry, withoutEntry } from './handlers';
import { withLateInvoicesSince } from './with-invoice';

type Registration =
  | 'AccountRegistered'
  | 'CountryChanged'
  | 'NoticeContactsUpdated'
  | 'TermsAccepted'
  | 'TermsRevisionNotified'
  | 'TermsRevisionNoticeBounced'
  | 'TermsRevisionAccepted';

export const registrationHandlers: Pick<Handlers, Registration> = {
  AccountRegistered: (state, data, on): AccountState => ({
    ...state,
    status: 'registered',
    name: data.name,
    country: data.country,
    countryChanges: [{ on, country: data.country }],
    contacts: data.contacts,
    contactChanges: [{ on, contacts: data.contacts }],
    registeredOn: on,
    lateChargePolicies: [policyOf(data, on)],
    ...(data.euPersonalData === undefined
      ? {}
      : { agreements: { ...state.agreements, euPersonalData: [{ on, processed: data.euPersonalData }] } }),
  }),

  CountryChanged: (state, data, on) => {
    const countryChanges = addedByDay(state.countryChanges, { on, country: data.country }, sinceOf);
    return {
      ...withLateInvoicesSince(state, on),
      countryChanges,
      country: countryChanges.at(-1)?.country ?? data.country,
    };
  },

  NoticeContactsUpdated: (state, data, on) => withContacts(state, data.contacts, on),

  TermsAccepted: (state, data, on) => ({
    ...withLateInvoicesSince(state, on),
    status: state.status === 'registered' ? 'accepted' : state.status,
    acceptances: accepted(state.acceptances, { termsVersion: data.termsVersion, from: on }),
    nextInvoiceOn: state.nextInvoiceOn ?? data.firstInvoiceOn,
  }),

  TermsRevisionNotified: (state, { termsVersion, bindsFrom }, on) => ({
    ...state,
    revisions: withEntry(state.revisions, termsVersion, { termsVersion, notifiedOn: on, bindsFrom }),
  }),

  TermsRevisionNoticeBounced: (state, { termsVersion }) => ({
    ...state,
    revisions: withoutEntry(state.revisions, termsVersion),
  }),

  TermsRevisionAccepted: (state, { termsVersion }, on) => ({
    ...withLateInvoicesSince(state, on),
    acceptances: accepted(state.acceptances, { termsVersion, from: on }),
  }),
};

/** A version holds from the earliest day on which it was accepted, whichever was recorded first. */
export function accepted(acceptances: readonly Acceptance[], acceptance: Acceptance): readonly Acceptance[] {
  const { termsVersion, from } = acceptance;
  const isKnown = acceptances.some((known) => known.termsVersion === termsVersion && known.from <= from);
  if (isKnown) return acceptances;
  const others = acceptances.filter((known) => known.termsVersion !== termsVersion);
  return addedByDay(others, acceptance, ({ from: since }) => since);
}

/** The account with contacts that hold from `on`, whenever that became known. */
export function withContacts(state: AccountState, contacts: Contacts, on: LegalDay): AccountState {
  const contactChanges = addedByDay(state.contactChanges, { on, contacts }, sinceOf);
  return { ...state, contactChanges, contacts: inForce(contactChanges) };
}

/** What is not named in a change stays as it was. */
function inForce(changes: readonly ContactChange[]): Contacts {
  return changes.reduce<Contacts>((contacts, change) => ({ ...contacts, ...change.contacts }), {});
}

/** The contacts on file on `day`. */
export function contactsOn(state: AccountState, day: LegalDay): Contacts {
  return inForce(state.contactChanges.filter(({ on }) => on <= day));
}
