import type { CalendarName } from '../policies';
import type { BusinessCalendar } from './calendar';
import { california } from './california';
import { usFederalOpm, usFederalReserve } from './us-federal';

export { addBusinessDays, nextOpenDay } from './calendar';
export type { BusinessCalendar, BusinessDayCount, SkippedDay } from './calendar';
export { CALIFORNIA_YEARS, californiaHolidays } from './california-holidays';
export type { Holiday } from './holiday';
export { usFederalHolidays } from './us-federal-holidays';

/** Every calendar that a terms version can name. A further one is added here and to the policy's values. */
const calendars: Readonly<Record<CalendarName, BusinessCalendar>> = {
  'us-federal-opm': usFederalOpm,
  'us-federal-reserve': usFederalReserve,
  california,
};

/** The calendar of that name. */
export function calendarNamed(name: CalendarName): BusinessCalendar {
  return calendars[name];
}
