import { plainClause, type Clause } from '../clause';
import { componentClauses } from './components';
import { dataRetrievalClause } from './data-retrieval';
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
  plainClause(
    '§2.4.5',
    'Numbers',
    ['rule'],
    [],
    'Numbers are assigned to the account while the provider is customer of record. Port-out needs good standing and ' +
      'may still be refused. Unused numbers are reclaimed with notice, without it on a suspended account. Exempt are ' +
      'the customer’s own short codes and the toll-free numbers that it controls itself.',
  ),
  plainClause(
    '§2.5',
    'Prohibited use',
    ['deadline', 'right'],
    [27, 30],
    'Use against the fair-usage policy is notified and must stop by the end of the next billing cycle. If it does ' +
      'not, or comes back later, the affected cycles may be re-rated or the service terminated, without a further ' +
      'notice.',
  ),
];
