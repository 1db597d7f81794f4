import { counted, listOf } from '../wording';
import type { Sentences } from './sentences';

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
