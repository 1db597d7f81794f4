import type Sqlite from 'better-sqlite3';
import { type Generation, generationTable } from '../generations/generation';
import { type TableName, tables } from '../tables';

/** Prepared once per connection and generation: preparing costs more than running. */
export interface Statements {
  /** Rows, as lists of values, whose key begins with `parts` given parts. */
  select(table: TableName, parts: number): Sqlite.Statement;
  upsert(table: TableName): Sqlite.Statement;
  remove(table: TableName): Sqlite.Statement;
  readonly generation: Generation;
}

export function prepareStatements(db: Sqlite.Database, generation: Generation): Statements {
  const selects = keeper((table, parts) => db.prepare(selectSql(table, generation, parts)).raw());
  const upserts = keeper((table) => db.prepare(upsertSql(table, generation)));
  const removes = keeper((table) => db.prepare(removeSql(table, generation)));
  return { select: selects, upsert: (table) => upserts(table, 0), remove: (table) => removes(table, 0), generation };
}

type Prepare = (table: TableName, parts: number) => Sqlite.Statement;

function keeper(prepare: Prepare): Prepare {
  const kept = new Map<TableName, Sqlite.Statement[]>();
  return (table, parts) => {
    const ofTable = kept.get(table) ?? [];
    kept.set(table, ofTable);
    return (ofTable[parts] ??= prepare(table, parts));
  };
}

export function selectAllSql(table: TableName, generation: Generation): string {
  const { columns } = tables[table];
  return `select ${columns.map((column) => column.sqlName).join(', ')} from ${nameOf(table, generation)} order by ${keyColumns(table).join(', ')}`;
}

function selectSql(table: TableName, generation: Generation, parts: number): string {
  const { columns } = tables[table];
  const where = keyColumns(table).slice(0, parts);
  return `select ${columns.map((column) => column.sqlName).join(', ')} from ${nameOf(table, generation)} where ${allOf(where)}`;
}

function upsertSql(table: TableName, generation: Generation): string {
  const names = tables[table].columns.map((column) => column.sqlName);
  return `insert or replace into ${nameOf(table, generation)} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`;
}

function removeSql(table: TableName, generation: Generation): string {
  return `delete from ${nameOf(table, generation)} where ${allOf(keyColumns(table))}`;
}

function nameOf(table: TableName, generation: Generation): string {
  return generationTable(tables[table].sqlName, generation);
}

function allOf(columns: readonly string[]): string {
  return columns.map((column) => `${column} = ?`).join(' and ');
}

function keyColumns(table: TableName): readonly string[] {
  const { key, columns } = tables[table];
  return (key as readonly string[]).map((field) => columns.find((column) => column.field === field)?.sqlName ?? field);
}
