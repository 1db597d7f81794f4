import type { LegalDay, Position } from '@tenure/kernel';
import {
  type DeadlinePartition,
  keepDeadlinePartition,
  type Lease,
  listDeadlinePartitions,
  requireLease,
} from '@tenure/read-store';
import { advanceAccounts, type Advanced } from './advance-accounts';
import { isWithin } from './advanced-through';
import type { DeadlineClockOptions } from './deadline-clock';
import { type Part, portionsOf, toAdvance } from './deadline-parts';
import type { LeaseHolder } from './leases/lease-holder';
import { partitionLease, PARTITIONS } from './leases/share-out';

/** What a clock knows from one pass to the next. */
export interface PassMemory {
  /** How far its parts are, and under which epoch of their lease: another holder may have done otherwise in between. */
  readonly done: Map<number, { readonly epoch: number; readonly reached: DeadlinePartition }>;
  /** Accounts that could not be advanced, and why. */
  readonly failed: Map<string, string>;
  isFirst: boolean;
  isStopped: boolean;
}

/** Advances the accounts of the parts that this process has. Rejects where a store is away. */
export async function deadlinePass(options: DeadlineClockOptions, memory: PassMemory): Promise<void> {
  const { system, readSide, logger } = options;
  const { leases, store } = readSide;
  if (memory.isStopped || !leases) return;
  const stored = await listDeadlinePartitions(store.queries);
  const [today, head] = [system.today(), await system.events.head()];
  const parts = partsOf(leases, memory, stored, head);
  // Whoever came while others were at work goes on where they were; after a time without any, facts may have come.
  const looksBack = memory.isFirst && leases.wasAlone;
  const accounts = await toAdvance(options, { parts, failed: memory.failed, today, head, looksBack });
  const results: Advanced[] = [];
  for (const portion of portionsOf(parts, accounts)) {
    results.push(await advancePortion(options, leases, memory, { portion, accounts, today, head }));
    if (memory.isStopped) return;
  }
  memory.isFirst = false;
  if (results.length === 0) return;
  report(logger, today, results);
}

function partsOf(
  leases: LeaseHolder,
  { done }: PassMemory,
  stored: readonly DeadlinePartition[],
  head: Position | undefined,
): readonly Part[] {
  return Array.from({ length: PARTITIONS }, (_, partition) => partition).flatMap((partition) => {
    const lease = leases.held(partitionLease(partition));
    if (!lease) return [];
    const known = done.get(partition);
    const reached = known?.epoch === lease.epoch ? known.reached : stored.find((each) => each.partition === partition);
    return [{ partition, lease, reached: reached && isWithin(reached, head) ? reached : undefined }];
  });
}

interface Portion {
  readonly portion: readonly Part[];
  readonly accounts: ReadonlyMap<number, readonly string[]>;
  readonly today: LegalDay;
  readonly head: Position | undefined;
}

async function advancePortion(
  { system, readSide }: DeadlineClockOptions,
  leases: LeaseHolder,
  memory: PassMemory,
  { portion, accounts, today, head }: Portion,
): Promise<Advanced> {
  const ids = portion.flatMap(({ partition }) => accounts.get(partition) ?? []);
  const isLost = (): boolean => memory.isStopped || portion.some(({ lease }) => !isStillHeld(leases, lease));
  const names = portion.map(({ lease }) => lease.name);
  const advanced = await leases.busy(names, () => advanceAccounts(system.run, eachOf(ids), isLost));
  for (const id of ids) memory.failed.delete(id);
  for (const [id, why] of advanced.failed) memory.failed.set(id, why);
  if (isLost()) return advanced;
  for (const { partition, lease } of portion) {
    const reached = { partition, day: today, position: head };
    memory.done.set(partition, { epoch: lease.epoch, reached });
    // Not kept while one is failing: whoever has the part after a restart tries all of them again.
    if (accounts.get(partition)?.some((id) => memory.failed.has(id))) continue;
    await readSide.store.transaction(async (tx) => {
      await requireLease(tx, lease);
      await keepDeadlinePartition(tx.queries, reached);
    });
  }
  return advanced;
}

function isStillHeld(leases: LeaseHolder, { name, epoch }: Lease): boolean {
  return leases.held(name)?.epoch === epoch;
}

async function* eachOf(ids: readonly string[]): AsyncIterable<string> {
  yield* ids;
}

function report(logger: DeadlineClockOptions['logger'], today: LegalDay, results: readonly Advanced[]): void {
  const sum = (of: (result: Advanced) => number): number => results.reduce((total, result) => total + of(result), 0);
  const accounts = sum((result) => result.accounts);
  const events = sum((result) => result.events);
  logger.info(`deadline clock: advanced through ${today}; accounts: ${accounts}, events: ${events}`);
  for (const [id, why] of results.flatMap(({ failed }) => [...failed])) {
    logger.error(`deadline clock: account ${id} could not be advanced: ${why}`);
  }
}
