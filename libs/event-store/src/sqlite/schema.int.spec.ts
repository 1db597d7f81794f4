import { writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { makeDirectory } from '../../test-support/directory';
import { newEvents, newStream } from '../contract/harness';
import { StoreDamaged, StoreUnavailable } from '../errors';
import { openConnections } from './connections';
import { openSqliteEventStore } from './sqlite-event-store';

const directory = makeDirectory();
afterAll(() => directory.remove());

function makeDatabase(name: string, sql: string): string {
  const path = directory.file(name);
  const db = new Database(path);
  db.exec(sql);
  db.close();
  return path;
}

/** A path that cannot be opened, and what the operator is told. */
const UNUSABLE: readonly [
  why: string,
  path: () => string,
  readonly: boolean,
  error: typeof StoreUnavailable,
  says: RegExp,
][] = [
  [
    'a newer version wrote it',
    () => makeDatabase('newer.db', 'PRAGMA application_id = 0x54454e55; PRAGMA user_version = 99'),
    false,
    StoreUnavailable,
    /newer.*99/,
  ],
  [
    'it belongs to another program',
    () => makeDatabase('other.db', 'CREATE TABLE events (id)'),
    false,
    StoreUnavailable,
    /not an event store/,
  ],
  [
    'an older version wrote it and it may only be read',
    () => makeDatabase('older.db', 'PRAGMA application_id = 0x54454e55'),
    true,
    StoreUnavailable,
    /schema version 0/,
  ],
  [
    'it is not there and may only be read',
    () => directory.file('missing.db'),
    true,
    StoreUnavailable,
    /no event store/,
  ],
  ['memory cannot be shared between connections', () => ':memory:', false, StoreUnavailable, /needs a file/],
  ['its directory is a file', () => `${makeDatabase('file', '')}/events.db`, false, StoreUnavailable, /./],
  ['it is no database', () => writeText('text.db'), false, StoreDamaged, /NOTADB/],
];

function writeText(name: string): string {
  const path = directory.file(name);
  writeFileSync(path, 'not a database, but long enough to have a header '.repeat(100));
  return path;
}

test.each(UNUSABLE)('the store does not open when %s', (_why, makePath, readonly, error, says) => {
  const path = makePath();
  const open = (): unknown => openSqliteEventStore({ path, readonly });
  expect(open).toThrow(error);
  expect(open).toThrow(says);
});

describe('a new database', () => {
  const { writer, reader } = openConnections(directory.file('new.db'), false);
  const db = writer ?? reader;
  beforeAll(() => {
    db.exec(`
      INSERT INTO streams VALUES (1, 'account-1', 0);
      INSERT INTO events VALUES (1, 1, 0, 'id', 'Type', '{}', '{}', zeroblob(32));
      INSERT INTO answers VALUES ('key', 'hash', 'body', NULL, NULL, NULL, '{}');
    `);
  });
  afterAll(() => {
    reader.close();
    writer?.close();
  });

  test.each<[pragma: string, value: string | number, why: string]>([
    ['journal_mode', 'wal', 'readers and the writer do not wait for each other'],
    ['synchronous', 2, 'FULL: what is acknowledged survives a power cut'],
    ['foreign_keys', 1, 'no event without its stream'],
    ['busy_timeout', 0, 'waiting is left to the group commit, which does not block'],
  ])('%s is %s: %s', (pragma, value) => {
    expect(db.pragma(pragma, { simple: true })).toBe(value);
  });

  test.each([
    ["UPDATE events SET data = '[]'", /append-only/],
    ['DELETE FROM events', /append-only/],
    ["REPLACE INTO events VALUES (1, 1, 0, 'id', 'Type', '[]', '{}', zeroblob(32))", /append-only/],
    ["UPDATE answers SET body = '[]'", /append-only/],
    ['DELETE FROM answers', /append-only/],
    ["UPDATE streams SET name = 'account-2'", /not renamed/],
    ['DELETE FROM streams', /not deleted/],
    ["INSERT INTO events VALUES (2, 9, 0, 'id2', 'Type', '{}', '{}', zeroblob(32))", /FOREIGN KEY/],
    ["INSERT INTO events VALUES (2, 1, 0, 'id2', 'Type', '{}', '{}', zeroblob(32))", /UNIQUE/],
    ["INSERT INTO events VALUES (2, 1, 1, 'id', 'Type', '{}', '{}', zeroblob(32))", /UNIQUE/],
    ["INSERT INTO events VALUES (2, 1, 1, 'id2', 'Type', '{}', '{}', zeroblob(31))", /CHECK/],
    ["INSERT INTO answers VALUES ('key2', 'hash', 'appended', NULL, 0, 0, NULL)", /CHECK/],
  ])('refuses %s', (sql, says) => {
    expect(() => db.exec(sql)).toThrow(says);
  });
});

test('a store opened for reading only follows the one that writes, and stores nothing itself', async () => {
  const path = directory.file('followed.db');
  const writing = openSqliteEventStore({ path });
  const reading = openSqliteEventStore({ path, readonly: true, pollMs: 5 });
  const seen = new Promise((resolve) => reading.subscribe({ onEvents: async (events) => resolve(events.length) }));
  const request = { stream: newStream(), expected: 'any' as const, events: newEvents(2) };
  await writing.append(request);
  expect(await seen).toBe(2);
  await expect(reading.append(request)).rejects.toThrow(StoreUnavailable);
  await expect(reading.keepAnswer('key', { kind: 'body', bodyHash: '', body: '' })).rejects.toThrow(StoreUnavailable);
  reading.snapshots.save(request.stream, { revision: 1, fold: 'f', hot: '{}', cold: '{}' });
  expect(await reading.snapshots.load(request.stream)).toBeUndefined();
  await reading.close();
  await writing.close();
});
