import { createHash } from 'node:crypto';
import type { StoredValue } from './columns';
import type { ReadSnapshot, ReadStore } from './read-store';
import type { TableName } from './tables';

/**
 * SHA-256, in hex, over all rows of the tables, in the order given and each in the order of its keys. Two read models
 * with the same digest hold the same rows, whatever the database.
 */
export function digest(store: ReadStore, tableNames: readonly TableName[]): Promise<string> {
  return store.snapshot((view) => digestOf(view, tableNames));
}

/** As `digest`, of a snapshot that is open. */
export async function digestOf(view: ReadSnapshot, tableNames: readonly TableName[]): Promise<string> {
  const hash = createHash('sha256');
  for (const table of tableNames) {
    hash.update(`${table}\n`);
    for await (const batch of view.scan(table)) hash.update(batch.map(rowText).join(''));
  }
  return hash.digest('hex');
}

/** One line per row that says all there is in it, the same for every database. */
export function rowText(values: readonly StoredValue[]): string {
  return `${JSON.stringify(values.map((value) => (typeof value === 'bigint' ? value.toString() : value)))}\n`;
}
