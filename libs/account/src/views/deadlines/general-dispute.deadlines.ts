import type { LegalDay } from '@tenure/kernel';
import type { AccountState } from '../../state/account-state';
import type { GeneralDispute } from '../../state/general-disputes';
import { deadline, type DeadlineView } from './deadline-view';

/** The ends of the talks of disputes at large (§9.10): what is open next, and from when. */
export function generalDisputeDeadlines(state: AccountState, today: LegalDay): readonly DeadlineView[] {
  return [...state.generalDisputes.disputes.values()].flatMap((dispute) => [
    ...talks(dispute, today),
    ...directorTalks(dispute, today),
  ]);
}

function talks(dispute: GeneralDispute, today: LegalDay): readonly DeadlineView[] {
  if (dispute.settlement ?? dispute.submission ?? dispute.escalatedOn) return [];
  const given = {
    id: `talks:${dispute.id}`,
    kind: 'talks' as const,
    what: whatToTalkOf(dispute, 'the parties'),
    clause: '§9.10',
    openedOn: dispute.noticeOn,
    lastDay: dispute.lastDayOfTalks,
    opens: ['escalate-dispute'],
    follows: 'the dispute goes to directors of both sides',
  };
  return [deadline(given, today)];
}

function directorTalks(dispute: GeneralDispute, today: LegalDay): readonly DeadlineView[] {
  if (dispute.settlement ?? dispute.submission) return [];
  const given = {
    id: `director-talks:${dispute.id}`,
    kind: 'director-talks' as const,
    what: whatToTalkOf(dispute, 'directors'),
    clause: '§9.10',
    openedOn: dispute.noticeOn,
    lastDay: dispute.lastDayOfDirectorTalks,
    opens: ['submit-to-arbitration'],
    follows: 'either party may submit the dispute to arbitration',
  };
  return [deadline(given, today)];
}

/** As it follows `the last day to`. */
export function whatToTalkOf({ id }: Pick<GeneralDispute, 'id'>, between: 'the parties' | 'directors'): string {
  return `settle dispute ${id} between ${between}`;
}
