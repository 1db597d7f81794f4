import { existsSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { ReadStoreUnusable } from '../errors';
import { type Shape, shapeOf } from '../shape';
import type { SqliteReadStoreOptions } from './open-sqlite-read-store';

export function sqliteShape({ path }: SqliteReadStoreOptions): Shape {
  if (!existsSync(path)) return 'none';
  try {
    const db = new Sqlite(path, { readonly: true, fileMustExist: true });
    try {
      const columnsOf = db.prepare<[string], string>('select name from pragma_table_info(?) order by cid').pluck();
      return shapeOf((table) => columnsOf.all(table));
    } finally {
      db.close();
    }
  } catch (error) {
    throw new ReadStoreUnusable(messageOf(error), { cause: error });
  }
}

/** By its looks: the addon's errors are of the class that it was first loaded with. */
function messageOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
}
