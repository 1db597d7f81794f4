import { join } from 'node:path';
import {
  openEsdbEventStore,
  openSnapshotCache,
  openSqliteEventStore,
  type EventStore,
  type SnapshotStore,
  type Subscription,
} from '@tenure/event-store';
import type { Instant, LegalDay } from '@tenure/kernel';
import { type Programme, shippedTermsVersions } from '@tenure/terms';
import { accountRepository, type AccountRepository } from './account-repository';
import { type Clock, legalDays, simulatedClock, systemClock } from './clock';
import { type CommandRunner, commandRunner } from './command-runner';
import type { Configuration } from './configuration';
import { openProgramme } from './programme/programme-registry';
import { type ProgrammeRunner, programmeRunner } from './programme/programme-runner';

/** Everything that runs commands, opened from a configuration: what API, worker, import and audit have in common. */
export interface System {
  readonly events: EventStore;
  readonly snapshots: SnapshotStore | undefined;
  readonly accounts: AccountRepository;
  readonly run: CommandRunner;
  readonly clock: Clock;
  /** What the provider has published, as far as this process has heard. */
  readonly programme: () => Programme;
  readonly publish: ProgrammeRunner;
  /** Hears of what other processes publish until the system is closed. */
  followProgramme(onTrouble: (error: Error) => void): void;
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
  const registry = await openProgramme(events).catch(async (error: unknown) => {
    await events.close();
    throw error;
  });
  const programme = registry.current;
  let following: Subscription | undefined;
  const dayOf = legalDays(ZONE);
  return {
    events,
    snapshots,
    accounts,
    run: commandRunner({ events, accounts, clock, programme, dayOf }),
    clock,
    programme,
    publish: programmeRunner({ events, programme: registry, clock, dayOf }),
    followProgramme: (onTrouble) => void (following ??= registry.follow(onTrouble)),
    zone: ZONE,
    dayOf,
    today: () => dayOf(clock.now()),
    async close() {
      await following?.close();
      await events.close();
    },
  };
}

async function openEvents(
  configuration: Configuration,
): Promise<{ events: EventStore; snapshots: SnapshotStore | undefined }> {
  if (configuration.eventStore !== 'sqlite') {
    const store = openEsdbEventStore({ connectionString: configuration.eventStore });
    const snapshots = openSnapshotCache({ path: join(configuration.dataDir, 'snapshots.db'), events: store });
    const close = async (): Promise<void> => {
      await snapshots.close();
      await store.close();
    };
    return { events: { ...store, close }, snapshots };
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
