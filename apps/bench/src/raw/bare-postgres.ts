import { type StoredValue, type TableChanges, type TableName, tables } from '@tenure/read-store';
import { Client } from 'pg';

/** One statement of a batch. */
interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What projecting wrote, batch by batch, ready to be sent: nothing is read, folded or encoded any more. */
export function bareBatches(schema: string, batches: readonly (readonly TableChanges[])[]): readonly Statement[][] {
  return batches.map((changes) => changes.flatMap((change) => statementsOf(schema, change)));
}

/** The least that keeping those rows takes: multi-row upserts, a transaction a batch. Answers seconds. */
export async function bareUpserts(url: string, schema: string, batches: readonly Statement[][]): Promise<number> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`create schema ${schema}`);
    for (const name of Object.keys(tables) as TableName[]) await client.query(tableText(schema, name));
    const startedAt = performance.now();
    for (const batch of batches) {
      await client.query('begin');
      for (const { text, values } of batch) await client.query(text, [...values]);
      await client.query('commit');
    }
    const seconds = (performance.now() - startedAt) / 1_000;
    await client.query(`drop schema ${schema} cascade`);
    return seconds;
  } finally {
    await client.end();
  }
}

function tableText(schema: string, name: TableName): string {
  const { sqlName, columns } = tables[name];
  const definitions = columns.map((column) => `"${column.sqlName}" ${typeOf(column.column.storage)}`);
  return `create table ${schema}.${sqlName} (${definitions.join(', ')}, primary key (${keyOf(name).join(', ')}))`;
}

function statementsOf(schema: string, { table, put, removed }: TableChanges): readonly Statement[] {
  const { sqlName, columns, encode } = tables[table];
  const key = keyOf(table);
  const types = columns.map(({ column }) => typeOf(column.storage));
  const names = columns.map((column) => `"${column.sqlName}"`);
  const others = names.filter((name) => !key.includes(name)).map((name) => `${name} = excluded.${name}`);
  const encoded = put.map(encode as (row: unknown) => StoredValue[]);
  const from = (rows: readonly (readonly unknown[])[], width: number) =>
    Array.from({ length: width }, (_, index) => rows.map((row) => row[index]));
  const arrays = (of: readonly string[]) => of.map((type, index) => `$${index + 1}::${type}[]`).join(', ');
  const upsert = `insert into ${schema}.${sqlName} (${names.join(', ')}) select * from unnest(${arrays(types)})
    on conflict (${key.join(', ')}) do update set ${others.join(', ')}`;
  const keyTypes = key.map((name) => types[names.indexOf(name)] ?? 'text');
  const remove = `delete from ${schema}.${sqlName} where (${key.join(', ')}) in (select * from unnest(${arrays(keyTypes)}))`;
  return [
    ...(removed.length > 0 ? [{ text: remove, values: from(removed, key.length) }] : []),
    ...(put.length > 0 ? [{ text: upsert, values: from(encoded, columns.length) }] : []),
  ];
}

function keyOf(name: TableName): readonly string[] {
  const { key, columns } = tables[name];
  return (key as readonly string[]).map((field) => {
    return `"${columns.find((column) => column.field === field)?.sqlName ?? field}"`;
  });
}

function typeOf(storage: 'text' | 'integer'): string {
  return storage === 'text' ? 'text' : 'bigint';
}
