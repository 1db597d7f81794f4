import { type ReadSnapshot, type StoredValue, type TableName, tables } from '@tenure/read-store';

/** The first row in which two sets of read models differ: by field, as stored; undefined where it is missing. */
export interface RowDifference {
  readonly table: TableName;
  readonly kept: Readonly<Record<string, string>> | undefined;
  readonly recomputed: Readonly<Record<string, string>> | undefined;
  /** The fields that differ; all of them where the row is missing on one side or another row stands in its place. */
  readonly fields: readonly string[];
}

export async function firstDifference(
  names: readonly TableName[],
  kept: ReadSnapshot,
  recomputed: ReadSnapshot,
): Promise<RowDifference | undefined> {
  for (const table of names) {
    const found = await firstDifferenceIn(table, rowsOf(kept, table), rowsOf(recomputed, table));
    if (found) return found;
  }
  return undefined;
}

async function firstDifferenceIn(table: TableName, ours: Rows, theirs: Rows): Promise<RowDifference | undefined> {
  try {
    for (;;) {
      const [a, b] = [(await ours.next()).value, (await theirs.next()).value];
      if (!a && !b) return undefined;
      const fields = Object.keys(a ?? b ?? {}).filter((field) => a?.[field] !== b?.[field]);
      if (fields.length > 0) return { table, kept: a, recomputed: b, fields };
    }
  } finally {
    // A scan that is left open keeps its connection busy.
    await ours.return(undefined);
    await theirs.return(undefined);
  }
}

type Fields = Readonly<Record<string, string>>;
type Rows = AsyncGenerator<Fields, undefined>;

async function* rowsOf(view: ReadSnapshot, table: TableName): Rows {
  for await (const batch of view.scan(table)) for (const row of batch) yield fieldsOf(table, row);
  return undefined;
}

function fieldsOf(table: TableName, values: readonly StoredValue[]): Fields {
  return Object.fromEntries(tables[table].columns.map(({ field }, index) => [field, String(values[index] ?? '')]));
}
