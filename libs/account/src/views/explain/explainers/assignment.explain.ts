import { all, type AccountEvent, last, type Log } from '../log';
import type { Explainers } from './explainers';

export const assignmentExplainers: Explainers<'AssignmentRequested' | 'AssignmentGranted' | 'AssignmentRefused'> = {
  AssignmentRequested: (_event, log) => ({ readings: [], inputs: last(log, 'TermsAccepted') }),
  AssignmentGranted: ({ data }, log) => ({ readings: [31], inputs: decisionEvents(log, data) }),
  AssignmentRefused: ({ data }, log) => ({ readings: [], inputs: decisionEvents(log, data) }),
};

/** What was asked for, and the review that it was decided by where the business was sold. */
function decisionEvents(
  log: Log,
  decided: { readonly assignment: string; readonly review?: string },
): readonly AccountEvent[] {
  return [
    ...all(log, 'AssignmentRequested', ({ assignment }) => assignment === decided.assignment),
    ...all(log, 'CreditReviewed', ({ review }) => review === decided.review),
  ];
}
