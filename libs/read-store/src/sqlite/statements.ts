import type Sqlite from 'better-sqlite3';
import { type TableName, tables } from '../tables';

/** Prepared once per connection: preparing costs more than running. */
export interface Statements {
  /** Rows, as lists of values, whose key begins with `parts` given parts. */
  select(table: TableName, parts: number): Sqlite.Statement;
  upsert(table: TableName): Sqlite.Statement;
  remove(table: TableName): Sqlite.Statement;
}

export function prepareStatements(db: Sqlite.Database): Statements {
  const selects = keeper((table, parts) => db.prepare(selectSql(table, parts)).raw());
  const upserts = keeper((table) => db.prepare(upsertSql(table)));
  const removes = keeper((table) => db.prepare(removeSql(table)));
  return { select: selects, upsert: (table) => upserts(table, 0), remove: (table) => removes(table, 0) };
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

export function selectAllSql(table: TableName): string {
  const { sqlName, columns } = tables[table];
  return `select ${columns.map((column) => column.sqlName).join(', ')} from ${sqlName} order by ${keyColumns(table).join(', ')}`;
}

function selectSql(table: TableName, parts: number): string {
  const { sqlName, columns } = tables[table];
  const where = keyColumns(table).slice(0, parts);
  return `select ${columns.map((column) => column.sqlName).join(', ')} from ${sqlName} where ${allOf(where)}`;
}

function upsertSql(table: TableName): string {
  const { sqlName, columns } = tables[table];
  const names = columns.map((column) => column.sqlName);
  return `insert or replace into ${sqlName} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`;
}

function removeSql(table: TableName): string {
  return `delete from ${tables[table].sqlName} where ${allOf(keyColumns(table))}`;
}

function allOf(columns: readonly string[]): string {
  return columns.map((column) => `${column} = ?`).join(' and ');
}

function keyColumns(table: TableName): readonly string[] {
  const { key, columns } = tables[table];
  return (key as readonly string[]).map((field) => columns.find((column) => column.field === field)?.sqlName ?? field);
}
