import type { RowKeys, TableName, TableRows } from '@tenure/read-models';
import type { Column, Columns, StoredValue } from './columns';

/** How the rows of one table are stored: the one definition that creating, writing, reading and digesting use. */
export interface Table<T extends TableName = TableName> {
  readonly name: T;
  /** As the database knows it. */
  readonly sqlName: string;
  readonly key: RowKeys[T];
  /** In the order of `encode` and `decode`. */
  readonly columns: readonly TableColumn[];
  encode(row: TableRows[T]): StoredValue[];
  decode(values: readonly StoredValue[]): TableRows[T];
  /** As `decode`, from a record by field name, as Kysely reads it. */
  decodeRecord(record: Readonly<Record<string, unknown>>): TableRows[T];
}

export interface TableColumn {
  readonly field: string;
  readonly sqlName: string;
  readonly column: Column<unknown>;
}

/** `columns` must name every field of the row, and `key` is the read model's own: the compiler holds both to it. */
export function defineTable<T extends TableName>(name: T, key: RowKeys[T], columns: Columns<TableRows[T]>): Table<T> {
  const all = Object.entries(columns).map(
    ([field, column]): TableColumn => ({ field, sqlName: snakeCase(field), column: column as Column<unknown> }),
  );
  const fields = all.map(({ field }) => field as keyof TableRows[T]);
  const decode = (valueOf: (index: number) => StoredValue): TableRows[T] => {
    const row: Record<string, unknown> = {};
    all.forEach(({ field, column }, index) => (row[field] = column.decode(valueOf(index))));
    return row as unknown as TableRows[T];
  };
  return {
    name,
    sqlName: snakeCase(name),
    key,
    columns: all,
    encode: (row) => all.map(({ column }, index) => column.encode(row[fields[index] as keyof TableRows[T]])),
    decode: (values) => decode((index) => values[index] ?? null),
    decodeRecord: (record) => decode((index) => (record[all[index]?.field ?? ''] ?? null) as StoredValue),
  };
}

/** As Kysely's CamelCasePlugin does it for names without digits, of which there are none here. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
