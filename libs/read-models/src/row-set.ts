import { type KeyPart, rowKeys, type Rows, type TableName, type TableRows } from './rows';

type Row = TableRows[TableName];

/** What a fold changed: the rows as they are now, and the keys of those that are gone. */
export interface RowChanges<T extends TableName = TableName> {
  readonly table: T;
  readonly put: readonly TableRows[T][];
  readonly removed: readonly (readonly KeyPart[])[];
}

export interface RowSet extends Rows {
  /** Takes in rows as they are stored, before anything is folded. */
  load<T extends TableName>(table: T, rows: readonly TableRows[T][]): void;
  /** What differs from what was loaded, each row once however often it changed. */
  changes(): readonly RowChanges[];
}

/** Rows in memory, by key, which remember what became of them. */
export function rowSet(): RowSet {
  const rows = new Map<TableName, Map<string, Row>>();
  const put = new Map<TableName, Map<string, Row>>();
  const removed = new Map<TableName, Map<string, readonly KeyPart[]>>();
  return {
    load(table, loaded) {
      const all = inner(rows, table);
      for (const row of loaded) all.set(keyOf(table, row), row);
    },
    get: <T extends TableName>(table: T, ...key: readonly KeyPart[]) =>
      rows.get(table)?.get(keyText(key)) as TableRows[T] | undefined,
    under: <T extends TableName>(table: T, ...prefix: readonly KeyPart[]) => {
      const start = prefix.length === 0 ? '' : `${keyText(prefix)}${SEPARATOR}`;
      const found: Row[] = [];
      for (const [key, row] of inner(rows, table)) if (key.startsWith(start)) found.push(row);
      return found as TableRows[T][];
    },
    put(table, row) {
      const key = keyOf(table, row);
      inner(rows, table).set(key, row);
      inner(put, table).set(key, row);
      removed.get(table)?.delete(key);
    },
    remove(table, ...key) {
      const text = keyText(key);
      rows.get(table)?.delete(text);
      put.get(table)?.delete(text);
      inner(removed, table).set(text, key);
    },
    changes: () =>
      [...new Set([...put.keys(), ...removed.keys()])].map((table) => ({
        table,
        put: [...inner(put, table).values()],
        removed: [...inner(removed, table).values()],
      })),
  };
}

/** No key part can hold it: ids are checked on the way in, and days and counts cannot. */
const SEPARATOR = '\u0000';

export function keyText(key: readonly KeyPart[]): string {
  return key.length === 1 ? String(key[0]) : key.join(SEPARATOR);
}

function keyOf(table: TableName, row: Row): string {
  const fields = rowKeys[table] as readonly string[];
  return keyText(fields.map((field) => (row as unknown as Record<string, KeyPart>)[field] ?? ''));
}

function inner<V>(of: Map<TableName, Map<string, V>>, table: TableName): Map<string, V> {
  const found = of.get(table);
  if (found) return found;
  const made = new Map<string, V>();
  of.set(table, made);
  return made;
}
