import { Client } from 'pg';

/** Where the processes under test keep what they know. */
export interface StoresUnderTest {
  /** What says so in their environment. */
  readonly env: Readonly<Record<string, string>>;
  /** Whether several processes can share them without sharing a directory. */
  readonly isShared: boolean;
  /** To be called when nobody uses them any more. */
  end(): Promise<void>;
}

/** The PostgreSQL of the run on servers (`npm run test:cluster`); empty where the machine has none; unset in any other run. */
export const POSTGRES = 'API_TEST_POSTGRES';

/** Empty stores: files in the data directory, or on servers an EventStoreDB, as the fake of it, and a PostgreSQL schema. */
export async function storesUnderTest(): Promise<StoresUnderTest> {
  const postgres = process.env[POSTGRES];
  if (postgres === undefined) return { env: {}, isShared: false, end: () => Promise.resolve() };
  // Loaded here only, because that takes a while.
  const { startEsdbFake } = await import('../../../libs/event-store/test-support/esdb-fake');
  const fake = await startEsdbFake();
  const EVENT_STORE = fake.connectionString;
  if (postgres === '') return { env: { EVENT_STORE }, isShared: false, end: fake.close };
  const schema = `api_${process.pid}_${Date.now()}_${(schemas += 1)}`;
  const place = new URL(postgres);
  place.searchParams.set('schema', schema);
  return {
    env: { EVENT_STORE, READ_STORE: place.href },
    isShared: true,
    async end() {
      await fake.close();
      await dropSchema(postgres, schema);
    },
  };
}

let schemas = 0;

async function dropSchema(connectionString: string, schema: string): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  await client.query(`drop schema if exists "${schema}" cascade`);
  await client.end();
}
