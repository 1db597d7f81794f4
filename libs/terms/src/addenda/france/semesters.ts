import { addDays, daysBetween, earlierOf, legalDay, type LegalDay } from '@tenure/kernel';
import type { Semester } from './legal-rates';

/** The half-year in which `day` falls. */
export function semesterOf(day: LegalDay): Semester {
  return `${day.slice(0, 4)}H${day.slice(5, 7) <= '06' ? 1 : 2}` as Semester;
}

/** The days from `first` through `last`, by half-year and in order; none where `last` comes before `first`. */
export function daysBySemester(
  first: LegalDay,
  last: LegalDay,
): readonly { readonly semester: Semester; readonly days: number }[] {
  const parts: { semester: Semester; days: number }[] = [];
  for (let from = first; from <= last;) {
    const semester = semesterOf(from);
    const through = earlierOf(lastDayOf(semester), last);
    parts.push({ semester, days: daysBetween(from, through) + 1 });
    from = addDays(through, 1);
  }
  return parts;
}

function lastDayOf(semester: Semester): LegalDay {
  return legalDay(`${semester.slice(0, 4)}-${semester.endsWith('1') ? '06-30' : '12-31'}`);
}
