import { type RawBuilder, sql } from 'kysely';

/** What a database system needs beyond the common definition of a table. */
export interface TableDialect {
  readonly text: RawBuilder<unknown>;
  readonly integer: RawBuilder<unknown>;
  /** Follows the closing bracket. */
  readonly end: RawBuilder<unknown>;
}

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
