import pg from 'pg';
import { ReadStoreUnavailable } from '../errors';
import type { PostgresPlace } from './connection-string';
import { translated } from './postgres-errors';
import { readText } from './texts';

export interface Answer<Row> {
  readonly rows: Row[];
  readonly rowCount: number;
  /** What was done, such as `COMMIT`. */
  readonly command: string;
}

/** One connection, for one user. Statements that do not wait for each other share a round trip. */
export interface Connection {
  /** Rows by column name. */
  query(text: string, values?: readonly unknown[]): Promise<Answer<Record<string, unknown>>>;
  /** Rows as lists of values. */
  list(text: string, values?: readonly unknown[]): Promise<Answer<(string | bigint | null)[]>>;
}

export interface Connections {
  /** Lends a connection; one that broke is not lent again. Errors come as the read store's. */
  use<T>(work: (connection: Connection) => Promise<T>, patienceMs?: number): Promise<T>;
  end(): Promise<void>;
}

export const MOST_CONNECTIONS = 10;
const CONNECTING_MS = 5_000;
/** A statement that takes longer than this will not come back: the connection is given up. */
const PATIENCE_MS = 60_000;

/** Amounts as exact integers, never as floats; texts as they were before they were stored. */
function parsers(): pg.CustomTypesConfig {
  const types = new pg.TypeOverrides();
  types.setTypeParser(pg.types.builtins.INT8, BigInt);
  types.setTypeParser(pg.types.builtins.TEXT, readText);
  return types;
}

/** Connects when needed. Holds no state in a session, so that a pooler of transactions may stand in between. */
export function openConnections({ connectionString, name }: PostgresPlace): Connections {
  const pool = new pg.Pool({
    connectionString,
    application_name: 'tenure-read-store',
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: CONNECTING_MS,
    keepAlive: true,
    pipeline: true,
    types: parsers(),
  });
  // Without anybody who listens, a connection that breaks while nothing is asked would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return {
    async use(work, patienceMs = PATIENCE_MS) {
      const client = await pool.connect().catch(thrower(name));
      let isBroken = false;
      const fail = thrower(name, () => (isBroken = true));
      try {
        return await work(connectionOn(client, patienceMs, fail));
      } finally {
        client.release(isBroken);
      }
    },
    end: () => pool.end(),
  };
}

/** Throws the client library's errors on as the read store's. */
function thrower(name: string, onUnavailable?: () => void): (error: unknown) => never {
  return (error) => {
    const known = translated(error, name);
    if (known instanceof ReadStoreUnavailable) onUnavailable?.();
    throw known;
  };
}

function connectionOn(client: pg.PoolClient, patienceMs: number, fail: (error: unknown) => never): Connection {
  const config = (text: string, values: readonly unknown[] = []) => {
    return { text, values: [...values], query_timeout: patienceMs };
  };
  return {
    async query(text, values) {
      return answerOf(await client.query<Record<string, unknown>>(config(text, values)).catch(fail));
    },
    async list(text, values) {
      const asked = { ...config(text, values), rowMode: 'array' as const };
      return answerOf(await client.query<(string | bigint | null)[]>(asked).catch(fail));
    },
  };
}

function answerOf<Row>({ rows, rowCount, command }: Pick<pg.QueryResult, 'rowCount' | 'command'> & { rows: Row[] }) {
  return { rows, rowCount: rowCount ?? 0, command };
}
