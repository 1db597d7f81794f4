/** Where the processes under test keep what they know. */
export interface StoresUnderTest {
  /** What says so in their environment. */
  readonly env: Readonly<Record<string, string>>;
  /** Whether several processes can share them without sharing a directory. */
  readonly isShared: boolean;
  /** To be called when nobody uses them any more. */
  end(): Promise<void>;
}

/**
 * Where the run on servers (`npm run test:cluster`) has its PostgreSQL, with the beginning of the names of its schemas;
 * empty where the machine has none; unset in any other run.
 */
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
  return { env: { EVENT_STORE, READ_STORE: newSchema(postgres) }, isShared: true, end: fake.close };
}

let schemas = 0;

function newSchema(postgres: string): string {
  const place = new URL(postgres);
  schemas += 1;
  place.searchParams.set('schema', `${place.searchParams.get('schema')}_${process.pid}_${Date.now()}_${schemas}`);
  return place.href;
}
