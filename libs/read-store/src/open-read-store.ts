import { openPostgresReadStore, type PostgresReadStoreOptions } from './postgres/open-postgres-read-store';
import type { ReadStore } from './read-store';
import { openSqliteReadStore, type SqliteReadStoreOptions } from './sqlite/open-sqlite-read-store';

/** Where the read models are kept. */
export type ReadStoreOptions = SqliteReadStoreOptions | PostgresReadStoreOptions;

/**
 * Opens the read models' database and brings it to the newest shape. Rejects with `ReadStoreUnusable` where it cannot,
 * with `ReadStoreUnavailable` where the server does not answer.
 */
export function openReadStore(options: ReadStoreOptions): Promise<ReadStore> {
  return 'path' in options ? openSqliteReadStore(options) : openPostgresReadStore(options);
}
