import { plainClause, type Clause } from '../clause';

export const section6: readonly Clause[] = [
  plainClause(
    '§6.1',
    'Indemnity by the provider',
    ['record'],
    [],
    'For third parties’ claims that the service infringes their rights: claim, costs and outcome are recorded.',
  ),
  plainClause(
    '§6.2',
    'Indemnity by the customer',
    ['record'],
    [],
    'For third parties’ claims from its breaches, emergency calls, or its applications and data: recorded likewise.',
  ),
  plainClause(
    '§6.3',
    'Exclusions',
    ['record'],
    [],
    'Combinations, disregarded directions and refused replacements free the provider; open source is left out. The ' +
      'exclusion relied on is recorded with the claim.',
  ),
  plainClause(
    '§6.4',
    'Notice and assistance',
    ['record'],
    [],
    'A claim is notified promptly and the other party assists; the costs of enforcing an indemnity are recorded.',
  ),
  plainClause(
    '§6.5',
    'Sole remedy',
    ['record'],
    [],
    'Nothing beyond section 6 is owed for infringement; kept with the claim.',
  ),
];
