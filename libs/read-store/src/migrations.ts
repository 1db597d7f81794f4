import {
  type Kysely,
  type Migration,
  type MigrationProvider,
  Migrator,
  type MigratorProps,
  type RawBuilder,
  sql,
} from 'kysely';
import { ReadStoreUnavailable, ReadStoreUnusable } from './errors';
import type { Table } from './table';
import { tables } from './tables';

/** What a database system needs beyond the common definition of a table. */
export interface TableDialect {
  readonly text: RawBuilder<unknown>;
  readonly integer: RawBuilder<unknown>;
  /** Follows the closing bracket. */
  readonly end: RawBuilder<unknown>;
}

/** As Kysely's migrator takes it: with whatever tables. */
type AnyDatabase = MigratorProps['db'];

export const sqliteTables: TableDialect = {
  text: sql`text`,
  integer: sql`integer`,
  // The rows lie in the order of their keys: those of one account side by side.
  end: sql`strict, without rowid`,
};

export const postgresTables: TableDialect = {
  // Compared by bytes, as SQLite and the code compare: the order, and with it the digest, is the same everywhere.
  text: sql`text collate "C"`,
  integer: sql`bigint`,
  // Room in each page for a row's next version: most rows are changed again.
  end: sql`with (fillfactor = 80)`,
};

/**
 * In order, by name; what was run once is never run again. When a table's definition changes, add a migration that
 * drops and creates it, and raise the version of its read model: the projector then fills it.
 */
function migrations(dialect: TableDialect): Record<string, Migration> {
  return {
    '0001-tables': {
      async up(db) {
        await createCheckpoints(db, dialect);
        for (const table of Object.values(tables)) await createTable(db, dialect, table);
        await createIndexes(db);
      },
    },
    // A database that is made today has them already: the first migration makes every table that is defined.
    '0002-credit-exposure': {
      async up(db) {
        for (const table of [tables.creditExposures, tables.creditSecurities]) await createTable(db, dialect, table);
      },
    },
    // What was given up, what was paid back, and since when a country holds: rows are made anew from the log.
    '0003-given-up-and-moved': {
      async up(db) {
        for (const table of [tables.accounts, tables.accountBalances, tables.invoiceBalances]) {
          await db.schema.dropTable(table.sqlName).ifExists().execute();
          await createTable(db, dialect, table);
        }
      },
    },
  };
}

/**
 * Brings the database, or the `schema` in it, to the newest shape. Rejects with `ReadStoreUnusable` where that cannot be
 * done.
 */
export async function migrate(db: AnyDatabase, dialect: TableDialect, schema?: string): Promise<void> {
  const { error } = await migrator(db, dialect, schema).migrateToLatest();
  if (error === undefined) return;
  if (error instanceof ReadStoreUnavailable) throw error;
  const why = error instanceof Error ? error.message : 'unknown error';
  throw new ReadStoreUnusable(`the read store could not be migrated: ${why}`, { cause: error });
}

export async function hasPendingMigrations(db: AnyDatabase, dialect: TableDialect): Promise<boolean> {
  const all = await migrator(db, dialect).getMigrations();
  return all.some(({ executedAt }) => executedAt === undefined);
}

function migrator(db: AnyDatabase, dialect: TableDialect, schema?: string): Migrator {
  const provider: MigrationProvider = { getMigrations: () => Promise.resolve(migrations(dialect)) };
  return new Migrator({ db, provider, ...(schema === undefined ? {} : { migrationTableSchema: schema }) });
}

async function createTable(
  db: Kysely<unknown>,
  dialect: TableDialect,
  { sqlName, key, columns }: Pick<Table, 'sqlName' | 'columns'> & { readonly key: readonly string[] },
): Promise<void> {
  let create = db.schema.createTable(sqlName).ifNotExists();
  for (const { sqlName: name, column } of columns) {
    const type = column.storage === 'text' ? dialect.text : dialect.integer;
    create = create.addColumn(name, sql`${type}`, (definition) =>
      column.isNullable ? definition : definition.notNull(),
    );
  }
  const keyColumns = columns.filter(({ field }) => key.includes(field)).map(({ sqlName: name }) => name);
  await create
    .addPrimaryKeyConstraint(`${sqlName}_key`, keyColumns as never[])
    .modifyEnd(dialect.end)
    .execute();
}

async function createCheckpoints(db: Kysely<unknown>, dialect: TableDialect): Promise<void> {
  await db.schema
    .createTable('checkpoints')
    .addColumn('name', sql`${dialect.text}`, (column) => column.notNull().primaryKey())
    .addColumn('version', sql`${dialect.integer}`, (column) => column.notNull())
    .addColumn('position', sql`${dialect.text}`, (column) => column.notNull())
    .modifyEnd(dialect.end)
    .execute();
}

/** For lists that go over all accounts by day. */
async function createIndexes(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createIndex('cure_deadlines_by_day')
    .on('cure_deadlines')
    .columns(['last_day', 'account', 'id'])
    .execute();
  await db.schema
    .createIndex('retention_records_by_day')
    .on('retention_records')
    .columns(['purge_due_on', 'account', 'record'])
    .execute();
}
