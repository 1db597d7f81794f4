import { plainClause, type Clause } from '../clause';
import { noticesClause } from './notices';

export const preambleClause = plainClause(
  'preamble',
  'Acceptance, separate agreement, affiliates',
  ['rule', 'record'],
  [40],
  'No service before acceptance by a person who declares to have authority for the company; version, text digest, ' +
    'person, time and place are kept. Where the parties signed another agreement on the same purchase, that one ' +
    'governs the account and these terms do not. Affiliates are authorised or revoked by either party, which stays ' +
    'liable for them.',
);

export const section1: readonly Clause[] = [preambleClause, noticesClause];
