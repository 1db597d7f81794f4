import type { AppendFault, ReadFault, SubscriptionFault } from './faults';

/** Another seed by `ESDB_FAULT_SEED=n`, more of them by `FUZZ_RUNS=n`; it stands in the name of the test that fails. */
export const SEEDS = process.env['ESDB_FAULT_SEED']
  ? [Number(process.env['ESDB_FAULT_SEED'])]
  : Array.from({ length: Number(process.env['FUZZ_RUNS'] ?? 2) }, (_, index) => index + 1);

export const APPEND_FAULTS: readonly AppendFault[] = [
  { kind: 'unavailable', stored: true },
  { kind: 'unavailable', stored: false },
  { kind: 'silence', stored: true },
  { kind: 'silence', stored: false },
  { kind: 'silence', stored: false, storedAfterMs: 130 },
  { kind: 'reset', stored: true },
  { kind: 'reset', stored: false },
  { kind: 'server-timeout', stored: true },
  { kind: 'delay', ms: 10 },
  { kind: 'no-position' },
  { kind: 'not-leader' },
  { kind: 'twice' },
];
export const READ_FAULTS: readonly ReadFault[] = [
  { kind: 'unavailable' },
  { kind: 'silence' },
  { kind: 'reset' },
  { kind: 'cut', afterEvents: 2 },
];
export const SUBSCRIPTION_FAULTS: readonly SubscriptionFault[] = [
  { kind: 'dropped', afterEvents: 5 },
  { kind: 'reset', afterEvents: 9 },
  { kind: 'silence', afterEvents: 3 },
  { kind: 'repeats', afterEvents: 4 },
];
