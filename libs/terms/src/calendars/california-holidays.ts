import { holidaysBy, type Holiday, type HolidayRule } from './holiday';

const MONDAY = 1;
const THURSDAY = 4;
const FRIDAY = 5;

/**
 * The holidays of Cal. Gov. Code §6700 that last the whole day, Sundays apart; which Civ. Code §§7 and 9 make the days
 * that are no business days. Sources: the section as it stood in 2007, 2015, 2019 and 2023, and the acts that added to
 * it: AB 1973 (2014), AB 1655, AB 1801 and AB 2596 (2022), AB 268 (2025).
 *
 * Left out: Good Friday, which is a holiday from noon to three; the day after Thanksgiving, which closes courts (Code
 * Civ. Proc. §135) and state offices but is not in §6700; and days that a president or governor appoints, except
 * Thanksgiving, as in the federal calendar (reading 4). Kept, though courts are open: Admission Day, Columbus Day, and
 * the three that follow the moon or remember the genocide, because §6700 decides and not §135.
 *
 * The days that follow the moon are those on which they are celebrated where they come from: a new moon a few minutes
 * from midnight has another date in California, and the section names no place. They are known here through 2030.
 */
const RULES: readonly HolidayRule[] = [
  { name: "New Year's Day", month: 1, dayOfMonth: 1 },
  { name: 'Dr. Martin Luther King, Jr. Day', month: 1, weekday: MONDAY, nth: 3 },
  {
    name: 'Lunar New Year',
    days: [
      ...['2023-01-22', '2024-02-10', '2025-01-29', '2026-02-17'],
      ...['2027-02-06', '2028-01-26', '2029-02-13', '2030-02-03'],
    ],
  },
  { name: 'Lincoln Day', month: 2, dayOfMonth: 12 },
  { name: "Presidents' Day", month: 2, weekday: MONDAY, nth: 3 },
  { name: 'Cesar Chavez Day', lastYear: 2025, month: 3, dayOfMonth: 31 },
  // The legislature announced the new name in March 2026. The day is the same.
  { name: 'Farmworkers Day', firstYear: 2026, month: 3, dayOfMonth: 31 },
  { name: 'Genocide Remembrance Day', firstYear: 2023, month: 4, dayOfMonth: 24 },
  { name: 'Memorial Day', month: 5, weekday: MONDAY, nth: 'last' },
  { name: 'Juneteenth', firstYear: 2023, month: 6, dayOfMonth: 19 },
  { name: 'Independence Day', month: 7, dayOfMonth: 4 },
  { name: 'Labor Day', month: 9, weekday: MONDAY, nth: 1 },
  { name: 'Admission Day', month: 9, dayOfMonth: 9 },
  { name: 'Native American Day', firstYear: 2015, month: 9, weekday: FRIDAY, nth: 4 },
  { name: 'Columbus Day', month: 10, weekday: MONDAY, nth: 2 },
  { name: 'Diwali', days: ['2026-11-08', '2027-10-29', '2028-10-17', '2029-11-05', '2030-10-26'] },
  { name: 'Veterans Day', month: 11, dayOfMonth: 11 },
  { name: 'Thanksgiving Day', month: 11, weekday: THURSDAY, nth: 4 },
  { name: 'Christmas Day', month: 12, dayOfMonth: 25 },
];

/** Before it other days were holidays, and no version of the terms governs; after it the moon's are not known here. */
export const CALIFORNIA_YEARS = { first: 2010, last: 2030 } as const;

/** The holidays of `year` on their statutory days. Throws a `RangeError` outside `CALIFORNIA_YEARS`. */
export function californiaHolidays(year: number): readonly Holiday[] {
  const { first, last } = CALIFORNIA_YEARS;
  if (year < first || year > last) {
    throw new RangeError(`Californian holidays are known from ${first} through ${last}, not for ${year}`);
  }
  return holidaysBy(RULES, year);
}
