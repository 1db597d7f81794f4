import { addDays, isoWeekday, legalDay } from '@tenure/kernel';
import type { Closure } from './calendar-by-year';

export const SATURDAY = 6;
export const SUNDAY = 7;

/** Every day of `year` that is the ISO weekday `weekday`, closed for being one. */
export function closedOn(weekday: number, why: string, year: number): readonly Closure[] {
  const text = String(year).padStart(4, '0');
  const start = legalDay(`${text}-01-01`);
  const closed: Closure[] = [];
  let day = addDays(start, (weekday - isoWeekday(start) + 7) % 7);
  for (; day.startsWith(text); day = addDays(day, 7)) closed.push([day, why]);
  return closed;
}
