import { statSync } from 'node:fs';
import { accountRepository, encodeState } from '@tenure/application';
import { openSqliteEventStore } from '@tenure/event-store';
import Database from 'better-sqlite3';
import type { Log } from '../log/write-log';

export interface LogSize {
  readonly bytes: number;
  /** Of data and metadata alone. */
  readonly payloadBytes: number;
}

export function logSize(path: string): LogSize {
  const db = new Database(path);
  try {
    // So that the file alone is all there is.
    db.pragma('wal_checkpoint(TRUNCATE)');
    const sum = db.prepare<[], { readonly n: number }>(
      'SELECT sum(octet_length(data) + octet_length(metadata)) AS n FROM events',
    );
    return { bytes: statSync(path).size, payloadBytes: sum.get()?.n ?? 0 };
  } finally {
    db.close();
  }
}

/** Accounts whose state is looked at. */
const SAMPLE = 500;

/** Bytes that a snapshot of an account takes on average, from accounts that stand evenly in the list of all. */
export async function snapshotBytes({ path, accounts }: Log, ids: readonly string[]): Promise<number> {
  const store = openSqliteEventStore({ path, readonly: true });
  try {
    const repository = accountRepository(store, undefined);
    const step = Math.max(1, Math.floor(accounts / SAMPLE));
    const sample = ids.filter((_, index) => index % step === 0);
    let bytes = 0;
    for (const id of sample) {
      const { hot, cold } = encodeState((await repository.load(id)).state);
      bytes += Buffer.byteLength(hot) + Buffer.byteLength(cold);
    }
    return bytes / sample.length;
  } finally {
    await store.close();
  }
}

/** The accounts of a log, by their streams. */
export function accountIds(path: string): readonly string[] {
  const db = new Database(path, { readonly: true });
  try {
    const rows = db
      .prepare<[], { readonly name: string }>("SELECT name FROM streams WHERE name LIKE 'account-%'")
      .all();
    return rows.map(({ name }) => name.replace(/^account-/, ''));
  } finally {
    db.close();
  }
}
