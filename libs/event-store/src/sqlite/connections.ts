import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { StoreDamaged, StoreUnavailable } from '../errors';
import { migrate, requirePresentVersion } from './schema';
import { toStoreError } from './sqlite-errors';

export interface Connections {
  /** Undefined when the store is opened for reading only. */
  readonly writer: Database.Database | undefined;
  /** Apart from the writer, so that a long read and a commit do not wait for each other. */
  readonly reader: Database.Database;
}

/** How long opening and reading wait for another process; appends wait without blocking, see `group-commit.ts`. */
const LOCK_WAIT_MS = 5_000;
/** A long read keeps the WAL from being reset; after it, the file is cut back to this size. */
const WAL_LIMIT_BYTES = 64 * 1024 * 1024;
/** Pages in the WAL before a commit moves them to the database: more pages mean fewer of them written twice. */
const CHECKPOINT_PAGES = 4_000;

/**
 * Opens the database, makes it when it is not there, and migrates it. Throws `StoreUnavailable` when it cannot be used
 * and `StoreDamaged` when it is no database any more.
 */
export function openConnections(path: string, readonly: boolean): Connections {
  // The reader is a second connection, and would see another database in memory.
  if (path === '' || path === ':memory:') throw new StoreUnavailable('the event store needs a file');
  const opened: Database.Database[] = [];
  const keep = (db: Database.Database): Database.Database => {
    opened.push(db);
    return db;
  };
  try {
    const writer = readonly ? undefined : keep(openWriter(path));
    const reader = keep(openReader(path));
    return { writer, reader };
  } catch (error) {
    for (const db of opened) db.close();
    throw openError(path, toStoreError(error));
  }
}

function openError(path: string, cause: Error): Error {
  if (cause instanceof StoreUnavailable || cause instanceof StoreDamaged) return cause;
  return new StoreUnavailable(`${path} cannot be opened: ${cause.message}`, { cause });
}

/** A connection that only looks. Throws as `openConnections` does. */
export function openReader(path: string): Database.Database {
  if (!existsSync(path)) throw new StoreUnavailable(`there is no event store at ${path}`);
  return opened(new Database(path, { readonly: true, timeout: LOCK_WAIT_MS }), requirePresentVersion);
}

function openWriter(path: string): Database.Database {
  mkdirSync(dirname(path), { recursive: true });
  return opened(new Database(path, { timeout: LOCK_WAIT_MS }), (db) => {
    migrate(db);
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    // Without it INSERT OR REPLACE would delete rows past the triggers.
    db.pragma('recursive_triggers = ON');
    db.pragma(`journal_size_limit = ${WAL_LIMIT_BYTES}`);
    db.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
    // From here on waiting for another writer would stop the whole process; the group commit waits instead.
    db.pragma('busy_timeout = 0');
  });
}

function opened(db: Database.Database, prepare: (db: Database.Database) => void): Database.Database {
  try {
    prepare(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
