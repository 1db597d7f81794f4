import { addenda } from './addenda/clauses';
import type { Clause } from './clause';
import { section1 } from './section-1/clauses';
import { section2 } from './section-2/clauses';
import { section3 } from './section-3/clauses';
import { section4 } from './section-4/clauses';
import { section5 } from './section-5/clauses';
import { section6 } from './section-6/clauses';
import { section7 } from './section-7/clauses';
import { section8 } from './section-8/clauses';
import { section9 } from './section-9/clauses';

/**
 * Every clause in the order of the text, those with nothing to execute included, so that none is forgotten silently.
 */
export const clauses: readonly Clause[] = [
  ...section1,
  ...section2,
  ...section3,
  ...section4,
  ...section5,
  ...section6,
  ...section7,
  ...section8,
  ...section9,
  ...addenda,
];

const byRef: ReadonlyMap<string, Clause> = new Map(clauses.map((clause) => [clause.ref, clause]));

/** The clause that `ref` names, or the nearest that contains it: `§3.4(ii)` is found in `§3.4`. */
export function findClause(ref: string): Clause | undefined {
  for (let wanted: string | undefined = ref; wanted; wanted = enclosing(wanted)) {
    const found = byRef.get(wanted);
    if (found) return found;
  }
  return undefined;
}

/** `§2.4.2(iv)` → `§2.4.2` → `§2.4` → `§2`; an addendum → the clause that it changes. */
function enclosing(ref: string): string | undefined {
  return /^(.+?)(?:\s[A-Z]{2}|\s?\([^()]+\)|\.\d+)$/.exec(ref)?.[1];
}
