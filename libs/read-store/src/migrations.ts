import { type Kysely, type Migration, type MigrationProvider, Migrator, type MigratorProps, sql } from 'kysely';
import { createBackgroundTables } from './background/create-background-tables';
import { type AnyTable, createTable, indexes } from './create-table';
import { ReadStoreUnavailable, ReadStoreUnusable } from './errors';
import { generationKey, generationTable } from './generations/generation';
import type { TableDialect } from './table-dialect';
import { tables } from './tables';

/** As Kysely's migrator takes it: with whatever tables. */
type AnyDatabase = MigratorProps['db'];

/**
 * In order, by name; what was run once is never run again. When a table's definition changes, add a migration that
 * drops and creates it, and raise the version of its read model: the projector then fills it.
 */
function migrations(dialect: TableDialect): Record<string, Migration> {
  return { ...earlyMigrations(dialect), ...laterMigrations(dialect) };
}

function earlyMigrations(dialect: TableDialect): Record<string, Migration> {
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

function laterMigrations(dialect: TableDialect): Record<string, Migration> {
  return {
    // Who does the work in the background, and what stands in its way.
    '0100-background': {
      up: (db) => createBackgroundTables(db, dialect),
    },
    // By which event a checkpoint is known again.
    '0101-log-identity': {
      up: (db) => addEvents(db, dialect),
    },
    // What of the indemnity of §4.3 FR is claimed, waived and paid, in euros: rows are made anew from the log.
    '0102-recovery-indemnity': {
      async up(db) {
        const { accountBalances, invoiceBalances, openItems, postings } = tables;
        await forgetGenerations(db, 'balances', [accountBalances, invoiceBalances, openItems, postings]);
        for (const table of [accountBalances, invoiceBalances]) {
          await db.schema.dropTable(table.sqlName).ifExists().execute();
          await createTable(db, dialect, table);
        }
      },
    },
  };
}

/** Rows that are not live have the old shape: nothing can bring them back, and the names of their keys are in the way. */
async function forgetGenerations(db: AnyDatabase, model: string, ofModel: readonly AnyTable[]): Promise<void> {
  for (const generation of ['next', 'previous'] as const) {
    for (const { sqlName } of ofModel) {
      await db.schema.dropTable(generationTable(sqlName, generation)).ifExists().execute();
    }
    const key = generationKey(model, generation);
    await db.deleteFrom('checkpoints').where('name', '=', key).execute();
    await db.deleteFrom('poisoned_streams').where('model', '=', key).execute();
  }
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

async function createCheckpoints(db: Kysely<unknown>, dialect: TableDialect): Promise<void> {
  await db.schema
    .createTable('checkpoints')
    .addColumn('name', sql`${dialect.text}`, (column) => column.notNull().primaryKey())
    .addColumn('version', sql`${dialect.integer}`, (column) => column.notNull())
    .addColumn('position', sql`${dialect.text}`, (column) => column.notNull())
    .modifyEnd(dialect.end)
    .execute();
}

async function addEvents(db: Kysely<unknown>, dialect: TableDialect): Promise<void> {
  await db.schema
    .alterTable('checkpoints')
    .addColumn('event', sql`${dialect.text}`, (column) => column.notNull().defaultTo(''))
    .execute();
}

async function createIndexes(db: Kysely<unknown>): Promise<void> {
  for (const { table, name, columns } of indexes) {
    await db.schema
      .createIndex(name)
      .on(table)
      .columns([...columns])
      .execute();
  }
}
