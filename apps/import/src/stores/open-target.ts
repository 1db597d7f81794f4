import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  accountRepository,
  commandRunner,
  type CommandRunner,
  type Configuration,
  openSystem,
} from '@tenure/application';
import { type EventStore, openSqliteEventStore } from '@tenure/event-store';
import { overlayEventStore } from './overlay-event-store';

/** What the commands of an import run on. */
export interface Target {
  readonly events: EventStore;
  readonly run: CommandRunner;
  close(): Promise<void>;
}

/** The configured stores; made where there are none. Rejects with `StoreUnavailable` when they cannot be opened. */
export async function openTarget(configuration: Configuration): Promise<Target> {
  const { events, run, close } = await openSystem(configuration);
  return { events, run, close };
}

/** Looks like the configured stores, takes everything that is appended, and leaves them as they are. */
export async function openDryTarget(configuration: Configuration): Promise<Target> {
  const folder = await mkdtemp(join(tmpdir(), 'tenure-dry-run-'));
  // Empty, and thrown away: the clock, the terms, and a log to lie over where there is no real one yet.
  const empty = await openSystem({ ...configuration, eventStore: 'sqlite', dataDir: folder });
  const real = await openForReading(configuration);
  const events = await overlayEventStore(real ?? empty.events);
  const { clock, programme, dayOf } = empty;
  return {
    events,
    run: commandRunner({ events, accounts: accountRepository(events, undefined), clock, programme, dayOf }),
    close: async () => {
      await real?.close();
      await empty.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function openForReading(configuration: Configuration): Promise<EventStore | undefined> {
  if (configuration.eventStore !== 'sqlite') return (await openSystem(configuration)).events;
  const path = join(configuration.dataDir, 'events.db');
  return existsSync(path) ? openSqliteEventStore({ path, readonly: true }) : undefined;
}
