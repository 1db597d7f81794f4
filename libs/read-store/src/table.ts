import type { Column, RowOf, StoredValue } from './columns';

/** How the rows of one table are stored: the one definition that creating, writing, reading and digesting use. */
export interface Table<Row = never> {
  readonly name: string;
  /** As the database knows it. */
  readonly sqlName: string;
  /** The fields that name a row, most general first, so that the first ones select a group of rows. */
  readonly key: readonly (keyof Row & string)[];
  /** In the order of `encode` and `decode`. */
  readonly columns: readonly TableColumn[];
  encode(row: Row): StoredValue[];
  decode(values: readonly StoredValue[]): Row;
  /** As `decode`, from a record by field name, as Kysely reads it. */
  decodeRecord(record: Readonly<Record<string, unknown>>): Row;
}

export interface TableColumn {
  readonly field: string;
  readonly sqlName: string;
  readonly column: Column<unknown>;
}

type AnyColumns = Readonly<Record<string, object>>;

export function defineTable<C extends AnyColumns>(
  name: string,
  key: readonly (keyof C & string)[],
  columns: C,
): Table<RowOf<C>> {
  const all = Object.entries(columns).map(([field, column]): TableColumn => ({
    field,
    sqlName: snakeCase(field),
    column: column as Column<unknown>,
  }));
  const decode = (valueOf: (field: string, index: number) => unknown): RowOf<C> => {
    const row: Record<string, unknown> = {};
    all.forEach(({ field, column }, index) => {
      row[field] = column.decode((valueOf(field, index) ?? null) as StoredValue);
    });
    return row as RowOf<C>;
  };
  return {
    name,
    sqlName: snakeCase(name),
    key,
    columns: all,
    encode: (row) => all.map(({ field, column }) => column.encode(row[field as keyof C])),
    decode: (values) => decode((_field, index) => values[index]),
    decodeRecord: (record) => decode((field) => record[field]),
  };
}

/** As Kysely's CamelCasePlugin does it for names without digits, of which there are none here. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
