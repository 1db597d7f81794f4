/** A column of the other ledger beside what comes out here. */
export interface Comparison {
  readonly equal: number;
  readonly different: number;
  /** The first `MOST_DIFFERENCES` of them. */
  readonly differences: readonly Difference[];
}

export interface Difference {
  readonly line: number;
  readonly invoice: string;
  /** What the other ledger says, and what comes out here. */
  readonly ledger: string;
  readonly here: string;
}

const MOST_DIFFERENCES = 100;

export interface Comparing {
  add(difference: Difference): void;
  result(): Comparison;
}

export function comparing(): Comparing {
  let equal = 0;
  let different = 0;
  const differences: Difference[] = [];
  return {
    add(difference) {
      if (difference.ledger === difference.here) {
        equal += 1;
        return;
      }
      different += 1;
      if (differences.length < MOST_DIFFERENCES) differences.push(difference);
    },
    result: () => ({ equal, different, differences }),
  };
}
