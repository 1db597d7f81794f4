import { type RawBuilder, sql } from 'kysely';
import { postgresTables, sqliteTables, type TableDialect } from './table-dialect';

/** What code that is written once has to know of the database system it runs on. */
export interface DatabaseSystem {
  readonly dialect: TableDialect;
  /** The name of a table as the database knows it, with the schema where there are several. */
  nameOf(sqlName: string): RawBuilder<unknown>;
  /** Milliseconds of the one clock that all holders of leases share. */
  now(): RawBuilder<unknown>;
}

/** All processes that open one file are on one machine, so that the process's clock is the clock of them all. */
export const sqliteSystem: DatabaseSystem = {
  dialect: sqliteTables,
  nameOf: (sqlName) => sql.id(sqlName),
  now: () => sql.lit(Date.now()),
};

/** The server's clock: those of the machines around it differ. Not `now()`, which stands still in a transaction. */
export function postgresSystem(schema: string): DatabaseSystem {
  return {
    dialect: postgresTables,
    nameOf: (sqlName) => sql.id(schema, sqlName),
    now: () => sql`(extract(epoch from clock_timestamp()) * 1000)::bigint`,
  };
}
