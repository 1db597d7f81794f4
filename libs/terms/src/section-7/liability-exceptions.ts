import { plainClause } from '../clause';

export const liabilityExceptionsClause = plainClause(
  '§7.3',
  'Limits on the limitations',
  ['rule'],
  [38],
  'Limits of liability hold only as far as law allows, and not for gross negligence, wilful misconduct, or death or ' +
    'personal injury from the use of the service.',
);

export const liabilityExceptions = ['gross-negligence', 'wilful-misconduct', 'death-or-injury', 'fraud'] as const;
export type LiabilityException = (typeof liabilityExceptions)[number];

/** An exception that was pleaded and that lifts the cap, with the clauses that make it one. */
export interface LiftingException {
  readonly exception: LiabilityException;
  readonly clauses: readonly string[];
}

const UNITED_KINGDOM = 'GB';

const everywhere: readonly LiabilityException[] = ['gross-negligence', 'wilful-misconduct', 'death-or-injury'];
const inTheUnitedKingdom: readonly LiabilityException[] = ['death-or-injury', 'fraud'];

/**
 * Which of the pleaded exceptions lift the cap: those of §7.3 for every customer, and for one in the United Kingdom
 * those of its addendum to §7.1 (readings 37 and 38), under which fraud counts too.
 */
export function exceptionsThatLift(
  pleaded: readonly LiabilityException[],
  country?: string,
): readonly LiftingException[] {
  return pleaded
    .map((exception) => ({ exception, clauses: clausesLifting(exception, country) }))
    .filter(({ clauses }) => clauses.length > 0);
}

function clausesLifting(exception: LiabilityException, country?: string): readonly string[] {
  return [
    ...(everywhere.includes(exception) ? ['§7.3'] : []),
    ...(country === UNITED_KINGDOM && inTheUnitedKingdom.includes(exception) ? ['§7.1 UK'] : []),
  ];
}
