/**
 * What a clause becomes: a `rule` is an invariant that a command can break; a `deadline` has a last day and something
 * that lapses after it; a `right` is open to a party once a condition holds; a `record` is a fact kept because it
 * matters later; `none` has nothing to execute, and its summary says why.
 */
export type ClauseKind = 'rule' | 'deadline' | 'right' | 'record' | 'none';

/** A clause of the terms as a record: what a lawyer reads beside the function that an engineer reads. */
export interface Clause<P extends object = object> {
  /** As `§4.4`; `preamble`; an addendum names its country, as `§4.3 FR`. Unique in the catalogue. */
  readonly ref: string;
  readonly title: string;
  readonly kinds: readonly ClauseKind[];
  /** In our own words. */
  readonly summary: string;
  /** Numbers of the readings that settle what the sentence leaves open. */
  readonly readings: readonly number[];
  /** The figures of the clause as the shipped version of the terms has them, as plain data. */
  readonly parameters: P;
}

/** Keeps the type of the parameters while the record is checked against `Clause`. */
export function clause<P extends object>(record: Clause<P>): Clause<P> {
  return record;
}

/** A clause without figures of its own. */
export function plainClause(
  ref: string,
  title: string,
  kinds: readonly ClauseKind[],
  readings: readonly number[],
  summary: string,
): Clause {
  return { ref, title, kinds, readings, summary, parameters: {} };
}
