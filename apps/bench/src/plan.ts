export const subjects = [
  'store',
  'http',
  'load',
  'replay',
  'projection',
  'projection-postgres',
  'position-wait',
] as const;
export type Subject = (typeof subjects)[number];

/** How much is measured. */
export interface Plan {
  readonly only: readonly Subject[];
  /** Active accounts that commands are spread over. */
  readonly accounts: number;
  /** Of each measurement; the median is told. */
  readonly rounds: number;
  /** That a round over HTTP lasts. */
  readonly seconds: number;
  /** In the log that is folded. */
  readonly events: number;
  /** Accounts of each length whose loading is measured. */
  readonly lives: number;
}

export const fullPlan: Plan = { only: subjects, accounts: 256, rounds: 9, seconds: 5, events: 1_000_000, lives: 24 };

/** A minute and a half, for a look in between. */
export const quickPlan: Plan = { ...fullPlan, rounds: 3, seconds: 2, events: 200_000, lives: 8 };
