import { addDays, laterOf, type LegalDay } from '@tenure/kernel';
import { clause } from '../clause';
import type { TermsVersion } from '../terms-version';

export interface ChangesOfTermsParameters {
  /** Calendar days between the notice of revised terms and the first day on which they can bind. */
  readonly noticeDays: number;
}

export const changesOfTermsClause = clause<ChangesOfTermsParameters>({
  ref: '§9.7.2',
  title: 'Changes of the terms',
  kinds: ['deadline', 'rule'],
  readings: [40],
  summary:
    'Revised terms are notified ahead and take effect no sooner than the notice period; use afterwards accepts them. ' +
    'Until then the version before governs, and it governs the facts of its time for ever.',
  parameters: { noticeDays: 30 },
});

/** The earliest day on which a version that is published on `day` can take effect. */
export function earliestRevision(t: TermsVersion, day: LegalDay): LegalDay {
  return addDays(day, t.parameters.changesOfTerms.noticeDays);
}

/**
 * From this day on using the service accepts the revision (§9.7.2, reading 40): the day the version takes effect, and
 * never before the days of notice have passed since the customer was told.
 */
export function revisionBindsFrom(t: TermsVersion, revised: TermsVersion, noticeOn: LegalDay): LegalDay {
  return laterOf(revised.effectiveOn, earliestRevision(t, noticeOn));
}
