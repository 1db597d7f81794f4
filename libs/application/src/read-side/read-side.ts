import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { EventStore } from '@tenure/event-store';
import type { Projections } from '@tenure/projector';
import { readModels } from '@tenure/read-models';
import { openReadStore, type ReadStore, type ReadStoreOptions } from '@tenure/read-store';
import type { Configuration } from '../configuration';
import { startLeasedProjector } from './leased-projector';
import { holdLeases, type LeaseHolder } from './leases/lease-holder';
import type { Logger } from './logger';

/** The read models, and what keeps them up to the log. */
export interface ReadSide {
  readonly store: ReadStore;
  readonly projector: Projections;
  /** What this process does in the background; undefined: nothing. */
  readonly leases: LeaseHolder | undefined;
  /** Stops projecting, gives back what it did, then closes the store. */
  close(): Promise<void>;
}

/**
 * What a process does beside its requests: `none`: it reads; `projections`: it keeps the read models where nobody else
 * does; `everything`: the accounts' deadlines, too.
 */
export type BackgroundWork = 'none' | 'projections' | 'everything';

export interface ReadSideOptions {
  readonly background?: BackgroundWork;
  /** How long this process is waited for where it has died, in milliseconds. */
  readonly leaseMs?: number;
}

/** Where a configuration keeps its read models. */
export function readStoreOptions({
  dataDir,
  readStore,
}: Pick<Configuration, 'dataDir' | 'readStore'>): ReadStoreOptions {
  return readStore === 'sqlite' ? { path: join(dataDir, 'read.db') } : { connectionString: readStore };
}

/** Rejects with `ReadStoreUnusable` or `ReadStoreUnavailable` where the read models' database cannot be opened. */
export async function openReadSide(
  configuration: Pick<Configuration, 'dataDir' | 'readStore'>,
  events: EventStore,
  logger: Logger,
  options: ReadSideOptions = {},
): Promise<ReadSide> {
  await mkdir(configuration.dataDir, { recursive: true });
  const store = await openReadStore(readStoreOptions(configuration));
  const isEmbedded = configuration.readStore === 'sqlite';
  let leases: LeaseHolder | undefined;
  try {
    leases = await leasesFor(store, logger, isEmbedded, options);
    const projector = await startLeasedProjector({
      events,
      readStore: store,
      models: readModels,
      logger,
      leases,
      // On a server others may read the rows, or write them, with the program that made them.
      otherVersions: isEmbedded ? 'rebuild' : 'halt',
    });
    return { store, projector, leases, close: () => closeAll(projector, leases, store) };
  } catch (error) {
    await leases?.close();
    await store.close();
    throw error;
  }
}

async function leasesFor(
  store: ReadStore,
  logger: Logger,
  isEmbedded: boolean,
  { background = 'projections', leaseMs }: ReadSideOptions,
): Promise<LeaseHolder | undefined> {
  if (background === 'none') return undefined;
  const isWorker = background === 'everything';
  // On one machine a lease that is still held is most often that of the process that was killed a moment ago. Where it is
  // not, taking it does no harm: its holder writes nothing any more.
  const takesOver = isEmbedded && isWorker;
  return holdLeases({
    store,
    logger,
    partitions: isWorker,
    takesOver,
    ...(leaseMs === undefined ? {} : { forMs: leaseMs }),
  });
}

async function closeAll(projector: Projections, leases: LeaseHolder | undefined, store: ReadStore): Promise<void> {
  await projector.close();
  await leases?.close();
  await store.close();
}
