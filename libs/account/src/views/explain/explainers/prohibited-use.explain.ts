import { prohibitedUseCorrection } from '@tenure/terms';
import { defined } from '../../../defined';
import type { CountedDays } from '../explanation';
import { type AccountEvent, all, last, type Log, versionOf } from '../log';
import type { Explainers } from './explainers';
import { contactEvents } from './registration.explain';

type ProhibitedUses =
  | 'ProhibitedUseNotified'
  | 'ProhibitedUseNoticeBounced'
  | 'ProhibitedUseCorrected'
  | 'ProhibitedUseRecurred'
  | 'ProhibitedUseLapsed'
  | 'ProhibitedUseLapseUndone'
  | 'ProhibitedUseWaived';

export const prohibitedUseExplainers: Explainers<ProhibitedUses> = {
  ProhibitedUseNotified: (event, log) => ({
    readings: [22, 27, 5],
    inputs: contactEvents(log),
    days: daysToCorrect(event, log),
  }),

  ProhibitedUseNoticeBounced: ({ data }, log) => ({ readings: [22], inputs: notificationOf(log, data.prohibitedUse) }),

  ProhibitedUseCorrected: ({ data }, log) => correctionGrounds(log, data.prohibitedUse),

  ProhibitedUseRecurred: ({ data }, log) => correctionGrounds(log, data.prohibitedUse),

  ProhibitedUseLapsed: ({ data }, log) => correctionGrounds(log, data.prohibitedUse),

  ProhibitedUseLapseUndone: ({ data }, log) => ({
    readings: [7, 27],
    inputs: last(log, 'ProhibitedUseLapsed', ({ prohibitedUse }) => prohibitedUse === data.prohibitedUse),
  }),

  ProhibitedUseWaived: ({ data }, log) => ({ readings: [21, 29], inputs: courseOf(log, data.prohibitedUse) }),
};

/** The notification of a use, as a list of one or none. */
export function notificationOf(log: Log, use: string): readonly AccountEvent<'ProhibitedUseNotified'>[] {
  return last(log, 'ProhibitedUseNotified', ({ prohibitedUse }) => prohibitedUse === use);
}

/** What became of a use: its notification, corrections, recurrences and lapse. */
export function courseOf(log: Log, use: string): readonly AccountEvent[] {
  const isMeant = (data: { readonly prohibitedUse: string }) => data.prohibitedUse === use;
  return [
    ...notificationOf(log, use),
    ...all(log, 'ProhibitedUseCorrected', isMeant),
    ...all(log, 'ProhibitedUseRecurred', isMeant),
    ...last(log, 'ProhibitedUseLapsed', isMeant),
  ];
}

/** What decides whether the rights of §2.5 are open, and how the last day to correct was counted. */
export function correctionGrounds(log: Log, use: string) {
  const [notification] = notificationOf(log, use);
  return defined({
    readings: [27, 5, 6],
    inputs: courseOf(log, use),
    days: notification && daysToCorrect(notification, log),
  });
}

export function daysToCorrect(notification: AccountEvent<'ProhibitedUseNotified'>, log: Log): CountedDays {
  const t = versionOf(log, notification);
  const { effectiveOn } = notification.metadata;
  const { lastDay, lapsesOn, skipped = [] } = prohibitedUseCorrection(t, effectiveOn);
  const cycles = t.parameters.prohibitedUse.cyclesToCorrect;
  const count = `the end of the ${cycles === 1 ? 'billing cycle' : `${cycles} billing cycles`} after ${notification.data.cycle}`;
  return { from: effectiveOn, count, lastDay, lapsesOn, counted: [], skipped };
}
