import { join } from 'node:path';
import { openEsdbEventStore, openSqliteEventStore, type EventStore, type SnapshotStore } from '@tenure/event-store';
import type { TermsBook } from '@tenure/account';
import type { Instant, LegalDay } from '@tenure/kernel';
import { shippedTermsVersions } from '@tenure/terms';
import { accountRepository, type AccountRepository } from './account-repository';
import { type Clock, legalDays, simulatedClock, systemClock } from './clock';
import { type CommandRunner, commandRunner } from './command-runner';
import type { Configuration } from './configuration';

/** Everything that runs commands, opened from a configuration: what API, worker, import and audit have in common. */
export interface System {
  readonly events: EventStore;
  readonly snapshots: SnapshotStore | undefined;
  readonly accounts: AccountRepository;
  readonly run: CommandRunner;
  readonly clock: Clock;
  readonly terms: TermsBook;
  readonly zone: string;
  readonly dayOf: (at: Instant) => LegalDay;
  /** The legal day it is now. */
  readonly today: () => LegalDay;
  close(): Promise<void>;
}

const ZONE = shippedTermsVersions[0]?.zone ?? 'America/Los_Angeles';

/** Opens the stores that `configuration` names. Rejects with `StoreUnavailable` when one cannot be opened. */
export async function openSystem(configuration: Configuration, given: { clock?: Clock } = {}): Promise<System> {
  const { events, snapshots } = await openEvents(configuration);
  const accounts = accountRepository(events, snapshots);
  const clock = given.clock ?? clockOf(configuration);
  const terms = shippedTermsVersions;
  const dayOf = legalDays(ZONE);
  return {
    events,
    snapshots,
    accounts,
    run: commandRunner({ events, accounts, clock, terms, dayOf }),
    clock,
    terms,
    zone: ZONE,
    dayOf,
    today: () => dayOf(clock.now()),
    close: () => events.close(),
  };
}

async function openEvents(
  configuration: Configuration,
): Promise<{ events: EventStore; snapshots: SnapshotStore | undefined }> {
  if (configuration.eventStore !== 'sqlite') {
    return { events: openEsdbEventStore({ connectionString: configuration.eventStore }), snapshots: undefined };
  }
  const store = openSqliteEventStore({ path: join(configuration.dataDir, 'events.db') });
  return { events: store, snapshots: store.snapshots };
}

/** The legal day it is by that configuration, known before any store is opened. */
export function todayOf(configuration: Pick<Configuration, 'clock'>): LegalDay {
  return legalDays(ZONE)(clockOf(configuration).now());
}

function clockOf({ clock }: Pick<Configuration, 'clock'>): Clock {
  return clock === 'system' ? systemClock : simulatedClock(clock.simulatedFrom, ZONE);
}
