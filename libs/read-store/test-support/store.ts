import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openReadStore, type ReadStore, type TableName, type TableRows } from '../src';

/** Runs `test` with a store in a file of its own. */
export async function withStore(test: (store: ReadStore, path: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'read-store-'));
  const path = join(folder, 'read.db');
  const store = await openReadStore({ path });
  try {
    await test(store, path);
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
}

/** Keeps rows of one table. */
export async function put<T extends TableName>(
  store: ReadStore,
  table: T,
  ...rows: readonly TableRows[T][]
): Promise<void> {
  await store.transaction((tx) => tx.write([{ table, put: rows, removed: [] }]));
}

/** Rows of a table as they are kept, by its key. */
export async function load<T extends TableName>(store: ReadStore, table: T, ...key: readonly (string | number)[]) {
  return store.transaction((tx) => tx.load(table, [key]));
}
