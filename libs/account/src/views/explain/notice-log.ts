import { type Party, stoppedDays } from '@tenure/terms';
import { cureDays } from './counting';
import type { CountedDays, Formula } from './explanation';
import { type AccountEvent, all, last, type Log, versionOf } from './log';

export type Notice = AccountEvent<'NoticeOfNonPaymentGiven'> | AccountEvent<'NoticeOfBreachGiven'>;

/** The notice that began a cure period, as a list of one or none. */
export function noticesOf(log: Log, breach: string): readonly Notice[] {
  const isMeant = (data: { readonly breach: string }) => data.breach === breach;
  return [...last(log, 'NoticeOfNonPaymentGiven', isMeant), ...last(log, 'NoticeOfBreachGiven', isMeant)];
}

/** The notice and its lapse. */
export function lapsedNotice(log: Log, breach: string | undefined): readonly AccountEvent[] {
  if (breach === undefined) return [];
  return [...noticesOf(log, breach), ...last(log, 'CurePeriodLapsed', (data) => data.breach === breach)];
}

/** The days as the notice set them. */
export function daysToCure(notice: Notice, log: Log): CountedDays {
  const kind = notice.type === 'NoticeOfNonPaymentGiven' ? 'non-payment' : 'breach';
  return cureDays(versionOf(log, notice), kind, notice.metadata.effectiveOn);
}

/** The days as they stand after force majeure, which is what the last extension says (§9.3). */
export function daysLeftToCure(notice: Notice, log: Log): CountedDays {
  const [extension] = extensionsOf(log, notice.data.breach);
  return extension ? extendedDays(notice, extension, log) : daysToCure(notice, log);
}

/** The last extension of a cure period, as a list of one or none. */
export function extensionsOf(log: Log, breach: string): readonly AccountEvent<'CurePeriodExtended'>[] {
  return last(log, 'CurePeriodExtended', (data) => data.breach === breach);
}

/** The days that did not count are among those skipped. */
export function extendedDays(notice: Notice, { data }: AccountEvent<'CurePeriodExtended'>, log: Log): CountedDays {
  const { from, count } = daysToCure(notice, log);
  const skipped = stoppedDays(data.stopped, 'force majeure (§9.3)');
  return { from, count, lastDay: data.lastDayToCure, lapsesOn: data.lapsesOn, counted: [], skipped };
}

/** `30 − 4 = 26 days`: all of them, less those that were counted before the clock stood. */
export function standingFormula({ data }: AccountEvent<'CurePeriodStopped'>, notice: Notice, log: Log): Formula {
  const days = versionOf(log, notice).parameters.breachCure.cureDays;
  const counted = days - data.daysLeft;
  return {
    text: `${days} − ${counted} = ${data.daysLeft} days`,
    values: { days: String(days), counted: String(counted), daysLeft: String(data.daysLeft) },
  };
}

/** Every force majeure of the party in breach, and its end: what stops the clock of this notice. */
export function stopsOf(log: Log, notice: Notice | undefined): readonly AccountEvent[] {
  return notice?.type === 'NoticeOfBreachGiven' ? forceMajeureOf(log, notice.data.breachingParty) : [];
}

function forceMajeureOf(log: Log, by: Party): readonly AccountEvent[] {
  const declared = all(log, 'ForceMajeureDeclared', ({ party }) => party === by);
  const ids = declared.map(({ data }) => data.forceMajeure);
  return [...declared, ...all(log, 'ForceMajeureEnded', ({ forceMajeure }) => ids.includes(forceMajeure))];
}
