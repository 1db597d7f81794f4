import { amountText, listOf } from '../wording';
import type { Sentences } from './sentences';

type Breaches =
  | 'NoticeOfNonPaymentGiven'
  | 'NoticeOfBreachGiven'
  | 'NoticeBounced'
  | 'BreachCured'
  | 'CurePeriodLapsed'
  | 'CurePeriodLapseUndone'
  | 'CureUndone'
  | 'BreachWaived'
  | 'ResponsibilityViolationRecorded';

export const breachSentences: Sentences<Breaches> = {
  NoticeOfNonPaymentGiven: (data, on) =>
    `Notice ${data.breach}, effective on ${on} by ${data.delivery.method}: ${amountText(data.total)} of ` +
    `${listOf(data.named.map(({ invoice }) => invoice))} is past due, to be paid by ${data.lastDayToCure}.`,

  NoticeOfBreachGiven: (data, on) =>
    `Notice ${data.breach}, effective on ${on} by ${data.delivery.method}: a material breach of ${data.provision} ` +
    `by the ${data.breachingParty}, to be cured by ${data.lastDayToCure}.`,

  NoticeBounced: (data, on) => `Notice ${data.breach} did not arrive, as was found on ${on}; it started nothing.`,

  BreachCured: (data, on) =>
    data.requirement === undefined
      ? `What notice ${data.breach} is about was put right on ${on}.`
      : `Notice ${data.breach} asks for nothing more from ${on}: ${data.how}.`,

  CurePeriodLapsed: (data, on) => {
    const unpaid = data.unpaid === undefined ? 'it was not cured' : `${amountText(data.unpaid)} was still unpaid`;
    return (
      `The last day to act on notice ${data.breach} was ${data.lastDayToCure}, and ${unpaid}; ` +
      `from ${on} these are open: ${listOf(data.opens)}.`
    );
  },

  CurePeriodLapseUndone: (data, on) => `The lapse of notice ${data.breach} that was derived for ${on} is undone.`,

  CureUndone: (data, on) => `The cure of notice ${data.breach} that was derived for ${on} is undone.`,

  BreachWaived: (data, on) => `The ${data.by} waived, on ${on}, what notice ${data.breach} is about, and nothing else.`,

  ResponsibilityViolationRecorded: (data, on) =>
    `A violation of ${data.subClause} on ${on} was recorded (${data.violation}); ` +
    'the provider may terminate at once and without notice.',
};
