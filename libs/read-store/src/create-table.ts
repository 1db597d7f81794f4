import { type Kysely, sql } from 'kysely';
import type { Table } from './table';
import type { TableDialect } from './table-dialect';

/** Any table of a read model, whatever its rows. */
export type AnyTable = Pick<Table, 'sqlName' | 'columns'> & { readonly key: readonly string[] };

interface Names {
  readonly sqlName: string;
  /** Of the key's constraint: PostgreSQL has names of indexes once in a schema. */
  readonly keyName: string;
}

/** Creates a table as it is defined, under its own name or the names given. */
export async function createTable(
  db: Pick<Kysely<unknown>, 'schema'>,
  dialect: TableDialect,
  { sqlName, key, columns }: AnyTable,
  names: Names = { sqlName, keyName: `${sqlName}_key` },
): Promise<void> {
  let create = db.schema.createTable(names.sqlName).ifNotExists();
  for (const { sqlName: name, column } of columns) {
    const type = column.storage === 'text' ? dialect.text : dialect.integer;
    create = create.addColumn(name, sql`${type}`, (definition) =>
      column.isNullable ? definition : definition.notNull(),
    );
  }
  const keyColumns = columns.filter(({ field }) => key.includes(field)).map(({ sqlName: name }) => name);
  await create
    .addPrimaryKeyConstraint(names.keyName, keyColumns as never[])
    .modifyEnd(dialect.end)
    .execute();
}

/** For lists that go over all accounts by day. */
export const indexes = [
  { table: 'cure_deadlines', name: 'cure_deadlines_by_day', columns: ['last_day', 'account', 'id'] },
  { table: 'retention_records', name: 'retention_records_by_day', columns: ['purge_due_on', 'account', 'record'] },
] as const;
