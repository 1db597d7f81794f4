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

/** Takes what there is to take, and keeps it until closed. Rejects where the store does not answer at the start. */
export async function holdLeases(options: LeaseHolderOptions): Promise<LeaseHolder> {
  const { store, takesOver = false, forMs = TEN_SECONDS_MS, random = Math.random } = options;
  const holding = newHolding({ ...options, forMs });
  let timer: NodeJS.Timeout | undefined;
  const look = (): Promise<void> => (holding.last = holding.last.then(() => lookAgain(holding)));
  const later = (): void => {
    timer = setTimeout(() => void look().then(later), (forMs / LOOKS_IN_LEASE) * (0.8 + 0.4 * random())).unref();
  };
  await lookOnce(holding, takesOver);
  later();
  return {
    holder: holding.holder,
    wasAlone: holding.wasAlone ?? true,
    held(name) {
      const found = holding.held.get(name);
      return found && performance.now() < found.untilMs ? found.lease : undefined;
    },
    look,
    onLooked(listener) {
      holding.listeners.add(listener);
      return () => void holding.listeners.delete(listener);
    },
    busy: (names, work) => whileBusy(holding.busy, names, work),
    async close() {
      holding.isClosed = true;
      await holding.last;
      clearTimeout(timer);
      const leases = leasesOf(holding);
      holding.held.clear();
      // Where that fails they run out by themselves.
      await store.transaction((tx) => releaseLeases(tx, leases)).catch(() => undefined);
    },
  };
}

interface Holding {
  readonly options: LeaseHolderOptions & { readonly forMs: number };
  readonly holder: string;
  readonly wanted: readonly string[];
  readonly listeners: Set<(gained: readonly Lease[]) => void>;
  readonly held: Map<string, { readonly lease: Lease; readonly untilMs: number }>;
  /** By how many pieces of work. */
  readonly busy: Map<string, number>;
  wasAlone?: boolean;
  isClosed: boolean;
  last: Promise<void>;
}

const partitionLeases = Array.from({ length: PARTITIONS }, (_, index) => partitionLease(index));

function newHolding(options: Holding['options']): Holding {
  const holder = randomUUID();
  return {
    options,
    holder,
    wanted: options.partitions ? [membershipOf(holder), PROJECTIONS, ...partitionLeases] : [PROJECTIONS],
    listeners: new Set(),
    held: new Map(),
    busy: new Map(),
    isClosed: false,
    last: Promise.resolve(),
  };
}

function leasesOf({ held }: Holding): readonly Lease[] {
  return [...held.values()].map(({ lease }) => lease);
}

async function lookAgain(holding: Holding): Promise<void> {
  if (holding.isClosed) return;
  try {
    await lookOnce(holding, false);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    holding.options.logger.warn(`leases: ${why}; trying again`);
  }
}

async function lookOnce(holding: Holding, force: boolean): Promise<void> {
  const { options, held, listeners } = holding;
  // Before asking: the time of a lease begins no later than that.
  const untilMs = performance.now() + options.forMs;
  const leases = await options.store.transaction(async (tx) => {
    // Where it takes over, the share of whoever lives is given back at the next look: most often nobody does.
    const kept = force ? await takeAll(tx, holding) : await renewLeases(tx, leasesOf(holding), options.forMs);
    const standings = await listLeases(tx);
    holding.wasAlone ??= force || !standings.some(({ isHeld, name }) => isHeld && isMembership(name));
    return force ? kept : settle(tx, holding, kept, standings);
  });
  const gained = leases.filter(({ name, epoch }) => held.get(name)?.lease.epoch !== epoch);
  held.clear();
  for (const lease of leases) held.set(lease.name, { lease, untilMs });
  for (const listener of listeners) listener(gained);
}

/** Gives back what is too much and takes what is free; answers what is held then. */
async function settle(
  tx: WriteTransaction,
  { options, holder, wanted, busy }: Holding,
  kept: readonly Lease[],
  standings: readonly LeaseStanding[],
): Promise<readonly Lease[]> {
  const { take, give } = shareOut(standings, holder, (name) => busy.has(name));
  const [given, staying] = [true, false].map((isGiven) => kept.filter(({ name }) => give.includes(name) === isGiven));
  await releaseLeases(tx, given ?? []);
  const taken: Lease[] = [];
  for (const name of take.filter((each) => wanted.includes(each))) {
    const lease = await acquireLease(tx, name, { holder, forMs: options.forMs });
    if (lease) taken.push(lease);
  }
  return [...(staying ?? []), ...taken];
}

/** In new epochs, whoever had them: what a former holder still writes is refused. */
async function takeAll(tx: WriteTransaction, { options, holder, wanted }: Holding): Promise<readonly Lease[]> {
  const taken: Lease[] = [];
  for (const name of wanted) {
    const lease = await acquireLease(tx, name, { holder, forMs: options.forMs, force: true });
    if (lease) taken.push(lease);
  }
  return taken;
}

async function whileBusy<T>(busy: Map<string, number>, names: readonly string[], work: () => Promise<T>): Promise<T> {
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
}
