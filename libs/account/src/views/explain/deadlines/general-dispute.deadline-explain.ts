import { whatToTalkOf } from '../../deadlines/general-dispute.deadlines';
import { disputeDaysOf } from '../counting-disputes';
import { raisedIn, stepsOf } from '../explainers/general-dispute.explain';
import { type Log, versionOf } from '../log';
import type { DeadlineExplainers, DeadlineGrounds } from './deadline-explainers';

export const generalDisputeDeadlineExplainers: DeadlineExplainers<'talks' | 'director-talks'> = {
  talks: ([dispute = ''], { log }) => grounds(log, dispute, 'talks'),
  'director-talks': ([dispute = ''], { log }) => grounds(log, dispute, 'directorTalks'),
};

function grounds(log: Log, dispute: string, stage: 'talks' | 'directorTalks'): DeadlineGrounds | undefined {
  const [openedBy] = raisedIn(log, dispute);
  if (!openedBy) return undefined;
  const days = disputeDaysOf(versionOf(log, openedBy), openedBy)[stage];
  return {
    openedBy,
    lastDay: days.lastDay,
    lapsesOn: days.lapsesOn,
    what: whatToTalkOf({ id: dispute }, stage === 'talks' ? 'the parties' : 'directors'),
    clauses: ['§9.10'],
    readings: [39, 2],
    inputs: stepsOf(log, dispute),
    days,
  };
}
