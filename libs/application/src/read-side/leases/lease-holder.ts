import { randomUUID } from 'node:crypto';
import {
  acquireLease,
  type Lease,
  type LeaseStanding,
  listLeases,
  type ReadStore,
  releaseLeases,
  renewLeases,
  type WriteTransaction,
} from '@tenure/read-store';
import type { Logger } from '../logger';
import { isMembership, membershipOf, PARTITIONS, partitionLease, PROJECTIONS, shareOut } from './share-out';

/** The rights of one process to work in the background. */
export interface LeaseHolder {
  readonly holder: string;
  /** The lease, as long as this process may believe that it has it: its time by its own clock is not over. */
  held(name: string): Lease | undefined;
  /** Does what is due now: renews, takes what is free, gives back what is too much. Resolves when that is done, or failed. */
  look(): Promise<void>;
  /** Not given back while `work` goes on. */
  busy<T>(names: readonly string[], work: () => Promise<T>): Promise<T>;
  /** No other worker was there when this one came. */
  readonly wasAlone: boolean;
  /** Calls `listener` after each look; the function returned ends that. */
  onLooked(listener: (gained: readonly Lease[]) => void): () => void;
  /** Stops renewing and gives everything back, so that others need not wait. */
  close(): Promise<void>;
}

export interface LeaseHolderOptions {
  readonly store: Pick<ReadStore, 'transaction'>;
  readonly logger: Logger;
  /** Whether it takes a share of the accounts' deadlines, or keeps the read models only. */
  readonly partitions: boolean;
  /** Takes all it wants at the start, whoever has it. */
  readonly takesOver?: boolean;
  /** How long a lease lasts without being renewed, in milliseconds. */
  readonly forMs?: number;
  /** Between 0 and 1: spreads the looks of many workers. */
  random?(): number;
}

/** A worker that dies is missed for so long. */
const TEN_SECONDS_MS = 10_000;
/** Of the time of a lease: one look may be late or fail, and the next is still in time. */
const LOOKS_IN_LEASE = 4;

/** Takes what there is to take, and keeps it until closed. */
export async function holdLeases(options: LeaseHolderOptions): Promise<LeaseHolder> {
  const { store, logger, takesOver = false, forMs = TEN_SECONDS_MS, random = Math.random } = options;
  const holder = randomUUID();
  const wanted = options.partitions ? [membershipOf(holder), PROJECTIONS, ...partitionLeases] : [PROJECTIONS];
  const listeners = new Set<(gained: readonly Lease[]) => void>();
  const held = new Map<string, { readonly lease: Lease; readonly untilMs: number }>();
  const busy = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  let wasAlone: boolean | undefined;
  let last: Promise<void> = Promise.resolve();

  async function once(force: boolean): Promise<void> {
    // Before asking: the time of a lease begins no later than that.
    const untilMs = performance.now() + forMs;
    const leases = await store.transaction(async (tx) => {
      const mine = [...held.values()].map(({ lease }) => lease);
      const kept = force ? await takeAll(tx, wanted, { holder, forMs }) : await renewLeases(tx, mine, forMs);
      const standings = await listLeases(tx);
      wasAlone ??= force || !standings.some(({ isHeld, name }) => isHeld && isMembership(name));
      return settle(tx, kept, standings);
    });
    const gained = leases.filter(({ name, epoch }) => held.get(name)?.lease.epoch !== epoch);
    held.clear();
    for (const lease of leases) held.set(lease.name, { lease, untilMs });
    for (const listener of listeners) listener(gained);
  }

  async function settle(
    tx: WriteTransaction,
    kept: readonly Lease[],
    standings: readonly LeaseStanding[],
  ): Promise<readonly Lease[]> {
    const { take, give } = shareOut(standings, holder, (name) => busy.has(name));
    const asked = take.filter((name) => wanted.includes(name));
    await releaseLeases(
      tx,
      kept.filter(({ name }) => give.includes(name)),
    );
    const taken: Lease[] = [];
    for (const name of asked) {
      const lease = await acquireLease(tx, name, { holder, forMs });
      if (lease) taken.push(lease);
    }
    return [...kept.filter(({ name }) => !give.includes(name)), ...taken];
  }

  const look = (force = false): Promise<void> =>
    (last = last.then(async () => {
      if (isClosed) return;
      try {
        await once(force);
      } catch (error) {
        logger.warn(`leases: ${error instanceof Error ? error.message : String(error)}; trying again`);
      }
    }));
  const later = (): void => {
    timer = setTimeout(() => void look().then(later), (forMs / LOOKS_IN_LEASE) * (0.8 + 0.4 * random())).unref();
  };
  await once(takesOver);
  later();
  return {
    holder,
    get wasAlone() {
      return wasAlone ?? true;
    },
    held(name) {
      const found = held.get(name);
      return found && performance.now() < found.untilMs ? found.lease : undefined;
    },
    look: () => look(),
    onLooked(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async busy(names, work) {
      for (const name of names) busy.set(name, (busy.get(name) ?? 0) + 1);
      try {
        return await work();
      } finally {
        for (const name of names) {
          const left = (busy.get(name) ?? 1) - 1;
          if (left === 0) busy.delete(name);
          else busy.set(name, left);
        }
      }
    },
    async close() {
      clearTimeout(timer);
      await last;
      isClosed = true;
      clearTimeout(timer);
      const leases = [...held.values()].map(({ lease }) => lease);
      held.clear();
      // Where that fails they run out by themselves.
      await store.transaction((tx) => releaseLeases(tx, leases)).catch(() => undefined);
    },
  };
}

const partitionLeases = Array.from({ length: PARTITIONS }, (_, index) => partitionLease(index));

/** In new epochs, whoever had them: what a former holder still writes is refused. */
async function takeAll(
  tx: WriteTransaction,
  names: readonly string[],
  terms: { readonly holder: string; readonly forMs: number },
): Promise<readonly Lease[]> {
  const taken: Lease[] = [];
  for (const name of names) {
    const lease = await acquireLease(tx, name, { ...terms, force: true });
    if (lease) taken.push(lease);
  }
  return taken;
}
