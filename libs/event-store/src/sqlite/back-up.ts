import Database from 'better-sqlite3';
import { openReader } from './connections';
import { toStoreError } from './sqlite-errors';

export interface BackUpOptions {
  /** The store's file; processes may be writing to it. */
  readonly from: string;
  /** A file that does not exist yet, in a folder that does. */
  readonly to: string;
  onProgress?(copiedPages: number, totalPages: number): void;
}

/** A turn of the event loop copies so many pages: a few milliseconds. */
const PAGES = 1_000;

/**
 * Copies the database of an embedded store as it is at one instant, between two commits, while others go on writing:
 * everything acknowledged before the call is in it. The copy is a single file, without a write-ahead log beside it.
 * Rejects with `StoreUnavailable` or `StoreDamaged`; whoever needs to know that the copy is sound opens and verifies it.
 */
export async function backUpSqliteStore({ from, to, onProgress }: BackUpOptions): Promise<void> {
  const db = openReader(from);
  try {
    // What this transaction sees does not change; without it every commit of others would begin the copy anew.
    db.exec('BEGIN');
    db.prepare('SELECT max(position) FROM events').get();
    await db.backup(to, {
      progress: ({ totalPages, remainingPages }) => {
        onProgress?.(totalPages - remainingPages, totalPages);
        return PAGES;
      },
    });
    makeSingleFile(to);
  } catch (error) {
    throw toStoreError(error);
  } finally {
    db.close();
  }
}

function makeSingleFile(path: string): void {
  const copy = new Database(path);
  copy.pragma('journal_mode = DELETE');
  copy.close();
}
