import { addDays, addYears, type LegalDay } from '@tenure/kernel';
import { malformed, ProblemError } from '../http/problem';

const DAYS_IF_ABSENT = 90;
const MOST_YEARS = 5;

/** The last day of a forecast made on `today`. Throws `ProblemError` where it is past, or too far away to be of use. */
export function forecastEnd(until: LegalDay | undefined, today: LegalDay): LegalDay {
  if (until === undefined) return addDays(today, DAYS_IF_ABSENT);
  const latest = addYears(today, MOST_YEARS);
  if (until >= today && until <= latest) return until;
  throw new ProblemError(malformed([{ field: 'until', detail: `must be from ${today} through ${latest}` }]));
}
