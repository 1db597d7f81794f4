import { listOf } from '../wording';
import type { Sentences } from './sentences';

type ProhibitedUses =
  | 'ProhibitedUseNotified'
  | 'ProhibitedUseNoticeBounced'
  | 'ProhibitedUseCorrected'
  | 'ProhibitedUseRecurred'
  | 'ProhibitedUseLapsed'
  | 'ProhibitedUseLapseUndone'
  | 'ProhibitedUseWaived';

export const prohibitedUseSentences: Sentences<ProhibitedUses> = {
  ProhibitedUseNotified: (data, on) =>
    `The customer was notified on ${on}, by ${data.delivery.method}, of prohibited use ${data.prohibitedUse}, seen ` +
    `from ${data.observedFrom} on; it is to be corrected by ${data.lastDayToCorrect}.`,

  ProhibitedUseNoticeBounced: (data, on) =>
    `The notification of prohibited use ${data.prohibitedUse} did not arrive, as was found on ${on}; it started nothing.`,

  ProhibitedUseCorrected: (data, on) => `Prohibited use ${data.prohibitedUse} had stopped on ${on}.`,

  ProhibitedUseRecurred: (data, on) =>
    `Prohibited use ${data.prohibitedUse} came back on ${on} (${data.recurrence}); ` +
    (data.opens.length === 0
      ? 'it is to be corrected again within the same days.'
      : `without a new notice these are open: ${listOf(data.opens)}.`),

  ProhibitedUseLapsed: (data, on) =>
    `The last day to correct prohibited use ${data.prohibitedUse} was ${data.lastDayToCorrect}, and it was not ` +
    `corrected; from ${on} these are open: ${listOf(data.opens)}.`,

  ProhibitedUseLapseUndone: (data, on) =>
    `The lapse of prohibited use ${data.prohibitedUse} that was derived for ${on} is undone.`,

  ProhibitedUseWaived: (data, on) => {
    const what = data.recurrence === undefined ? '' : `recurrence ${data.recurrence} of `;
    return `The ${data.by} waived, on ${on}, ${what}prohibited use ${data.prohibitedUse}, and nothing else.`;
  },
};
