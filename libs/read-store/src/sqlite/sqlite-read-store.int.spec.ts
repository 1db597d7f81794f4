import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { ReadStoreUnusable } from '../errors';
import { openReadStore } from '../open-read-store';
import { type TableName, tables } from '../tables';

const folder = mkdtempSync(join(tmpdir(), 'read-store-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('every table has just the columns of its definition, each of its strict type', async () => {
  const path = join(folder, 'read.db');
  await (await openReadStore({ path })).close();
  const db = new Sqlite(path, { readonly: true });
  for (const name of Object.keys(tables) as TableName[]) {
    const { sqlName, columns } = tables[name];
    const found = db.pragma(`table_info(${sqlName})`) as { name: string; type: string; notnull: number }[];
    expect(found.map((column) => [column.name, column.type, column.notnull === 0])).toEqual(
      columns.map(({ sqlName: column, column: { storage, isNullable } }) => [
        column,
        storage.toUpperCase(),
        isNullable,
      ]),
    );
  }
  db.close();
});

test('what is no database is refused', async () => {
  const path = join(folder, 'read.txt');
  writeFileSync(path, 'not a database at all, and longer than a header of one would be'.repeat(10));
  await expect(openReadStore({ path })).rejects.toThrow(ReadStoreUnusable);
});
