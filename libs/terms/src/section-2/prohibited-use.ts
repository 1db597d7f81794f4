import { addMonths, endOfMonth, firstDayOf, type LegalDay, monthOf } from '@tenure/kernel';
import { clause } from '../clause';
import { type Deadline, deadlineOn } from '../deadline';
import type { TermsVersion } from '../terms-version';

export interface ProhibitedUseParameters {
  /** So many billing cycles after the one of the notification the use may still be corrected. */
  readonly cyclesToCorrect: number;
}

export const prohibitedUseClause = clause<ProhibitedUseParameters>({
  ref: '§2.5',
  title: 'Prohibited use',
  kinds: ['deadline', 'right'],
  summary:
    'Use against the fair-usage policy is notified and must stop by the end of the next billing cycle. If it does ' +
    'not, or comes back later, the affected cycles may be re-rated or the service terminated, without a further ' +
    'notice.',
  readings: [27, 30],
  parameters: { cyclesToCorrect: 1 },
});

/**
 * The last day to correct a prohibited use: the end of the billing cycle, which is a calendar month, after the one in
 * which the customer was notified (reading 27).
 */
export function prohibitedUseCorrection(t: TermsVersion, notifiedOn: LegalDay): Deadline {
  const { cyclesToCorrect } = t.parameters.prohibitedUse;
  return deadlineOn(t, endOfMonth(addMonths(firstDayOf(monthOf(notifiedOn)), cyclesToCorrect)));
}

/** What is open once a prohibited use was not corrected in time, or came back in a later cycle; by name of command. */
export const RIGHTS_OF_PROHIBITED_USE = ['issue-adjustment', 'terminate'] as const;
