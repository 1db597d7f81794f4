import { holidaysBy, type Holiday, type HolidayRule } from './holiday';

const MONDAY = 1;
const THURSDAY = 4;

/**
 * The eleven holidays of 5 U.S.C. §6103(a). Inauguration Day (§6103(c)) is left out: it closes offices around the
 * District of Columbia only. Days on which a president closes the executive branch are no holidays either (reading 4).
 */
const RULES: readonly HolidayRule[] = [
  { name: "New Year's Day", month: 1, dayOfMonth: 1 },
  { name: 'Birthday of Martin Luther King, Jr.', firstYear: 1986, month: 1, weekday: MONDAY, nth: 3 },
  { name: "Washington's Birthday", month: 2, weekday: MONDAY, nth: 3 },
  { name: 'Memorial Day', month: 5, weekday: MONDAY, nth: 'last' },
  // Public Law 117-17 was signed on 17 June 2021 and held for the 19th of the same week.
  { name: 'Juneteenth', firstYear: 2021, month: 6, dayOfMonth: 19 },
  { name: 'Independence Day', month: 7, dayOfMonth: 4 },
  { name: 'Labor Day', month: 9, weekday: MONDAY, nth: 1 },
  { name: 'Columbus Day', month: 10, weekday: MONDAY, nth: 2 },
  { name: 'Veterans Day', month: 11, dayOfMonth: 11 },
  { name: 'Thanksgiving Day', month: 11, weekday: THURSDAY, nth: 4 },
  { name: 'Christmas Day', month: 12, dayOfMonth: 25 },
];

/** The federal holidays of `year` on their statutory days, in order. */
export function usFederalHolidays(year: number): readonly Holiday[] {
  return holidaysBy(RULES, year);
}
