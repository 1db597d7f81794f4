import { plainClause, type Clause } from '../clause';

export const section5: readonly Clause[] = [
  plainClause(
    '§5',
    'Warranty disclaimer',
    ['none'],
    [],
    'A disclaimer: the service comes without warranty; nothing executes.',
  ),
];
