/** What the run on servers (`npm run test:cluster`) tells its test files, in the environment; unset in any other run. */
export interface ClusterRun {
  /** A PostgreSQL, with the beginning of the names of the run's schemas; undefined: this machine has none. */
  readonly postgres: string | undefined;
  /** Where the apps are, as built for this run. */
  readonly built: string;
  /** Chooses who is killed when; the same again repeats that. */
  readonly seed: number;
  /** A file with a line for each system that was at work. */
  readonly tally: string;
}

const RUN = 'CLUSTER_RUN';

/** Undefined where the tests do not run on servers. */
export function clusterRun(): ClusterRun | undefined {
  const told = process.env[RUN];
  return told === undefined ? undefined : (JSON.parse(told) as ClusterRun);
}

export function tellClusterRun(run: ClusterRun): void {
  process.env[RUN] = JSON.stringify(run);
}
