import { addDays, type LegalDay } from '@tenure/kernel';
import { addBusinessDays, calendarNamed, nextOpenDay, type SkippedDay } from './calendars';
import type { TermsVersion } from './terms-version';

/** Reading 2: the last day on which an act is in time, and the day from which what follows from not acting counts. */
export interface Deadline {
  readonly lastDay: LegalDay;
  /** `lastDay` + 1. */
  readonly lapsesOn: LegalDay;
  /** Business-day counts only: the days counted. */
  readonly counted?: readonly LegalDay[];
  /**
   * The closed days passed over: by a business-day count, or by rolling a last day on. Left out when there are none to
   * name.
   */
  readonly skipped?: readonly SkippedDay[];
}

/**
 * `days` calendar days after `from`, which is itself not counted (reading 2). A last day on a closed day stays or moves
 * on, as the policy `whenLastDayIsClosed` says (reading 5).
 */
export function calendarDeadline(t: TermsVersion, from: LegalDay, days: number): Deadline {
  return deadlineOn(t, addDays(from, days));
}

/**
 * `businessDays` business days after `from`, by the calendar that the terms name, with what was counted and skipped.
 */
export function businessDayDeadline(t: TermsVersion, from: LegalDay, businessDays: number): Deadline {
  const count = addBusinessDays(calendarNamed(t.policies.businessDayCalendar), from, businessDays);
  return { ...endingOn(count.lastDay), counted: count.counted, skipped: count.skipped };
}

/**
 * A deadline whose last day no policy moves: for maxima that a day more would break, and for periods of no one's act.
 */
export function endingOn(lastDay: LegalDay): Deadline {
  return { lastDay, lapsesOn: addDays(lastDay, 1) };
}

/** An act on the last day is in time (reading 2). */
export function isInTime(deadline: Deadline, actedOn: LegalDay): boolean {
  return actedOn <= deadline.lastDay;
}

/** A last day to act that was counted already: it stays, or moves on where the policy says so (reading 5). */
export function deadlineOn(t: TermsVersion, lastDay: LegalDay): Deadline {
  if (t.policies.whenLastDayIsClosed === 'stay') return endingOn(lastDay);
  const open = nextOpenDay(calendarNamed(t.policies.businessDayCalendar), lastDay);
  return open.skipped.length === 0 ? endingOn(lastDay) : { ...endingOn(open.day), skipped: open.skipped };
}
