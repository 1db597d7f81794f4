import { plainClause } from '../clause';

/** The two ways in which a customer can hand its contract on. */
export const assignmentKinds = ['consent', 'sale-of-business'] as const;
export type AssignmentKind = (typeof assignmentKinds)[number];

export const assignmentClause = plainClause(
  '§9.2',
  'Assignment',
  ['rule'],
  [],
  'A customer assigns with the provider’s written consent, which is refused for a reason only; or by selling ' +
    'substantially all its business, where nothing but the credit of the successor may stand in the way. Anything ' +
    'else is void, and refused. What is owed goes with the account.',
);
