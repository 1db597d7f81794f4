import { addDays, isoWeekday, legalDay, type LegalDay } from '@tenure/kernel';

export interface Holiday {
  readonly name: string;
  /** The day the statute names, whether or not it is a weekend. */
  readonly day: LegalDay;
}

interface Named {
  readonly name: string;
  /** The first and the last year in which it is held, or held under this name; without end where left out. */
  readonly firstYear?: number;
  readonly lastYear?: number;
}

/** A day of a month; the n-th of a weekday (ISO: 1 Monday … 7 Sunday) in a month; or days that follow the moon. */
export type HolidayRule = Named &
  (
    | { readonly month: number; readonly dayOfMonth: number }
    | { readonly month: number; readonly weekday: number; readonly nth: number | 'last' }
    | { readonly days: readonly string[] }
  );

/** The holidays that the rules give in `year`, on their statutory days. */
export function holidaysBy(rules: readonly HolidayRule[], year: number): readonly Holiday[] {
  return rules
    .filter(({ firstYear = year, lastYear = year }) => firstYear <= year && year <= lastYear)
    .flatMap((rule) => daysIn(year, rule).map((day) => ({ name: rule.name, day })));
}

function daysIn(year: number, rule: HolidayRule): readonly LegalDay[] {
  if ('days' in rule) return rule.days.filter((day) => Number(day.slice(0, 4)) === year).map(legalDay);
  return ['dayOfMonth' in rule ? dateOf(year, rule.month, rule.dayOfMonth) : nthWeekday(year, rule)];
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
