import { addDays, addYears, type LegalDay } from '@tenure/kernel';
import { clause } from '../clause';
import { type Deadline, deadlineOn, endingOn } from '../deadline';
import type { Party } from '../section-3/termination-grounds';
import type { TermsVersion } from '../terms-version';

export interface GeneralDisputesParameters {
  /** A dispute is reported within so many years of what is disputed. */
  readonly reportWithinYears: number;
  /** Talks between the parties, from the notice. */
  readonly talksDays: number;
  /** Talks between their directors, right after. */
  readonly directorTalksDays: number;
  /** Whose rules an arbitration follows. */
  readonly arbitrationRules: string;
  /** Where it is held, unless both parties agree on another place. */
  readonly arbitrationSeat: string;
}

export const generalDisputesClause = clause<GeneralDisputesParameters>({
  ref: '§9.10',
  title: 'Disputes',
  kinds: ['deadline', 'right'],
  summary:
    'A dispute not reported within a period is barred, unless what is disputed goes on or comes back. It goes from ' +
    'notice to directors to a sole arbitrator, each after its days; amounts consented to, injunctions and judgments ' +
    'need not wait. An award is final.',
  readings: [39],
  parameters: {
    reportWithinYears: 1,
    talksDays: 30,
    directorTalksDays: 30,
    arbitrationRules: 'AAA',
    arbitrationSeat: 'San Francisco, California',
  },
});

/** The last day to report a dispute about what happened on `activityOn`; it is barred from the lapse day (reading 39). */
export function reportingPeriod(t: TermsVersion, activityOn: LegalDay): Deadline {
  return deadlineOn(t, addYears(activityOn, t.parameters.generalDisputes.reportWithinYears));
}

/** The stages that a dispute goes through, by the last day of each (reading 39). */
export interface DisputeStages {
  /** Escalation to directors is open from the lapse day. */
  readonly talks: Deadline;
  /** Arbitration is open from the lapse day. */
  readonly directorTalks: Deadline;
}

/**
 * Both counted from the day the notice is effective: that directors were called late, or never, does not postpone
 * arbitration (reading 39). Talks are no one's act, so no policy moves their end to an open day.
 */
export function disputeStages(t: TermsVersion, noticeOn: LegalDay): DisputeStages {
  const { talksDays, directorTalksDays } = t.parameters.generalDisputes;
  return {
    talks: endingOn(addDays(noticeOn, talksDays)),
    directorTalks: endingOn(addDays(noticeOn, talksDays + directorTalksDays)),
  };
}

/** What may go to a court without arbitration first, by whom, and where the terms say so. */
export interface CourtException {
  readonly exception: 'deemed-consent' | 'injunctive-relief' | 'judgment';
  readonly ref: string;
  readonly openTo: readonly Party[];
  readonly summary: string;
}

export const courtExceptions: readonly CourtException[] = [
  {
    exception: 'deemed-consent',
    ref: '§9.10(i)',
    openTo: ['provider'],
    summary: 'Collecting what is due of amounts that the customer is deemed to have consented to',
  },
  {
    exception: 'injunctive-relief',
    ref: '§9.10(ii)',
    openTo: ['provider', 'customer'],
    summary: 'A restraining order, where somebody found in good faith that nothing else would do',
  },
  {
    exception: 'judgment',
    ref: '§9.10(iii)',
    openTo: ['provider', 'customer'],
    summary: 'Enforcing a judgment',
  },
];

/** The exception of that name, with its clause. */
export function courtException(name: CourtException['exception']): CourtException {
  const found = courtExceptions.find(({ exception }) => exception === name);
  if (!found) throw new RangeError(`no such exception to arbitration: ${name}`);
  return found;
}
