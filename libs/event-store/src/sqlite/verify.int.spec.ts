import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import type { Position } from '@tenure/kernel';
import Database from 'better-sqlite3';
import { makeDirectory } from '../../test-support/directory';
import { newEvent, range, readAll } from '../contract/harness';
import { StoreDamaged } from '../errors';
import type { VerificationReport } from '../verification';
import { openSqliteEventStore } from './sqlite-event-store';

const EVENTS = 1_200;
const STREAMS = 5;
const directory = makeDirectory();
const original = directory.file('original.db');
let digest = '';
let copies = 0;

afterAll(() => directory.remove());
beforeAll(async () => {
  const store = openSqliteEventStore({ path: original });
  await Promise.all(
    range(1, EVENTS).map((n) =>
      store.append({
        stream: `account-${n % STREAMS}`,
        expected: 'any',
        events: [newEvent({ marker: `marker ${n}.` })],
        answer: { key: `key-${n}`, bodyHash: '' },
      }),
    ),
  );
  digest = await store.digest();
  await store.close();
  // Leaves no stale copies in the free space of pages, which tests that look for bytes would find.
  const db = new Database(original);
  db.exec('VACUUM');
  db.close();
});

/** What `verify` says about a copy of the database after something was done to it behind the store's back. */
async function examine(damage: (path: string) => void): Promise<VerificationReport | StoreDamaged> {
  copies += 1;
  const path = directory.file(`copy-${copies}.db`);
  copyFileSync(original, path);
  damage(path);
  try {
    const store = openSqliteEventStore({ path, readonly: true });
    const report = await store.verify();
    await store.close();
    return report;
  } catch (error) {
    if (error instanceof StoreDamaged) return error;
    throw error;
  }
}

function sql(statements: string): (path: string) => void {
  return (path) => {
    const db = new Database(path);
    for (const name of db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all()) {
      db.exec(`DROP TRIGGER ${String(name)}`);
    }
    db.pragma('foreign_keys = OFF');
    db.exec(statements);
    db.close();
  };
}

/** Changes a byte of the file: the `nth` time that `text` stands in it, its last character. */
function flip(text: string, nth: number): (path: string) => void {
  return (path) => {
    const bytes = readFileSync(path);
    let at = bytes.indexOf(text);
    for (let n = 1; n < nth; n += 1) at = bytes.indexOf(text, at + 1);
    if (at < 0) throw new Error(`${text} is not in the file ${nth} times`);
    const last = at + Buffer.byteLength(text) - 1;
    bytes.writeUInt8(bytes.readUInt8(last) ^ 1, last);
    writeFileSync(path, bytes);
  };
}

function idAt(position: number): string {
  const db = new Database(original, { readonly: true });
  const id = String(db.prepare('SELECT id FROM events WHERE position = ?').pluck().get(position));
  db.close();
  return id;
}

test('a database that nobody touched has no problems', async () => {
  const seen: [number, number][] = [];
  const store = openSqliteEventStore({ path: original });
  const report = await store.verify({ onProgress: (checked, total) => seen.push([checked, total]) });
  await store.close();
  expect(report).toEqual({ events: EVENTS, streams: STREAMS, head: String(EVENTS), digest, problems: [] });
  expect(seen.at(-1)).toEqual([EVENTS, EVENTS]);
});

test('nor has one that is written to meanwhile', async () => {
  const store = openSqliteEventStore({ path: directory.file('busy.db') });
  const append = (n: number): Promise<unknown> =>
    store.append({ stream: `account-${n % 7}`, expected: 'any', events: [newEvent({ n })] });
  for (const n of range(1, 600)) void append(n);
  await append(0);
  const verifying = store.verify();
  let isDone = false;
  void verifying.finally(() => (isDone = true));
  for (let n = 0; !isDone; n += 1) await append(n);
  const report = await verifying;
  expect(report.events).toBeGreaterThan(600);
  expect(report.problems).toEqual([]);
  await store.close();
});

test('an empty one has none either', async () => {
  const store = openSqliteEventStore({ path: directory.file('empty.db') });
  expect(await store.verify()).toMatchObject({ events: 0, streams: 0, head: undefined, problems: [] });
  expect(await store.digest()).toBe('0'.repeat(64));
  await store.close();
});

const EXCHANGE = `
  UPDATE events SET position = position + 9000 WHERE position IN (500, 501);
  UPDATE events SET position = 10001 - position WHERE position > 9000`;
const DATA_EXCHANGE = `
  CREATE TEMP TABLE taken AS SELECT position, data FROM events WHERE position IN (7, 9);
  UPDATE events SET data = (SELECT t.data FROM taken t WHERE t.position = 16 - events.position)
    WHERE position IN (7, 9)`;
const FORGED = `INSERT INTO events SELECT 1201, 1, revision + 1, 'forged', type, data, metadata, hash FROM events WHERE
  stream = 1 ORDER BY revision DESC LIMIT 1; UPDATE streams SET revision = revision + 1 WHERE id = 1`;

test.each<[deed: string, damage: (path: string) => void, found: string[], why: string]>([
  [
    'a byte of data',
    sql("UPDATE events SET data = replace(data, 'marker', 'narker') WHERE position = 500"),
    ['hash 500'],
    'the data is hashed',
  ],
  [
    'a byte of metadata',
    sql("UPDATE events SET metadata = replace(metadata, '§1.1', '§1.2') WHERE position = 1"),
    ['hash 1'],
    'the metadata is hashed, from the first event on',
  ],
  [
    'a space in the JSON',
    sql("UPDATE events SET data = ' ' || data WHERE position = 1200"),
    ['hash 1200'],
    'the text is hashed, not its meaning, to the last event',
  ],
  [
    'a type',
    sql("UPDATE events SET type = 'NothingHappened' WHERE position = 500"),
    ['hash 500'],
    'the type is hashed',
  ],
  ['an id', sql("UPDATE events SET id = 'other' WHERE position = 500"), ['hash 500'], 'the id is hashed'],
  [
    'a stored hash',
    sql('UPDATE events SET hash = zeroblob(32) WHERE position = 500'),
    ['hash 500', 'hash 501'],
    'it fits neither its event nor the next',
  ],
  [
    'two events exchanged',
    sql(EXCHANGE),
    ['hash 500', 'hash 501', 'hash 502'],
    'each hash holds the one before and the position',
  ],
  ['the data of two events exchanged', sql(DATA_EXCHANGE), ['hash 7', 'hash 9'], 'the data is hashed'],
  [
    'an event deleted',
    sql('DELETE FROM events WHERE position = 500'),
    ['position-gap 501', 'hash 501', 'revision-gap 505', 'answer'],
    'a place is empty',
  ],
  [
    'the last event deleted',
    sql('DELETE FROM events WHERE position = 1200'),
    ['stream-revision', 'answer'],
    'its stream and its answer remember it',
  ],
  ['an event forged at the end', sql(FORGED), ['hash 1201'], 'its hash is not that of its text'],
  [
    'an event in another stream',
    sql('UPDATE events SET stream = 6, revision = 0 WHERE position = 1200'),
    ['stream-unknown 1200', 'hash 1200', 'stream-revision', 'answer'],
    'the stream is hashed, and must exist',
  ],
  [
    'the revision of a stream',
    sql("UPDATE streams SET revision = 7 WHERE name = 'account-1'"),
    ['stream-revision'],
    'appends would go wrong',
  ],
  [
    'an answer',
    sql("UPDATE answers SET last_revision = 5000 WHERE key = 'key-9'"),
    ['answer'],
    'it cannot be made again',
  ],
  ['a byte of data in the file', flip('marker 500.', 1), ['hash 500'], 'however it was changed'],
])('verification finds %s', async (_deed, damage, found) => {
  const report = await examine(damage);
  if (report instanceof Error) throw report;
  expect(report.problems.map(({ what, position }) => (position ? `${what} ${position}` : what))).toEqual(found);
});

describe('damage to the file itself is found', () => {
  /** An event's id stands in the table, three times in its metadata, and in the index of ids. */
  test('a byte of an id, at each of the places where it stands', async () => {
    const found: string[] = [];
    for (const nth of range(1, 5)) {
      const report = await examine((path) => flip(idAt(600), nth)(path));
      if (report instanceof Error) throw report;
      found.push(report.problems[0]?.what ?? 'nothing');
    }
    expect(found.sort()).toEqual(['database', 'hash', 'hash', 'hash', 'hash']);
  });

  test.each([
    ['the last page', (bytes: number) => bytes - 4_096],
    ['half of it', (bytes: number) => bytes / 2],
    ['part of a page', (bytes: number) => bytes - 1_000],
  ])('cut off: %s', async (_what, length) => {
    const report = await examine((path) => truncateSync(path, length(readFileSync(path).length)));
    const found = report instanceof StoreDamaged ? ['database'] : report.problems.map(({ what }) => what);
    expect(found).toContain('database');
  });
});

test('what a careful hand cuts off at the end is seen only by a digest that was kept elsewhere', async () => {
  const report = await examine(
    sql(`
      DELETE FROM answers WHERE stream = (SELECT stream FROM events WHERE position = ${EVENTS}) AND last_revision =
        (SELECT revision FROM events WHERE position = ${EVENTS});
      UPDATE streams SET revision = revision - 1 WHERE id = (SELECT stream FROM events WHERE position = ${EVENTS});
      DELETE FROM events WHERE position = ${EVENTS}`),
  );
  expect(report).toMatchObject({ events: EVENTS - 1, problems: [] });
  expect(report).not.toMatchObject({ digest });
});

test('no more problems are reported than asked for', async () => {
  const path = directory.file('many-problems.db');
  copyFileSync(original, path);
  sql("UPDATE events SET data = '{}'")(path);
  const store = openSqliteEventStore({ path, readonly: true });
  expect((await store.verify()).problems).toHaveLength(100);
  expect((await store.verify({ maxProblems: 3 })).problems).toHaveLength(3);
  await store.close();
});

test('a digest names the log up to a position', async () => {
  const store = openSqliteEventStore({ path: original, readonly: true });
  const at = (position: number): Promise<string> => store.digest(String(position) as Position);
  expect(await at(EVENTS)).toBe(digest);
  expect(await at(0)).toBe('0'.repeat(64));
  expect(new Set(await Promise.all(range(0, 9).map(at))).size).toBe(10);
  await expect(at(EVENTS + 1)).rejects.toThrow(RangeError);
  await store.close();
});

test('what cannot be parsed any more is reported as damage when it is read', async () => {
  const path = directory.file('no-json.db');
  copyFileSync(original, path);
  sql("UPDATE events SET data = '{' WHERE position = 3")(path);
  const store = openSqliteEventStore({ path, readonly: true });
  await expect(readAll(store)).rejects.toThrow(StoreDamaged);
  await store.close();
});
