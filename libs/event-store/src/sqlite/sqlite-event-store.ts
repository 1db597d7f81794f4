import type { EventStore } from '../event-store';
import { createSignal } from '../signal';
import type { SnapshotStore } from '../snapshot-store';
import type { VerifiableStore } from '../verification';
import { answerFinder } from './answers';
import { openConnections } from './connections';
import { fromPosition } from './event-text';
import { createLister } from './list';
import { createReader, reading, toHead } from './read';
import { createSnapshots } from './snapshots';
import { createSubscriptions } from './subscribe';
import { digestAt, verifyDatabase } from './verify';
import { createWriter, refusingWriter } from './write';

export interface SqliteEventStoreOptions {
  /** The database file; its directory is made when it is missing. */
  readonly path: string;
  /** For a process that only looks: nothing is made, migrated or stored. */
  readonly readonly?: boolean;
  /** How long an append waits for another process that is writing. Default 5000. */
  readonly busyTimeoutMs?: number;
  /** Requests that share one transaction at most. Default 256. */
  readonly maxGroup?: number;
  /** How often subscriptions look for what other processes have committed. Default 100. */
  readonly pollMs?: number;
}

export interface SqliteEventStore extends EventStore, VerifiableStore {
  readonly snapshots: SnapshotStore;
}

/**
 * The embedded store: one file, no server, several processes at once. Throws `StoreUnavailable` when the file cannot be
 * used (not ours, written by a newer version, no permission) and `StoreDamaged` when it is no database any more.
 */
export function openSqliteEventStore(options: SqliteEventStoreOptions): SqliteEventStore {
  const { reader: db, writer: writable } = openConnections(options.path, options.readonly ?? false);
  const commits = createSignal();
  const { maxGroup = 256, busyTimeoutMs = 5_000, pollMs = 100 } = options;
  const full = writable && createWriter(writable, { maxGroup, busyTimeoutMs, onCommit: commits.notify });
  let writer = full ?? refusingWriter('the event store was opened for reading only');
  const reader = createReader(db);
  const lister = createLister(db);
  const findAnswer = answerFinder(db);
  const subscriptions = createSubscriptions(reader, commits, pollMs);
  let closed: Promise<void> | undefined;

  async function close(): Promise<void> {
    writer = refusingWriter('the event store is closed');
    await subscriptions.closeAll();
    await full?.queue.drained();
    db.close();
    writable?.close();
  }

  return {
    append: (request) => writer.append(request),
    keepAnswer: (key, answer) => writer.keepAnswer(key, answer),
    readStream: reader.readStream,
    readAll: reader.readAll,
    subscribe: subscriptions.open,
    streams: lister.streams,
    head: async () => toHead(reader.head()),
    findAnswer: async (key) => reading(db, () => findAnswer(key)),
    answers: lister.answers,
    ping: async () => void reader.head(),
    verify: async (verifyOptions) => verifyDatabase(db, reader.head(), verifyOptions),
    digest: async (at) => digestAt(db, at === undefined ? reader.head() : fromPosition(at)),
    snapshots: createSnapshots(db, writable, full?.queue),
    close: () => (closed ??= close()),
  };
}
