import type { StoredValue } from '../columns';
import { type Generation, generationTable } from '../generations/generation';
import type { TableColumn } from '../table';
import { type TableName, tables } from '../tables';
import { arrayText } from './texts';

/** A statement and the values for its parameters. */
export type Statement = readonly [text: string, values: readonly string[]];

/** The statements of one schema and generation. However many rows, each column is one parameter: the text is always the same. */
export interface Statements {
  /** Rows whose key begins with the parts given; all keys of one length. */
  select(table: TableName, keys: readonly (readonly StoredValue[])[]): Statement;
  selectAll(table: TableName): string;
  upsert(table: TableName, rows: readonly object[]): Statement;
  remove(table: TableName, keys: readonly (readonly StoredValue[])[]): Statement;
  empty(table: TableName): string;
  readonly checkpoints: string;
  readonly generation: Generation;
}

export function statementsIn(schema: string, generation: Generation): Statements {
  const nameOf = (table: TableName): string => qualified(schema, generationTable(tables[table].sqlName, generation));
  return {
    select(table, keys) {
      const columns = keyColumns(table).slice(0, keys[0]?.length ?? 0);
      const all = list(tables[table].columns.map((column) => `t.${quoted(column)}`));
      return [`select ${all} from ${nameOf(table)} t where ${isOneOf(columns)}`, arraysOf(keys, columns.length)];
    },
    selectAll: (table) =>
      `select ${list(tables[table].columns.map(quoted))} from ${nameOf(table)} order by ${list(keyColumns(table).map(quoted))}`,
    upsert(table, rows) {
      const { columns } = tables[table];
      const names = columns.map(quoted);
      const others = columns.filter((column) => !keyColumns(table).includes(column)).map(quoted);
      const set = list(others.map((name) => `${name} = excluded.${name}`));
      return [
        `insert into ${nameOf(table)} (${list(names)}) select * from unnest(${arrays(columns)})
         on conflict (${list(keyColumns(table).map(quoted))}) do update set ${set}`,
        columns.map((column) => columnText(rows, column)),
      ];
    },
    remove(table, keys) {
      const columns = keyColumns(table);
      return [`delete from ${nameOf(table)} t where ${isOneOf(columns)}`, arraysOf(keys, columns.length)];
    },
    empty: (table) => `delete from ${nameOf(table)}`,
    checkpoints: qualified(schema, 'checkpoints'),
    generation,
  };
}

/** One part: what an index answers best. Several: pairs, triples and so on, each by the index, too. */
function isOneOf(columns: readonly TableColumn[]): string {
  const [first, ...others] = columns.map((column) => `t.${quoted(column)}`);
  if (others.length === 0) return `${first} = any(${arrays(columns)})`;
  return `(${list([first ?? '', ...others])}) in (select * from unnest(${arrays(columns)}))`;
}

function arrays(columns: readonly TableColumn[]): string {
  return list(columns.map(({ column }, index) => `$${index + 1}::${column.storage === 'text' ? 'text' : 'bigint'}[]`));
}

function arraysOf(rows: readonly (readonly StoredValue[])[], width: number): readonly string[] {
  return Array.from({ length: width }, (_, index) => arrayText(rows.map((row) => row[index] ?? null)));
}

/** Column by column: a list of values per row would only be made to be taken apart again. */
function columnText(rows: readonly object[], { field, column }: TableColumn): string {
  return arrayText(rows.map((row) => column.encode(row[field as never])));
}

function keyColumns(table: TableName): readonly TableColumn[] {
  const { key, columns } = tables[table];
  return (key as readonly string[]).flatMap((name) => columns.filter(({ field }) => field === name));
}

function quoted({ sqlName }: TableColumn): string {
  return `"${sqlName}"`;
}

function qualified(schema: string, name: string): string {
  return `"${schema}"."${name}"`;
}

function list(parts: readonly string[]): string {
  return parts.join(', ');
}
