import { type ReadSnapshot, rowText, type StoredValue, type TableName, tables } from '@tenure/read-store';

/** The first row in which two sets of read models differ: its values as stored, undefined where it is missing. */
export interface RowDifference {
  readonly table: TableName;
  readonly kept: readonly StoredValue[] | undefined;
  readonly recomputed: readonly StoredValue[] | undefined;
}

export async function firstRowDifference(
  names: readonly TableName[],
  kept: ReadSnapshot,
  recomputed: ReadSnapshot,
): Promise<RowDifference | undefined> {
  for (const table of names) {
    const others = rowsOf(recomputed, table);
    try {
      // Both to their end, or both closed: an open scan keeps its database from being closed.
      for await (const row of rowsOf(kept, table)) {
        const { value: other } = await others.next();
        if (!other || rowText(row) !== rowText(other)) return { table, kept: row, recomputed: other ?? undefined };
      }
      const { value: missing } = await others.next();
      if (missing) return { table, kept: undefined, recomputed: missing };
    } finally {
      await others.return(undefined);
    }
  }
  return undefined;
}

async function* rowsOf(view: ReadSnapshot, table: TableName): AsyncGenerator<readonly StoredValue[], undefined> {
  for await (const batch of view.scan(table)) yield* batch;
  return undefined;
}

/** The row by its key, and what is wrong with it. */
export function differenceText({ table, kept, recomputed }: RowDifference): string {
  const { columns, key } = tables[table];
  const keys: readonly string[] = key;
  const valueIn = (row: readonly StoredValue[], field: string): string =>
    String(row[columns.findIndex((column) => column.field === field)] ?? '');
  const named = (row: readonly StoredValue[]): string =>
    keys.map((field) => `${field} ${valueIn(row, field)}`).join(', ');
  const place = `table ${table}, row ${named(kept ?? recomputed ?? [])}`;
  if (!kept) return `${place}: is missing, and comes out of the log`;
  if (!recomputed) return `${place}: is kept, and does not come out of the log`;
  if (named(kept) !== named(recomputed)) return `${place}: stands where the log gives ${named(recomputed)}`;
  const fields = columns
    .map(({ field }) => field)
    .filter((field) => valueIn(kept, field) !== valueIn(recomputed, field));
  const values = fields.map((field) => {
    return `${field} is ${JSON.stringify(valueIn(kept, field))} and should be ${JSON.stringify(valueIn(recomputed, field))}`;
  });
  return `${place}: ${values.join('; ')}`;
}
