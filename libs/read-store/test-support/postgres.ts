import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';

/** A server for the tests of one file. */
export interface PostgresServer {
  /** The connection string of a schema of its own, which no other test has. */
  newSchema(): string;
  /** Stops it, drops everything it does as a power cut would, or starts it again. Undefined where it is not ours to stop. */
  readonly tell: ((what: 'stop' | 'crash' | 'start') => Promise<void>) | undefined;
  /** Runs SQL in the schema of a connection string, past what the store allows. */
  sql(connectionString: string, text: string): Promise<readonly Record<string, unknown>[]>;
  end(): Promise<void>;
}

/**
 * The server that POSTGRES_URL names, else one of this file's own. Undefined, and the reason is printed, where this
 * machine has none.
 */
export async function postgresForTests(): Promise<PostgresServer | undefined> {
  const given = process.env['POSTGRES_URL'];
  if (given !== undefined) return serverAt(given, undefined, () => Promise.resolve());
  const child = spawn(process.execPath, [resolve(__dirname, '../../../scripts/postgres.mjs')]);
  const said: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text));
  const line = lineReader(child);
  const url = await line();
  if (url === undefined) {
    process.stderr.write(`Left out, for want of PostgreSQL: ${said.join('').trim()}\n`);
    return undefined;
  }
  const tell = async (what: string): Promise<void> => {
    child.stdin.write(`${what}\n`);
    if ((await line()) !== what) throw new Error(`the server did not ${what}: ${said.join('')}`);
  };
  return serverAt(url, tell, async () => {
    const ended = once(child, 'close');
    child.stdin.end();
    await ended;
  });
}

/** The next line that was printed, each time; undefined once there are no more. */
function lineReader(child: ChildProcessWithoutNullStreams): () => Promise<string | undefined> {
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return async () => {
    const { done, value } = await lines.next();
    return done === true ? undefined : value;
  };
}

let schemas = 0;

function serverAt(url: string, tell: PostgresServer['tell'], end: () => Promise<void>): PostgresServer {
  const made: string[] = [];
  const sql: PostgresServer['sql'] = async (connectionString, text) => {
    const place = new URL(connectionString);
    const schema = place.searchParams.get('schema') ?? '';
    place.searchParams.delete('schema');
    const client = new Client({ connectionString: place.href });
    await client.connect();
    try {
      await client.query(`set search_path to "${schema}"`);
      return (await client.query<Record<string, unknown>>(text)).rows;
    } finally {
      await client.end();
    }
  };
  return {
    newSchema() {
      schemas += 1;
      const place = new URL(url);
      place.searchParams.set('schema', `test_${process.pid}_${Date.now()}_${schemas}`);
      made.push(place.href);
      return place.href;
    },
    tell,
    sql,
    async end() {
      // A server of our own goes with everything in it.
      for (const schema of tell ? [] : made) {
        await sql(schema, `drop schema if exists "${new URL(schema).searchParams.get('schema')}" cascade`);
      }
      await end();
    },
  };
}
