import { statSync } from 'node:fs';
import { tables } from '@tenure/read-store';
import Database from 'better-sqlite3';
import { Client } from 'pg';

/** Of the read models in one database. */
export interface ReadStoreSize {
  readonly bytes: number;
  readonly rows: number;
}

const names = Object.values(tables).map(({ sqlName }) => sqlName);

/** Of a file that nobody writes any more. */
export function sqliteSize(path: string): ReadStoreSize {
  const db = new Database(path);
  try {
    // So that the file alone is all there is.
    db.pragma('wal_checkpoint(TRUNCATE)');
    const countOf = (name: string): number =>
      db.prepare<[], { readonly n: number }>(`SELECT count(*) AS n FROM ${name}`).get()?.n ?? 0;
    return { bytes: statSync(path).size, rows: names.map(countOf).reduce((sum, n) => sum + n, 0) };
  } finally {
    db.close();
  }
}

/** All relations of a schema, with what their indexes and long values take. */
export async function postgresSize(url: string, schema: string): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ readonly bytes: string }>(
      `select coalesce(sum(pg_total_relation_size(c.oid)), 0) as bytes from pg_class c
       join pg_namespace n on n.oid = c.relnamespace where n.nspname = $1 and c.relkind in ('r', 'p')`,
      [schema],
    );
    return Number(rows[0]?.bytes);
  } finally {
    await client.end();
  }
}
