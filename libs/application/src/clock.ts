import { addDays, instant, type Instant, type LegalDay, legalDayOf, startOf } from '@tenure/kernel';

/** The only source of time. Everything below it is told the time. */
export interface Clock {
  now(): Instant;
}

export const systemClock: Clock = { now: () => new Date().toISOString() as Instant };

export interface SimulatedClock extends Clock {
  /** Moves to the first instant of `day`; never back. Answers false, and stays, for an earlier day. */
  advanceTo(day: LegalDay): boolean;
}

/** Stands at noon of a legal day until it is moved: noon, so that no zone makes another day of it. */
export function simulatedClock(from: LegalDay, zone: string): SimulatedClock {
  let today = from;
  let now = middleOf(today, zone);
  return {
    now: () => now,
    advanceTo: (day) => {
      if (day < today) return false;
      today = day;
      now = middleOf(today, zone);
      return true;
    },
  };
}

function middleOf(day: LegalDay, zone: string): Instant {
  const hours = 12 * 3_600_000;
  return instant(new Date(Date.parse(startOf(day, zone)) + hours).toISOString());
}

/** Turns an instant into its legal day; the day changes once in 86,400 seconds, so the answer is kept until it does. */
export function legalDays(zone: string): (at: Instant) => LegalDay {
  let today: LegalDay | undefined;
  let from = '';
  let until = '';
  return (at) => {
    if (today === undefined || at < from || at >= until) {
      today = legalDayOf(at, zone);
      from = startOf(today, zone);
      until = startOf(addDays(today, 1), zone);
    }
    return today;
  };
}
