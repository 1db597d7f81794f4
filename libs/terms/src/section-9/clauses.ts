import { plainClause, type Clause } from '../clause';
import { governingLawClause } from './governing-law';

export const section9: readonly Clause[] = [
  governingLawClause,
  plainClause(
    '§9.2',
    'Assignment',
    ['rule'],
    [],
    'A customer assigns with the provider’s written consent, or by selling substantially all its business to a ' +
      'successor whose credit is approved. Anything else is void, and refused.',
  ),
  plainClause(
    '§9.3',
    'Force majeure',
    ['rule'],
    [28],
    'Causes beyond a party’s control stop the clock of a cure period while they last, and never that of a payment.',
  ),
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
  plainClause(
    '§9.7.2',
    'Changes of the terms',
    ['deadline', 'rule'],
    [40],
    'Revised terms are notified ahead and take effect no sooner than the notice period; use afterwards accepts ' +
      'them. Until then the version before governs, and it governs the facts of its time for ever.',
  ),
  plainClause('§9.8', 'Applicable law', ['none'], [], 'Each party keeps to the law and gets its own licences.'),
  plainClause(
    '§9.9',
    'Export and import',
    ['record', 'right'],
    [],
    'A customer found on an exclusion list may use nothing any more: the finding is recorded and opens suspension. ' +
      'The rest executes nothing.',
  ),
  plainClause(
    '§9.10',
    'Disputes',
    ['deadline', 'right'],
    [39],
    'A dispute not reported within a period is barred. It goes from notice to directors to arbitration, each after ' +
      'its days; amounts consented to, injunctions and judgments need not wait.',
  ),
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
