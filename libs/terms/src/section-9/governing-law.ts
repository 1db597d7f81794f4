import { addDays, legalDayOf, startOf, type Instant, type LegalDay } from '@tenure/kernel';
import { DateTime } from 'luxon';
import { clause } from '../clause';
import type { TermsVersion } from '../terms-version';

export interface GoverningLawParameters {
  /** IANA name. */
  readonly zone: string;
}

export const governingLawClause = clause<GoverningLawParameters>({
  ref: '§9.1',
  title: 'Governing law',
  kinds: ['rule'],
  summary:
    'Californian law governs and Northern Californian courts decide. So the dates that count are those of the ' +
    'provider’s seat, and its calendar decides which days are business days.',
  readings: [1, 2, 4, 5],
  parameters: { zone: 'America/Los_Angeles' },
});

/** The legal day on which an instant falls (reading 1). */
export function legalDayIn(t: TermsVersion, at: Instant): LegalDay {
  return legalDayOf(at, t.zone);
}

/**
 * The last second in which an act is still on `day`. It is taken back from the start of the next day, which exists even
 * where a zone left out a date; and where clocks are put back over midnight, so that the next day begins twice, it is
 * taken back to before its first beginning.
 */
export function lastSecondToAct(t: TermsVersion, day: LegalDay): Instant {
  let last = earlierBy(startOf(addDays(day, 1), t.zone), { seconds: 1 });
  // Clocks are put back by an hour or, in one zone, by half of one.
  while (legalDayIn(t, last) > day) last = earlierBy(last, { minutes: 30 });
  return last;
}

function earlierBy(at: Instant, duration: { readonly seconds: number } | { readonly minutes: number }): Instant {
  return DateTime.fromISO(at, { zone: 'utc' }).minus(duration).toISO() as Instant;
}
