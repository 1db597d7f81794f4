import { addDays, isoWeekday, legalDay, type LegalDay } from '@tenure/kernel';

const MONDAY = 1;
const THURSDAY = 4;

type Rule =
  | { readonly name: string; readonly firstYear?: number; readonly month: number; readonly dayOfMonth: number }
  | {
      readonly name: string;
      readonly firstYear?: number;
      readonly month: number;
      readonly weekday: number;
      readonly nth: number | 'last';
    };

/**
 * The eleven holidays of 5 U.S.C. §6103(a). Inauguration Day (§6103(c)) is left out: it closes offices around the
 * District of Columbia only. Days on which a president closes the executive branch are no holidays either (reading 4).
 */
const RULES: readonly Rule[] = [
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

export interface Holiday {
  readonly name: string;
  /** The day the statute names, whether or not it is a weekend. */
  readonly day: LegalDay;
}

/** The federal holidays of `year` on their statutory days, in order. */
export function usFederalHolidays(year: number): readonly Holiday[] {
  return RULES.filter((rule) => year >= (rule.firstYear ?? year)).map((rule) => ({
    name: rule.name,
    day: 'dayOfMonth' in rule ? dateOf(year, rule.month, rule.dayOfMonth) : nthWeekday(year, rule),
  }));
}

function nthWeekday(year: number, rule: { month: number; weekday: number; nth: number | 'last' }): LegalDay {
  // The last one falls in the month's last seven days; May has 31.
  const earliest = rule.nth === 'last' ? 25 : 1 + 7 * (rule.nth - 1);
  const start = dateOf(year, rule.month, earliest);
  return addDays(start, (rule.weekday - isoWeekday(start) + 7) % 7);
}

function dateOf(year: number, month: number, dayOfMonth: number): LegalDay {
  return legalDay(
    `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`,
  );
}
