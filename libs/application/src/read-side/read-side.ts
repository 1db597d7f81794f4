import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { EventStore } from '@tenure/event-store';
import { type Projector, startProjector } from '@tenure/projector';
import { readModels } from '@tenure/read-models';
import { openReadStore, type ReadStore, type ReadStoreOptions } from '@tenure/read-store';
import type { Configuration } from '../configuration';
import type { Logger } from './logger';

/** The read models, and what keeps them up to the log. */
export interface ReadSide {
  readonly store: ReadStore;
  readonly projector: Projector;
  /** Stops projecting, then closes the store. */
  close(): Promise<void>;
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
): Promise<ReadSide> {
  await mkdir(configuration.dataDir, { recursive: true });
  const store = await openReadStore(readStoreOptions(configuration));
  try {
    const projector = await startProjector({ events, readStore: store, models: readModels, logger });
    return {
      store,
      projector,
      async close() {
        await projector.close();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}
