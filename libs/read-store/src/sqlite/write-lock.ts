import { setTimeout as sleep } from 'node:timers/promises';
import type Sqlite from 'better-sqlite3';

const TRIES = 200;
const BETWEEN_TRIES_MS = 25;

/**
 * Runs `work` in a transaction that shuts other writers out from its start; keeps what it wrote, or nothing when it
 * rejects. While another process writes it tries again for some seconds, and lets this one go on meanwhile: SQLite's own
 * waiting would stop everything.
 */
export async function withWriteLock<T>(db: Sqlite.Database, work: () => Promise<T>): Promise<T> {
  await begin(db);
  try {
    const result = await work();
    db.exec('commit');
    return result;
  } catch (error) {
    if (db.inTransaction) db.exec('rollback');
    throw error;
  }
}

async function begin(db: Sqlite.Database): Promise<void> {
  db.pragma('busy_timeout = 0');
  for (let tries = 1; ; tries++) {
    try {
      db.exec('begin immediate');
      return;
    } catch (error) {
      if (!isBusy(error) || tries === TRIES) throw error;
    }
    await sleep(BETWEEN_TRIES_MS);
  }
}

/** By its looks: the addon's errors are of the class that it was first loaded with. */
function isBusy(error: unknown): boolean {
  const { code } = (error ?? {}) as { readonly code?: unknown };
  return typeof code === 'string' && code.startsWith('SQLITE_BUSY');
}
