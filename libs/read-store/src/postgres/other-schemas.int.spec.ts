import { Client } from 'pg';
import { postgresForTests, type PostgresServer } from '../../test-support/postgres';
import { openReadStore } from '../open-read-store';
import { readStoreShape } from '../read-store-shape';

jest.setTimeout(120_000);

let server: PostgresServer | undefined;
beforeAll(async () => void (server = await postgresForTests()), 60_000);
afterAll(async () => server?.end());

const OPENINGS = 8;

/** So much beside it that whoever looks at all of it is at it for long enough to be surprised. */
const BALLAST = `do $$ begin for n in 1..100 loop
  execute format('create table ballast_%s (%s)', n, (select string_agg(format('c%s text', c), ', ') from generate_series(1, 100) c));
end loop; end $$`;

/** Somebody else makes a schema and drops it, again and again, until told to stop. */
async function churning(url: URL): Promise<{ stop(): Promise<void> }> {
  const client = new Client({ connectionString: url.href });
  await client.connect();
  let isStopped = false;
  const run = async (): Promise<void> => {
    while (!isStopped) {
      await client.query('create schema churning');
      await client.query('create table churning.some_table (some_column text)');
      await client.query('drop schema churning cascade');
    }
    await client.end();
  };
  const running = run();
  return {
    stop: () => {
      isStopped = true;
      return running;
    },
  };
}

test('stores are opened, new and again, and looked at while schemas beside them come and go', async () => {
  if (!server) return;
  const beside = server.newSchema();
  const url = new URL(beside);
  url.searchParams.delete('schema');
  await (await openReadStore({ connectionString: beside })).close();
  await server.sql(beside, BALLAST);
  const churn = await churning(url);
  try {
    for (let opening = 0; opening < OPENINGS; opening++) {
      const connectionString = server.newSchema();
      for (const _time of ['new', 'again']) await (await openReadStore({ connectionString })).close();
      expect(await readStoreShape({ connectionString })).toBe('present');
    }
  } finally {
    await churn.stop();
  }
});
