import { plainClause, type Clause } from '../clause';
import { liabilityCapClause } from './liability-cap';
import { liabilityExceptionsClause } from './liability-exceptions';

export const section7: readonly Clause[] = [
  plainClause(
    '§7.1',
    'Excluded damages',
    ['none'],
    [],
    'Indirect and consequential damages are excluded, late fees apart: a court applies it to a claim, no command does.',
  ),
  liabilityCapClause,
  liabilityExceptionsClause,
];
