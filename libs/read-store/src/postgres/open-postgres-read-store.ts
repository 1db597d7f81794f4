import { CamelCasePlugin, Kysely } from 'kysely';
import type { Database } from '../database';
import { ReadStoreUnavailable, ReadStoreUnusable } from '../errors';
import { migrate, postgresTables } from '../migrations';
import { oneAtATime } from '../one-at-a-time';
import type { ReadStore } from '../read-store';
import { CONNECTION_STRING, readConnectionString } from './connection-string';
import { type Connections, openConnections } from './connections';
import { statementDialect } from './kysely-driver';
import { postgresSnapshot } from './postgres-snapshot';
import { postgresTransaction } from './postgres-transaction';
import { statementsIn } from './statements';
import { storedText } from './texts';
import { looking, repeated, writing } from './transactions';

export interface PostgresReadStoreOptions {
  /** `postgres://user:password@host:port/database`, with `?schema=name` where it is not to be `tenure`. */
  readonly connectionString: string;
}

/** A query that takes longer than this is given up; so is a look whether the server answers. */
const QUERY_MS = 30_000;
const PING_MS = 2_000;
/** Emptying a large table is one statement. */
const STATEMENT_MS = 600_000;

export async function openPostgresReadStore({ connectionString }: PostgresReadStoreOptions): Promise<ReadStore> {
  const place = readConnectionString(connectionString);
  if (!place) throw new ReadStoreUnusable(CONNECTION_STRING);
  const { schema } = place;
  const connections = openConnections(place);
  try {
    await bringUpToDate(connections, schema);
  } catch (error) {
    await connections.end();
    throw error;
  }
  const statements = statementsIn(schema);
  const alone = oneAtATime();
  return {
    queries: queriesOn(connections, schema),
    transaction: (work) =>
      alone(() =>
        connections.use(
          (connection) => repeated(() => writing(connection, () => work(postgresTransaction(connection, statements)))),
          STATEMENT_MS,
        ),
      ),
    snapshot: (work) =>
      connections.use(
        (connection) => looking(connection, () => work(postgresSnapshot(connection, statements))),
        STATEMENT_MS,
      ),
    async ping() {
      await connections.use((connection) => connection.query('select 1'), PING_MS);
    },
    close: () => alone(() => connections.end()),
  };
}

/** A connection may have broken while nobody used it: a read is then run once more, on another one. */
function queriesOn(connections: Connections, schema: string): Kysely<Database> {
  const once = (text: string, values: readonly unknown[]) =>
    connections.use((connection) => connection.query(text, values.map(asStored)), QUERY_MS);
  const dialect = statementDialect(async (text, values) => {
    try {
      return await once(text, values);
    } catch (error) {
      if (!(error instanceof ReadStoreUnavailable)) throw error;
      return once(text, values);
    }
  });
  return new Kysely<Database>({ dialect, plugins: [new CamelCasePlugin()] }).withSchema(schema);
}

function asStored(value: unknown): unknown {
  return typeof value === 'string' ? storedText(value) : value;
}

/** Any number, as long as it is the same in every program of this kind. */
const MIGRATION_LOCK = 7_140_233;

/** In one transaction, and under a lock that ends with it: two processes may open a new database at once. */
function bringUpToDate(connections: Connections, schema: string): Promise<void> {
  return connections.use((connection) =>
    writing(connection, async () => {
      await connection.query(`set local lock_timeout = '60s'`);
      await connection.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
      const db = new Kysely<Database>({ dialect: statementDialect((text, values) => connection.query(text, values)) });
      await migrate(db.withSchema(schema), postgresTables, schema);
    }),
  );
}
