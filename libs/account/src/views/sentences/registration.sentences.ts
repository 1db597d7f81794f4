import { counted, listOf } from '../wording';
import type { Sentences } from './sentences';

export const registrationSentences: Sentences<'AccountRegistered' | 'NoticeContactsUpdated' | 'TermsAccepted'> = {
  AccountRegistered: (data, on) => {
    const charging = data.lateCharges === undefined ? '' : ` Late charges are ${data.lateCharges} for it.`;
    const maximum = data.lawfulMonthlyMaximum;
    const lawful = maximum === undefined ? '' : ` The law of its place allows a monthly rate of ${maximum} at most.`;
    return `The account was registered on ${on} for a customer in ${data.country}.${charging}${lawful}`;
  },

  NoticeContactsUpdated: (data, on) => {
    const kinds = Object.keys(data.contacts);
    return `The ${listOf(kinds)} ${kinds.length === 1 ? 'contact' : 'contacts'} on file changed on ${on}.`;
  },

  TermsAccepted: (data, on) =>
    `Version ${data.termsVersion} of the terms was accepted on ${on} by someone who attested authority; ` +
    `the first invoice is dated ${data.firstInvoiceOn}.`,
};

export const dataSentences: Sentences<'DataRecorded' | 'LegalHoldPlaced' | 'LegalHoldReleased' | 'PurgeCertified'> = {
  DataRecorded: (data, on) => {
    const what = `${counted(data.count, 'item')} of ${data.class} (${data.record})`;
    const { lastDayKept, purgeDueOn } = data;
    if (lastDayKept === undefined || purgeDueOn === undefined) {
      return `${what} came to be held on ${on}, to be deleted after the end of the account.`;
    }
    const kept = purgeDueOn > lastDayKept ? 'must be kept' : 'may be kept';
    return `${what} came to be held on ${on}: it ${kept} through ${lastDayKept}, and its purge is due on ${purgeDueOn}.`;
  },

  LegalHoldPlaced: (data, on) => {
    const what = data.classes.length === 0 ? 'everything' : listOf(data.classes);
    return `Legal hold ${data.hold} postpones the purge of ${what} from ${on} on.`;
  },

  LegalHoldReleased: (data, on) => `Legal hold ${data.hold} was released on ${on}.`,

  PurgeCertified: (data, on) =>
    `Certificate ${data.certificate} of ${on}: ${counted(data.count, 'item')} of ${listOf(data.records)} gone.`,
};
