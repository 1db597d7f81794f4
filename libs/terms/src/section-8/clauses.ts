import { plainClause, type Clause } from '../clause';

export const section8: readonly Clause[] = [
  plainClause(
    '§8',
    'Proprietary rights',
    ['none'],
    [],
    'Who owns what, and licences. It matters only for what is deleted: the customer’s property is the customer’s.',
  ),
];
