import { plainClause, type Clause } from '../clause';
import { franceClause } from './france/clause';

/** What is added or changed for customers in one country. The country is part of the reference. */
export const addenda: readonly Clause[] = [
  franceClause,
  plainClause(
    '§4.7 US',
    'Tax exemption in the United States',
    ['rule'],
    [37],
    'A customer in the United States pays all taxes unless it has supplied its exemption documents.',
  ),
  plainClause(
    '§7.1 UK',
    'Liability in the United Kingdom',
    ['rule'],
    [37],
    'A customer in the United Kingdom can claim without limit for fraud, and for death or injury caused by negligence.',
  ),
  plainClause('§9.13 UK', 'Third-party rights in the United Kingdom', ['none'], [], 'Third parties gain no rights.'),
];
