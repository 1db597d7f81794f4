import { disputeStages, reportingPeriod, type TermsVersion } from '@tenure/terms';
import { counting } from './counting';
import type { CountedDays } from './explanation';
import type { AccountEvent } from './log';

/** The three periods of a dispute at large (§9.10), computed anew by the functions that set them. */
export function disputeDaysOf(
  t: TermsVersion,
  { data, metadata }: AccountEvent<'GeneralDisputeRaised'>,
): Readonly<Record<'reporting' | 'talks' | 'directorTalks', CountedDays>> {
  const { reportWithinYears, talksDays, directorTalksDays } = t.parameters.generalDisputes;
  const { effectiveOn } = metadata;
  const { talks, directorTalks } = disputeStages(t, effectiveOn);
  const years = `${reportWithinYears} calendar ${reportWithinYears === 1 ? 'year' : 'years'}`;
  return {
    reporting: counting(data.activityOn, years, reportingPeriod(t, data.activityOn)),
    talks: counting(effectiveOn, `${talksDays} calendar days`, talks),
    directorTalks: counting(effectiveOn, `${talksDays} + ${directorTalksDays} calendar days`, directorTalks),
  };
}
