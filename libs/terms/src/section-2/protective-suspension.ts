import { plainClause } from '../clause';

export const protectiveSuspensionClause = plainClause(
  '§2.4.1',
  'Suspension to protect the network',
  ['right', 'record'],
  [26],
  'The provider may suspend at once, whole or by component, to protect its network. A reason is needed, a notice is ' +
    'not; notice given ahead where it was possible is recorded. Service resumes when the cause is resolved.',
);
