import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EventStore, openSqliteEventStore, type SqliteEventStore } from '@tenure/event-store';
import { type Instant, instant, type RecordedEvent } from '@tenure/kernel';
import { type Programme, shippedProgramme } from '@tenure/terms';
import {
  accountRepository,
  type AccountRepository,
  type CommandRequest,
  type CommandResult,
  commandRunner,
  legalDays,
  type RepositoryOptions,
} from '../src';

/** A place with a database of its own, a calendar on the wall and one runner of commands. */
export interface Office {
  readonly path: string;
  readonly store: SqliteEventStore;
  readonly accounts: AccountRepository;
  /** Moves the calendar, to noon in Los Angeles in winter. */
  at(day: string): void;
  atInstant(at: string): void;
  /** Runs a command on `A-1` unless another account is named. */
  run(command: string, body?: object, more?: Partial<CommandRequest>): Promise<CommandResult>;
  /** The log of one account, or all of it. */
  log(account?: string): Promise<readonly RecordedEvent[]>;
  /** Another runner, with a store of its own over the same file, as another process would have. */
  neighbour(): Office;
  close(): Promise<void>;
}

export interface OfficeOptions extends RepositoryOptions {
  readonly path?: string;
  /** Stands between the runner and the store, to be slow, to fail or to look. */
  readonly through?: (store: EventStore) => EventStore;
  /** What was published; the shipped programme if absent. */
  readonly programme?: Programme;
}

const ZONE = 'America/Los_Angeles';

export function office(options: OfficeOptions = {}): Office {
  const { path = join(temporaryDirectory(), 'events.db'), through = (store) => store, ...rest } = options;
  const { programme = shippedProgramme, ...repository } = rest;
  const store = openSqliteEventStore({ path });
  const events = through(store);
  const accounts = accountRepository(events, store.snapshots, repository);
  let now: Instant = instant('2024-01-15T20:00:00Z');
  const clock = { now: () => now };
  const run = commandRunner({ events, accounts, clock, programme: () => programme, dayOf: legalDays(ZONE) });
  return {
    path,
    store,
    accounts,
    at: (day) => void (now = instant(`${day}T20:00:00Z`)),
    atInstant: (at) => void (now = instant(at)),
    run: (command, body = {}, more = {}) => run({ accountId: 'A-1', command, body, actor: 'operator', ...more }),
    log: (account) => logOf(store, account),
    neighbour: () => office({ ...options, path }),
    close: () => store.close(),
  };
}

/** Registers, accepts and activates `account` on the day that it is. */
export async function openAccount(at: Office, account = 'A-1'): Promise<void> {
  const contacts = { legal: { email: 'legal@example.com', address: '1 Example Street' } };
  const company = { name: 'Example Inc.', country: 'US', contacts };
  await at.run('register-account', company, { accountId: account });
  await at.run('accept-terms', { acceptedBy: 'A. Signatory', authorityAttested: true }, { accountId: account });
  await at.run('activate-service', {}, { accountId: account });
}

async function logOf(store: EventStore, account: string | undefined): Promise<readonly RecordedEvent[]> {
  const all: RecordedEvent[] = [];
  const prefix = account === undefined ? {} : { streamPrefix: `account-${account}` };
  for await (const batch of store.readAll(prefix)) all.push(...batch);
  return all;
}

const directories: string[] = [];

function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'tenure-application-'));
  directories.push(directory);
  return directory;
}

/** To be called when all tests of a file are over and their offices closed. */
export function clearOffices(): void {
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true, force: true });
}
