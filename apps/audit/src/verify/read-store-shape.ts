import { tables } from '@tenure/read-store';
import Sqlite from 'better-sqlite3';

/**
 * Whether the read models' database has the tables and columns that this program reads. Looked at before it is opened,
 * because opening brings an older one to the present shape, and an audit changes nothing. Throws SQLite's errors.
 */
export function hasPresentShape(path: string): boolean {
  const db = new Sqlite(path, { readonly: true, fileMustExist: true });
  try {
    const columnsOf = db.prepare<[string], string>('select name from pragma_table_info(?) order by cid').pluck();
    return Object.values(tables).every(({ sqlName, columns }) => {
      const expected = columns.map((column) => column.sqlName);
      return columnsOf.all(sqlName).join() === expected.join();
    });
  } finally {
    db.close();
  }
}
