import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Configuration, openSystem, readConfiguration, readStoreOptions } from '@tenure/application';
import type { EventStore } from '@tenure/event-store';
import { requireSameLog } from '@tenure/projector';
import { type ReadModel, readModels } from '@tenure/read-models';
import { openReadStore, type ReadStore } from '@tenure/read-store';
import { Refused, WrongUsage } from '@tenure/terminal';

/** What the commands work on. */
export interface Stores {
  readonly events: EventStore;
  readonly readStore: ReadStore;
}

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Opens the stores that the environment names, works with them, and closes them. Throws `WrongUsage` and `Refused`, and
 * `ReadStoreUnusable` where the read store is of another log.
 */
export async function withStores<T>(env: Env, work: (stores: Stores) => Promise<T>): Promise<T> {
  const configuration = configured(env);
  const system = await openSystem(configuration);
  try {
    const readStore = await openReadStore(readStoreOptions(configuration));
    try {
      await requireSameLog(system.events, readStore);
      return await work({ events: system.events, readStore });
    } finally {
      await readStore.close();
    }
  } finally {
    await system.close();
  }
}

function configured(env: Env): Configuration {
  const configuration = readConfiguration(env);
  if ('problems' in configuration) {
    throw new WrongUsage(configuration.problems.map(({ field, detail }) => `${field} ${detail}`).join('\n'), false);
  }
  const { eventStore, dataDir } = configuration;
  const log = join(dataDir, 'events.db');
  if (eventStore !== 'sqlite' || existsSync(log)) return configuration;
  throw new Refused(`there is no event store at ${log}; DATA_DIR names its folder`);
}

/** Throws `WrongUsage` on a name that no read model has. */
export function modelNamed(name: string): ReadModel {
  const found = readModels.find((model) => model.name === name);
  if (found) return found;
  throw new WrongUsage(
    `there is no read model "${name}"; there are ${readModels.map((model) => model.name).join(', ')}`,
  );
}
