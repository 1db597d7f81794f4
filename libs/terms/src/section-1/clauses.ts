import { plainClause, type Clause } from '../clause';
import { noticesClause } from './notices';

export const preambleClause = plainClause(
  'preamble',
  'Acceptance, separate agreement, affiliates',
  ['rule', 'record'],
  [40],
  'Service needs the terms accepted by someone who attests authority to bind the company; version, text digest, person, ' +
    'time and place are kept. A separate written agreement on the same purchase takes the account out of these terms. ' +
    'Affiliates are authorised or revoked by either party, which stays liable for them.',
);

export const section1: readonly Clause[] = [preambleClause, noticesClause];
