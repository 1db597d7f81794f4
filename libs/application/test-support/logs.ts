import { type EsdbFake, startEsdbFake } from '../../event-store/test-support/esdb-fake';

/** Of a new log, for EVENT_STORE. */
export type NewLog = () => Promise<string>;

/** Where a log can be, by name; what a test opens is gone after it. */
export function logs(): readonly (readonly [name: string, newLog: NewLog])[] {
  const fakes: EsdbFake[] = [];
  afterEach(async () => {
    for (const fake of fakes.splice(0)) await fake.close();
  });
  const onEventStoreDb: NewLog = async () => {
    const fake = await startEsdbFake();
    fakes.push(fake);
    return fake.connectionString;
  };
  return [
    ['SQLite', onSqlite],
    ['EventStoreDB', onEventStoreDb],
  ];
}

export const onSqlite: NewLog = () => Promise.resolve('sqlite');
