import type { ReadStoreOptions } from './open-read-store';
import { postgresShape } from './postgres/postgres-shape';
import type { Shape } from './shape';
import { sqliteShape } from './sqlite/sqlite-shape';

/**
 * What is there, without changing it: opening a read store makes it, or brings it to the present shape. Rejects with
 * `ReadStoreUnusable` where it is no such database, with `ReadStoreUnavailable` where the server does not answer.
 */
export async function readStoreShape(options: ReadStoreOptions): Promise<Shape> {
  return 'path' in options ? sqliteShape(options) : postgresShape(options);
}
