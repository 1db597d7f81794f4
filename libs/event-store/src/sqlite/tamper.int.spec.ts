import { readFileSync, truncateSync } from 'node:fs';
import { makeDirectory } from '../../test-support/directory';
import { examine, flip, idAt, makeStore, sql } from '../../test-support/tampering';
import { range } from '../contract/harness';
import { StoreDamaged } from '../errors';

const directory = makeDirectory();
const original = directory.file('original.db');
beforeAll(() => makeStore(original));
afterAll(() => directory.remove());

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
  const report = await examine(original, damage);
  if (report instanceof Error) throw report;
  expect(report.problems.map(({ what, position }) => (position ? `${what} ${position}` : what))).toEqual(found);
});

describe('damage to the file itself is found', () => {
  /** An event's id stands in the table, three times in its metadata, and in the index of ids. */
  test('a byte of an id, at each of the places where it stands', async () => {
    const found: string[] = [];
    for (const nth of range(1, 5)) {
      const report = await examine(original, (path) => flip(idAt(original, 600), nth)(path));
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
    const report = await examine(original, (path) => truncateSync(path, length(readFileSync(path).length)));
    const found = report instanceof StoreDamaged ? ['database'] : report.problems.map(({ what }) => what);
    expect(found).toContain('database');
  });
});
