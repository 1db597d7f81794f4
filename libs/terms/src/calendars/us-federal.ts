import { addDays, isoWeekday, legalDay, type LegalDay } from '@tenure/kernel';
import type { BusinessCalendar } from './calendar';
import { usFederalHolidays } from './us-federal-holidays';

const SATURDAY = 6;
const SUNDAY = 7;

/**
 * The federal calendar of the Office of Personnel Management: a holiday on a Saturday is observed on the Friday before,
 * one on a Sunday on the Monday after. New Year's Day can so be observed on 31 December of the year before.
 */
export const usFederalOpm: BusinessCalendar = usFederal('us-federal-opm', -1);

/** The calendar of the Federal Reserve Banks: as OPM's, except that a holiday on a Saturday closes no other day. */
export const usFederalReserve: BusinessCalendar = usFederal('us-federal-reserve', 0);

/** Closed days are worked out once a year and kept: the result depends on nothing but the rules. */
function usFederal(name: string, saturdayMovesBy: -1 | 0): BusinessCalendar {
  const byYear = new Map<string, ReadonlyMap<LegalDay, string>>();
  const closuresIn = (year: string): ReadonlyMap<LegalDay, string> => {
    const known = byYear.get(year);
    if (known) return known;
    // Holidays first: one that falls on a weekend and closes no other day is named for the weekend.
    const fresh = new Map([...observedHolidays(Number(year), saturdayMovesBy), ...weekends(year)]);
    byYear.set(year, fresh);
    return fresh;
  };
  return { name, closure: (day) => closuresIn(day.slice(0, 4)).get(day) };
}

/** Next year's holidays are looked at too, because the first of them may be observed on this year's last day. */
function observedHolidays(year: number, saturdayMovesBy: -1 | 0): readonly (readonly [LegalDay, string])[] {
  return [...usFederalHolidays(year), ...usFederalHolidays(year + 1)].map((holiday) => {
    const weekday = isoWeekday(holiday.day);
    const moved = weekday === SATURDAY ? saturdayMovesBy : weekday === SUNDAY ? 1 : 0;
    return [addDays(holiday.day, moved), moved === 0 ? holiday.name : `${holiday.name} (observed)`];
  });
}

function weekends(year: string): readonly (readonly [LegalDay, string])[] {
  const firstDay = legalDay(`${year}-01-01`);
  const closed: [LegalDay, string][] = [];
  let saturday = addDays(firstDay, SATURDAY - isoWeekday(firstDay));
  for (; saturday.slice(0, 4) <= year; saturday = addDays(saturday, 7)) {
    closed.push([saturday, 'Saturday'], [addDays(saturday, 1), 'Sunday']);
  }
  return closed;
}
