import { plainClause, type Clause } from '../clause';
import { assignmentClause } from './assignment';
import { generalDisputesClause } from './general-disputes';
import { changesOfTermsClause } from './changes-of-terms';
import { forceMajeureClause } from './force-majeure';
import { governingLawClause } from './governing-law';

export const section9: readonly Clause[] = [
  governingLawClause,
  assignmentClause,
  forceMajeureClause,
  plainClause('§9.4', 'Attorneys’ fees', ['none'], [], 'The losing side of a lawsuit pays; a court decides it.'),
  plainClause(
    '§9.5',
    'Severability',
    ['none'],
    [],
    'What a court strikes out leaves the rest standing; a court decides it.',
  ),
  plainClause(
    '§9.6',
    'Waiver',
    ['rule'],
    [21, 29],
    'Not enforcing, or waiving, one instance waives no other: a waiver names the instance that it waives.',
  ),
  plainClause(
    '§9.7.1',
    'Changes of the service',
    ['record'],
    [],
    'Changes need no notice unless they break compatibility; that notice is recorded.',
  ),
  changesOfTermsClause,
  plainClause('§9.8', 'Applicable law', ['none'], [], 'Each party keeps to the law and gets its own licences.'),
  plainClause(
    '§9.9',
    'Export and import',
    ['record', 'right'],
    [],
    'A customer found on an exclusion list may use nothing any more: the finding is recorded and opens suspension. ' +
      'The rest executes nothing.',
  ),
  generalDisputesClause,
  plainClause(
    '§9.11',
    'Allocation of risks',
    ['none'],
    [],
    'Says that the parties relied on the limits; nothing executes.',
  ),
  plainClause(
    '§9.12',
    'Entire agreement',
    ['rule', 'record'],
    [30],
    'Both parties sign an amendment; where documents conflict these terms win; and rights extended to affiliates ' +
      'are enforced by and against them.',
  ),
];
