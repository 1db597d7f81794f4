import type { LegalDay } from '@tenure/kernel';
import type { BusinessCalendar } from './calendar';

/** A closed day and why it is closed. Of two for the same day the later one gives the name. */
export type Closure = readonly [day: LegalDay, why: string];

/** Closed days are worked out once a year and kept: the result depends on nothing but the rules. */
export function calendarByYear(name: string, closuresIn: (year: number) => readonly Closure[]): BusinessCalendar {
  const byYear = new Map<string, ReadonlyMap<LegalDay, string>>();
  const closedIn = (year: string): ReadonlyMap<LegalDay, string> => {
    const known = byYear.get(year);
    if (known) return known;
    const fresh = new Map(closuresIn(Number(year)));
    byYear.set(year, fresh);
    return fresh;
  };
  return { name, closure: (day) => closedIn(day.slice(0, 4)).get(day) };
}
