import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import type { EventStore } from '../event-store';
import type { FullSnapshot, Snapshot, SnapshotStore } from '../snapshot-store';
import { isBusy } from './sqlite-errors';

export interface SnapshotCache extends SnapshotStore {
  /** Waits for what is being saved. Never rejects. */
  close(): Promise<void>;
}

export interface SnapshotCacheOptions {
  /** Made when the first snapshot is saved. */
  readonly path: string;
  readonly events: Pick<EventStore, 'readStream'>;
}

type Row = Snapshot & { readonly event: string };

/**
 * Snapshots beside an event store that keeps none, in a local file. The file may be lost, or may be left over from
 * another log: a snapshot is taken only if the event that it was made at still stands at its revision, which costs
 * reading that one event. Whatever is wrong with the file costs time, never a fact, and is never an error of the caller.
 */
export function openSnapshotCache({ path, events }: SnapshotCacheOptions): SnapshotCache {
  const file = cacheFile(path);
  const saving = new Map<string, Promise<void>>();

  async function eventAt(stream: string, revision: number): Promise<string | undefined> {
    for await (const event of events.readStream(stream, { from: revision, limit: 1 })) return event.id;
    return undefined;
  }
  async function write(stream: string, { revision, fold, hot, cold }: FullSnapshot): Promise<void> {
    try {
      const event = await eventAt(stream, revision);
      if (event !== undefined) file.write(true)?.replace.run(stream, revision, event, fold, hot, cold);
    } catch {
      // Folded again when it is needed.
    }
  }

  return {
    load: async (stream) => {
      const row = attempt(() => file.write(false)?.hot.get(stream));
      if (!row) return undefined;
      const { event, ...snapshot } = row;
      if ((await eventAt(stream, row.revision)) === event) return snapshot;
      attempt(() => file.write(false)?.remove.run(stream, event));
      return undefined;
    },
    loadCold: (stream, fold) => attempt(() => file.write(false)?.cold.get(stream, fold)),
    save: (stream, snapshot) => {
      // One after another, so that an older snapshot does not end up over a newer one.
      const before = saving.get(stream) ?? Promise.resolve();
      const saved: Promise<void> = before
        .then(() => write(stream, snapshot))
        .finally(() => {
          if (saving.get(stream) === saved) saving.delete(stream);
        });
      saving.set(stream, saved);
    },
    close: async () => {
      await Promise.all(saving.values());
      file.close();
    },
  };
}

/** What cannot be read is not there. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** Changes with the table. */
const VERSION = 1;
/** A process that waits here stands still, so it would rather go without the snapshot. */
const LOCK_WAIT_MS = 20;

type Statements = ReturnType<typeof prepare>;

/** Opened when something is there or is to be written, so that whoever only looks makes no file. */
function cacheFile(path: string): { write(makesIt: boolean): Statements | undefined; close(): void } {
  let db: Database.Database | undefined;
  let statements: Statements | undefined;
  let isClosed = false;
  return {
    write: (makesIt) => {
      if (isClosed || (!statements && !makesIt && !existsSync(path))) return undefined;
      if (!statements) {
        db = openOrRemake(path);
        statements = prepare(db);
      }
      return statements;
    },
    close: () => {
      isClosed = true;
      db?.close();
    },
  };
}

/** A file of another version, or one that is no database, is made anew. */
function openOrRemake(path: string): Database.Database {
  try {
    return openCache(path);
  } catch (error) {
    // Another process has it, and it is well.
    if (isBusy(error)) throw error;
  }
  for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
  return openCache(path);
}

function openCache(path: string): Database.Database {
  mkdirSync(dirname(path), { recursive: true });
  const db = new Database(path, { timeout: LOCK_WAIT_MS });
  try {
    const version = Number(db.pragma('user_version', { simple: true }));
    if (version !== 0 && version !== VERSION) throw new Error(`a snapshot cache of version ${version}`);
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = OFF');
    db.exec(`CREATE TABLE IF NOT EXISTS snapshots (stream TEXT PRIMARY KEY, revision INTEGER NOT NULL,
      event TEXT NOT NULL, fold TEXT NOT NULL, hot TEXT NOT NULL, cold TEXT NOT NULL) STRICT`);
    db.pragma(`user_version = ${VERSION}`);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function prepare(db: Database.Database) {
  return {
    hot: db.prepare<[string], Row>('SELECT revision, fold, hot, event FROM snapshots WHERE stream = ?'),
    cold: db.prepare<[string, string], string>('SELECT cold FROM snapshots WHERE stream = ? AND fold = ?').pluck(),
    remove: db.prepare<[string, string]>('DELETE FROM snapshots WHERE stream = ? AND event = ?'),
    replace: db.prepare<[string, number, string, string, string, string]>(`
      INSERT INTO snapshots (stream, revision, event, fold, hot, cold) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (stream) DO UPDATE SET revision = excluded.revision, event = excluded.event, fold = excluded.fold,
        hot = excluded.hot, cold = excluded.cold WHERE excluded.revision > revision OR excluded.fold <> fold`),
  };
}
