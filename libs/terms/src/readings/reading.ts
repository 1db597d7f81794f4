import type { Policies } from '../policies';

/** How an open sentence of the terms is taken, so that two people reach the same day and the same cent. */
export interface Reading {
  readonly number: number;
  readonly title: string;
  readonly summary: string;
  /** The policy of the terms version that chooses it, where there is a choice. */
  readonly policy?: keyof Policies;
  /** The other ways in which the sentence could be taken. */
  readonly rivals: readonly string[];
}
