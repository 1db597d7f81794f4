import { plainClause, type Clause } from '../clause';
import { componentClauses } from './components';
import { dataRetrievalClause } from './data-retrieval';
import { numbersClause } from './numbers';
import { prohibitedUseClause } from './prohibited-use';
import { protectiveSuspensionClause } from './protective-suspension';
import { responsibilityClauses, responsibilityViolationClause } from './responsibilities';
import { retentionClause } from './retention';

export const section2: readonly Clause[] = [
  plainClause(
    '§2',
    'Service',
    ['none'],
    [],
    'Describes the platform and promises reasonable efforts; no fact to check.',
  ),
  plainClause(
    '§2.1',
    'Enablement',
    ['rule'],
    [],
    'An account is activated once the terms are accepted and, for European personal data, the addendum is executed. ' +
      'Components are then enabled one by one.',
  ),
  plainClause('§2.2', 'Components', ['record'], [], 'Which components are enabled is on the account; see below.'),
  ...componentClauses,
  plainClause('§2.3', 'Customer responsibilities', ['record'], [25], 'Stated in its parts; §2.3.7 says what follows.'),
  ...responsibilityClauses,
  responsibilityViolationClause,
  dataRetrievalClause,
  protectiveSuspensionClause,
  retentionClause,
  plainClause('§2.4.3', 'No liability for others', ['none'], [], 'A disclaimer: it is shown, and nothing executes it.'),
  plainClause(
    '§2.4.4',
    'No emergency services',
    ['none'],
    [],
    'Emergency services cannot be reached: shown on the account, nothing executes it.',
  ),
  numbersClause,
  prohibitedUseClause,
];
