import { CamelCasePlugin, Kysely } from 'kysely';
import type { Database } from '../database';
import { ReadStoreUnusable } from '../errors';
import type { Generation } from '../generations/generation';
import { migrate } from '../migrations';
import { oneAtATime } from '../one-at-a-time';
import type { Generational, ReadStore, ReadStorePlace, WriteTransaction } from '../read-store';
import { postgresSystem } from '../system';
import { postgresTables } from '../table-dialect';
import { CONNECTION_STRING, type PostgresPlace, readConnectionString } from './connection-string';
import { type Connection, type Connections, MOST_CONNECTIONS, openConnections } from './connections';
import { type Run, statementDialect } from './kysely-driver';
import { wasCut } from './postgres-errors';
import { postgresSnapshot } from './postgres-snapshot';
import { postgresTransaction } from './postgres-transaction';
import { type Statements, statementsIn } from './statements';
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
  const connections = await connectionsTo(place);
  const alone = oneAtATime();
  const generation = (which: Generation): Generational => {
    const statements = statementsIn(schema, which);
    return {
      transaction: (work) =>
        alone(() =>
          connections.use(
            (connection) =>
              repeated(() => writing(connection, () => work(transactionOn(connection, statements, schema)))),
            STATEMENT_MS,
          ),
        ),
      snapshot: (work) =>
        connections.use(
          (connection) => looking(connection, () => work(postgresSnapshot(connection, statements))),
          STATEMENT_MS,
        ),
    };
  };
  return {
    queries: queriesOn(connections, schema),
    ...generation('live'),
    generation,
    place: placeOf(place),
    async ping() {
      await connections.use((connection) => connection.query('select 1'), PING_MS);
    },
    close: () => alone(() => connections.end()),
  };
}

/** To a schema that has the newest shape. */
async function connectionsTo(place: PostgresPlace): Promise<Connections> {
  const connections = openConnections(place);
  try {
    await bringUpToDate(connections, place.schema);
    return connections;
  } catch (error) {
    await connections.end();
    throw error;
  }
}

function placeOf({ name, schema }: PostgresPlace): ReadStorePlace {
  return {
    name: `${name}, schema ${schema}`,
    wayToEmpty: 'name another schema by ?schema= in READ_STORE, or drop this one',
  };
}

function transactionOn(connection: Connection, statements: Statements, schema: string): WriteTransaction {
  const run: Run = (text, values) => connection.query(text, values.map(asStored));
  return postgresTransaction(connection, statements, {
    queries: kyselyIn(schema, run),
    system: postgresSystem(schema),
  });
}

/** Connections may have been cut while nobody used them: a read is then run again, until it meets one that works. */
function queriesOn(connections: Connections, schema: string): Kysely<Database> {
  return kyselyIn(schema, async (text, values) => {
    const stored = values.map(asStored);
    for (let tries = 0; ; tries++) {
      try {
        return await connections.use((connection) => connection.query(text, stored), QUERY_MS);
      } catch (error) {
        if (tries === MOST_CONNECTIONS || !wasCut(error)) throw error;
      }
    }
  });
}

function kyselyIn(schema: string, run: Run): Kysely<Database> {
  const dialect = statementDialect(run, schema);
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
      const run: Run = (text, values) => connection.query(text, values);
      const db = new Kysely<Database>({ dialect: statementDialect(run, schema) });
      await migrate(db.withSchema(schema), postgresTables, schema);
    }),
  );
}
