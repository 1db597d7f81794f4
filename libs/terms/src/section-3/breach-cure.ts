import type { LegalDay } from '@tenure/kernel';
import { clause } from '../clause';
import { calendarDeadline, type Deadline } from '../deadline';
import type { TermsVersion } from '../terms-version';

export interface BreachCureParameters {
  readonly cureDays: number;
}

export const breachCureClause = clause<BreachCureParameters>({
  ref: '§3.3(i)',
  title: 'Material breach and its cure',
  kinds: ['deadline', 'right'],
  summary:
    'A party told in writing of its material breach has a period to cure it, unless another period is set for that ' +
    'breach. Not cured, the other party may terminate at once. Whether a breach is material is a person’s finding.',
  readings: [24, 28, 29],
  parameters: { cureDays: 30 },
});

/**
 * The last day on which either party can make good a material breach, counted from the day its notice is effective
 * (reading 24); the other party's remedies open on the day it lapses. Force majeure (§9.3, reading 28) is not in it.
 */
export function breachCure(t: TermsVersion, noticeEffectiveOn: LegalDay): Deadline {
  return calendarDeadline(t, noticeEffectiveOn, t.parameters.breachCure.cureDays);
}
