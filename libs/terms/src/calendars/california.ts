import { addDays, isoWeekday, type LegalDay } from '@tenure/kernel';
import type { BusinessCalendar } from './calendar';
import { calendarByYear, type Closure } from './calendar-by-year';
import { californiaHolidays } from './california-holidays';
import type { Holiday } from './holiday';
import { closedOn, SATURDAY, SUNDAY } from './weekdays';

const VETERANS_DAY = '-11-11';
/** As Cal. Gov. Code §6701 lists them. */
const MOVED_FROM_SUNDAY = ['-01-01', '-02-12', '-03-31', '-07-04', '-09-09', VETERANS_DAY, '-12-25'];

/**
 * Business days by Cal. Civ. Code §§7 and 9: all days but Sundays and the holidays of Gov. Code §6700, so Saturdays are
 * business days. A holiday on a Saturday closes that Saturday. Of those on fixed days §6701 moves on to Monday what
 * falls on a Sunday; and Veterans Day on a Saturday closes the Friday before it as well. Known from 2010 through 2030:
 * a `RangeError` for any other day.
 */
export const california: BusinessCalendar = calendarByYear('california', (year) => [
  ...californiaHolidays(year).flatMap(closuresFor),
  ...closedOn(SUNDAY, 'Sunday', year),
]);

function closuresFor({ name, day }: Holiday): readonly Closure[] {
  const observed = observedOn(day);
  return observed
    ? [
        [day, name],
        [observed, `${name} (observed)`],
      ]
    : [[day, name]];
}

function observedOn(day: LegalDay): LegalDay | undefined {
  const date = day.slice(4);
  const weekday = isoWeekday(day);
  if (weekday === SUNDAY && MOVED_FROM_SUNDAY.includes(date)) return addDays(day, 1);
  return weekday === SATURDAY && date === VETERANS_DAY ? addDays(day, -1) : undefined;
}
