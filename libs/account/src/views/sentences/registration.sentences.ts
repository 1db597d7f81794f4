import { listOf } from '../wording';
import type { Sentences } from './sentences';

export const registrationSentences: Sentences<
  'AccountRegistered' | 'CountryChanged' | 'NoticeContactsUpdated' | 'TermsAccepted'
> = {
  AccountRegistered: (data, on) => {
    const charging = data.lateCharges === undefined ? '' : ` Late charges are ${data.lateCharges} for it.`;
    const maximum = data.lawfulMonthlyMaximum;
    const lawful = maximum === undefined ? '' : ` The law of its place allows a monthly rate of ${maximum} at most.`;
    return `The account was registered on ${on} for a customer in ${data.country}.${charging}${lawful}`;
  },

  CountryChanged: (data, on) =>
    `The customer’s country is ${data.country} from ${on} on; what was issued before stays as it was issued.`,

  NoticeContactsUpdated: (data, on) => {
    const kinds = Object.keys(data.contacts);
    return `The ${listOf(kinds)} ${kinds.length === 1 ? 'contact' : 'contacts'} on file changed on ${on}.`;
  },

  TermsAccepted: (data, on) =>
    `Version ${data.termsVersion} of the terms was accepted on ${on} by someone who attested authority; ` +
    `the first invoice is dated ${data.firstInvoiceOn}.`,
};
