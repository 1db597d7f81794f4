import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Configuration, legalDays, openProgramme, openSystem, todayOf } from '@tenure/application';
import { type EventStore, openSqliteEventStore, type SnapshotStore, type VerifiableStore } from '@tenure/event-store';
import type { Instant, LegalDay } from '@tenure/kernel';
import { type Programme, shippedTermsVersions } from '@tenure/terms';
import { WrongUsage } from '@tenure/terminal';

/** The log as an auditor sees it: read, and never written. */
export interface Log {
  readonly events: EventStore;
  readonly snapshots: SnapshotStore | undefined;
  /** Undefined where the store cannot prove its own integrity. */
  readonly verifiable: VerifiableStore | undefined;
  /** As published by the end of the log. */
  readonly programme: Programme;
  readonly today: LegalDay;
  readonly dayOf: (at: Instant) => LegalDay;
  close(): Promise<void>;
}

/** Opens what the configuration names, beside whoever uses it. Throws `WrongUsage` where there is nothing. */
export async function openLog(configuration: Configuration): Promise<Log> {
  const dayOf = legalDays(shippedTermsVersions[0]?.zone ?? 'utc');
  const today = todayOf(configuration);
  const stores = await openStores(configuration);
  const programme = (await openProgramme(stores.events)).current();
  return { ...stores, programme, today, dayOf, close: () => stores.events.close() };
}

async function openStores(configuration: Configuration): Promise<Pick<Log, 'events' | 'snapshots' | 'verifiable'>> {
  if (configuration.eventStore !== 'sqlite') {
    const { events, snapshots } = await openSystem(configuration);
    return { events, snapshots, verifiable: undefined };
  }
  const path = join(configuration.dataDir, 'events.db');
  if (!existsSync(path)) {
    const where = `there is no event store at ${resolve(path)}`;
    throw new WrongUsage(`${where}; set DATA_DIR to the folder that the API or the import writes to`, false);
  }
  const store = openSqliteEventStore({ path, readonly: true });
  return { events: store, snapshots: store.snapshots, verifiable: store };
}
