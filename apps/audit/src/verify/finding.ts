/** Something that is not as it must be. */
export interface Finding {
  readonly what: string;
  /** One sentence with what was found and what was expected. */
  readonly detail: string;
  readonly position?: string;
  readonly stream?: string;
}

/** One thing that was looked at. */
export interface Check {
  readonly name: string;
  /** What was looked at, in a few words with numbers. */
  readonly looked: string;
  /** Where it could not be looked at, why. */
  readonly leftOut?: string;
  /** In the order of the log where they have one; empty when all is well. */
  readonly findings: readonly Finding[];
}

/** More of them would only hide the first. */
export const MOST_FINDINGS = 100;
