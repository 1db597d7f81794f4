import type { AccountState } from '../state/account-state';
import type { Handlers } from './handlers';

type Registration = 'AccountRegistered' | 'NoticeContactsUpdated' | 'TermsAccepted';

export const registrationHandlers: Pick<Handlers, Registration> = {
  AccountRegistered: (state, data, on): AccountState => ({
    ...state,
    status: 'registered',
    name: data.name,
    country: data.country,
    contacts: data.contacts,
    registeredOn: on,
    ...(data.lateCharges === undefined ? {} : { lateCharges: data.lateCharges }),
    ...(data.lawfulMonthlyMaximum === undefined ? {} : { lawfulMonthlyMaximum: data.lawfulMonthlyMaximum }),
  }),

  NoticeContactsUpdated: (state, data) => ({ ...state, contacts: { ...state.contacts, ...data.contacts } }),

  TermsAccepted: (state, data, on) => ({
    ...state,
    status: state.status === 'registered' ? 'accepted' : state.status,
    acceptance: { termsVersion: data.termsVersion, on },
    nextInvoiceOn: state.nextInvoiceOn ?? data.firstInvoiceOn,
  }),
};
