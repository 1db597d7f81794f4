import type { ReadStore, TableName, TableRows } from '../src';
import type { Adapter, Place } from './adapters';

/** Runs `test` with a store of its own. */
export function withStore(adapter: Adapter, test: (store: ReadStore, place: Place) => Promise<void>): Promise<void> {
  return adapter.withPlace(async (place) => {
    const store = await place.open();
    try {
      await test(store, place);
    } finally {
      await store.close();
    }
  });
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
