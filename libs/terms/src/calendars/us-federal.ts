import { addDays, isoWeekday } from '@tenure/kernel';
import type { BusinessCalendar } from './calendar';
import { calendarByYear, type Closure } from './calendar-by-year';
import { usFederalHolidays } from './us-federal-holidays';
import { closedOn, SATURDAY, SUNDAY } from './weekdays';

/**
 * The federal calendar of the Office of Personnel Management: a holiday on a Saturday is observed on the Friday before,
 * one on a Sunday on the Monday after. New Year's Day can so be observed on 31 December of the year before.
 */
export const usFederalOpm: BusinessCalendar = usFederal('us-federal-opm', -1);

/** The calendar of the Federal Reserve Banks: as OPM's, except that a holiday on a Saturday closes no other day. */
export const usFederalReserve: BusinessCalendar = usFederal('us-federal-reserve', 0);

function usFederal(name: string, saturdayMovesBy: -1 | 0): BusinessCalendar {
  return calendarByYear(name, (year) => [
    ...observedHolidays(year, saturdayMovesBy),
    // Last: a holiday that falls on a weekend and closes no other day is named for the weekend.
    ...closedOn(SATURDAY, 'Saturday', year),
    ...closedOn(SUNDAY, 'Sunday', year),
  ]);
}

/** Next year's holidays are looked at too, because the first of them may be observed on this year's last day. */
function observedHolidays(year: number, saturdayMovesBy: -1 | 0): readonly Closure[] {
  return [...usFederalHolidays(year), ...usFederalHolidays(year + 1)].map((holiday) => {
    const weekday = isoWeekday(holiday.day);
    const moved = weekday === SATURDAY ? saturdayMovesBy : weekday === SUNDAY ? 1 : 0;
    return [addDays(holiday.day, moved), moved === 0 ? holiday.name : `${holiday.name} (observed)`];
  });
}
