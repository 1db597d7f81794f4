import { addDays, daysBetween, laterOf, type LegalDay, legalDay } from '@tenure/kernel';
import type { SkippedDay } from '../calendars';
import { plainClause } from '../clause';
import { calendarDeadline } from '../deadline';
import type { TermsVersion } from '../terms-version';

export const forceMajeureClause = plainClause(
  '§9.3',
  'Force majeure',
  ['rule'],
  [28],
  'Causes beyond a party’s control stop the clock of a cure period while they last, and never that of a payment.',
);

/** Days on which the clock stands: through the day before `until`; while `until` is missing it lasts. */
export interface Stop {
  readonly from: LegalDay;
  /** The first day that counts again. */
  readonly until?: LegalDay;
}

export type CureClock = RunningClock | StandingClock;

/** Every stop that touches the period is over: the last day is known. */
export interface RunningClock {
  readonly kind: 'runs';
  readonly lastDay: LegalDay;
  /** `lastDay` + 1. */
  readonly lapsesOn: LegalDay;
  /** The days of the period that were not counted. */
  readonly stopped: readonly Required<Stop>[];
  /** Closed days by which the policy moved the last day on (reading 5). */
  readonly skipped?: readonly SkippedDay[];
}

/** The last day cannot be told: so many days are left once it runs again. */
export interface StandingClock {
  readonly kind: 'stands';
  readonly since: LegalDay;
  readonly daysLeft: number;
}

/**
 * A cure period of calendar days from a notice on, with the days left out on which force majeure kept the party in
 * breach from performing (§9.3, reading 28). The day of the notice is not counted (reading 2). Days that several stops
 * cover are left out once. A last day that the policy moved into a stop is moved past it.
 */
export function stoppedCure(t: TermsVersion, noticeOn: LegalDay, days: number, stops: readonly Stop[]): CureClock {
  let counted = noticeOn;
  let left = days;
  const stopped: Required<Stop>[] = [];
  for (const stop of runsOf(stops)) {
    const from = laterOf(stop.from, addDays(counted, 1));
    if (stop.until <= from) continue;
    if (calendarDeadline(t, counted, left).lastDay < from) break;
    left = Math.max(1, left - daysBetween(counted, from) + 1);
    if (stop.until === FOREVER) return { kind: 'stands', since: laterOf(stop.from, noticeOn), daysLeft: left };
    stopped.push({ from, until: stop.until });
    counted = addDays(stop.until, -1);
  }
  return { kind: 'runs', ...calendarDeadline(t, counted, left), stopped };
}

/** Later than every day that a stop can end on. */
const FOREVER = legalDay('9999-12-31');

/** In order, and one where several overlap or follow on each other. */
function runsOf(stops: readonly Stop[]): readonly Required<Stop>[] {
  const runs: Required<Stop>[] = [];
  for (const { from, until = FOREVER } of stops.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = runs.at(-1);
    if (last && from <= last.until) runs.splice(-1, 1, { from: last.from, until: laterOf(last.until, until) });
    else runs.push({ from, until });
  }
  return runs;
}

/** Each day of the stops, as days that a count passed over. */
export function stoppedDays(stops: readonly Required<Stop>[], why: string): readonly SkippedDay[] {
  return stops.flatMap(({ from, until }) =>
    Array.from({ length: daysBetween(from, until) }, (_, i) => ({ day: addDays(from, i), why })),
  );
}
