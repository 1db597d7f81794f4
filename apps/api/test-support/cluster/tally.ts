import { appendFileSync, readFileSync } from 'node:fs';
import type { ClusterRun } from './run';

/** What was done, in one place or in all. */
export interface Tally {
  readonly tests: number;
  readonly kills: number;
  /** Calls that were sent again. */
  readonly again: number;
}

const NOTHING: Tally = { tests: 0, kills: 0, again: 0 };

/** Test files run in processes of their own: each adds its lines. */
export function addToTally({ tally }: Pick<ClusterRun, 'tally'>, done: Partial<Tally>): void {
  appendFileSync(tally, `${JSON.stringify({ ...NOTHING, ...done })}\n`);
}

export function tallied({ tally }: Pick<ClusterRun, 'tally'>): Tally {
  const lines = readFileSync(tally, 'utf8').split('\n').filter(Boolean);
  return lines
    .map((line) => JSON.parse(line) as Tally)
    .reduce(
      (sum, one) => ({ tests: sum.tests + one.tests, kills: sum.kills + one.kills, again: sum.again + one.again }),
      NOTHING,
    );
}
