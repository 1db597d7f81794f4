import { plainClause, type Clause } from '../clause';
import { breachCureClause } from './breach-cure';
import { inactivityClause } from './inactivity';
import { paymentCureClause } from './payment-cure';

export const section3: readonly Clause[] = [
  plainClause(
    '§3.1',
    'Term',
    ['rule'],
    [30],
    'The terms hold until terminated under them, which always needs a ground: there is no termination for convenience.',
  ),
  inactivityClause,
  plainClause(
    '§3.3',
    'Events of termination',
    ['rule'],
    [30, 31],
    'Terminating leaves every other remedy open, and all that is owed stays owed.',
  ),
  breachCureClause,
  plainClause(
    '§3.3(ii)',
    'Insolvency or end of business',
    ['right'],
    [30],
    'A party that stops doing business, or can no longer meet its obligations, may be left by the other at once.',
  ),
  paymentCureClause,
  plainClause(
    '§3.5',
    'Survival',
    ['record'],
    [31],
    'A terminated account lists what outlives it: sections 4, 6, 7, 8 and 9, and whatever else by its nature does.',
  ),
];
