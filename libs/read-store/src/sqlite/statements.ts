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
  const prepared = new Map<string, Sqlite.Statement>();
  const once = (key: string, prepare: () => Sqlite.Statement): Sqlite.Statement => {
    const found = prepared.get(key) ?? prepare();
    prepared.set(key, found);
    return found;
  };
  return {
    select: (table, parts) => once(`select ${table} ${parts}`, () => db.prepare(selectSql(table, parts)).raw()),
    upsert: (table) => once(`upsert ${table}`, () => db.prepare(upsertSql(table))),
    remove: (table) => once(`remove ${table}`, () => db.prepare(removeSql(table))),
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
