import { startEsdbFake } from '../../../libs/event-store/test-support/esdb-fake';

/** Where the processes under test keep what they know. */
export interface StoresUnderTest {
  /** An EventStoreDB, as the fake of it. */
  readonly eventStore: string;
  /** A PostgreSQL schema; undefined: this machine has no PostgreSQL, and lists stay in SQLite. */
  readonly readStore: string | undefined;
  /** To be called when nobody uses them any more. */
  end(): Promise<void>;
}

let schemas = 0;

/** Empty stores on servers: `postgres` names the server, with the beginning of the names of schemas. */
export async function storesUnderTest(postgres: string | undefined): Promise<StoresUnderTest> {
  const fake = await startEsdbFake();
  const readStore = postgres === undefined ? undefined : newSchema(postgres);
  return { eventStore: fake.connectionString, readStore, end: fake.close };
}

function newSchema(postgres: string): string {
  const place = new URL(postgres);
  schemas += 1;
  place.searchParams.set('schema', `${place.searchParams.get('schema')}_${process.pid}_${Date.now()}_${schemas}`);
  return place.href;
}
