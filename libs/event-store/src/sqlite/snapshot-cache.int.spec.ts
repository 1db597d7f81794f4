import { existsSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { makeDirectory } from '../../test-support/directory';
import { newEvents } from '../contract/harness';
import type { EventStore } from '../event-store';
import { openSnapshotCache, type SnapshotCache } from './snapshot-cache';
import { openSqliteEventStore } from './sqlite-event-store';

const STREAM = 'account-1';
const at = (revision: number, fold = 'f/1') => ({ revision, fold, hot: `hot ${revision}`, cold: `cold ${revision}` });
const hotAt = ({ cold: _cold, ...hot }: ReturnType<typeof at>) => hot;

let directory: ReturnType<typeof makeDirectory>;
let events: EventStore;
const opened: SnapshotCache[] = [];
beforeEach(async () => {
  directory = makeDirectory();
  events = openSqliteEventStore({ path: directory.file('events.db') });
  await events.append({ stream: STREAM, expected: 'no-stream', events: newEvents(10) });
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((cache) => cache.close()));
  await events.close();
  directory.remove();
});

const path = (): string => directory.file('snapshots.db');
function open(log: EventStore = events): SnapshotCache {
  const cache = openSnapshotCache({ path: path(), events: log });
  opened.push(cache);
  return cache;
}
/** Saves and closes, as a process that ends does. */
async function saved(...snapshots: ReturnType<typeof at>[]): Promise<void> {
  const cache = openSnapshotCache({ path: path(), events });
  for (const snapshot of snapshots) cache.save(STREAM, snapshot);
  await cache.close();
}

test('what was saved is there for the next process, in both parts', async () => {
  await saved(at(4));
  const cache = open();
  expect(await cache.load(STREAM)).toEqual(hotAt(at(4)));
  expect(cache.loadCold(STREAM, 'f/1')).toBe('cold 4');
  expect(cache.loadCold(STREAM, 'f/2')).toBeUndefined();
  expect(await cache.load('account-2')).toBeUndefined();
});

test.each([
  [[at(4), at(9)], at(9), 'the newer one stays'],
  [[at(9), at(4)], at(9), 'an older one does not replace it'],
  [[at(9), at(4, 'f/2')], at(4, 'f/2'), 'other code folds in its own way'],
  [[at(4), at(10)], at(4), 'of a revision that does not exist there is none'],
])('of %j the one kept is %j: %s', async (snapshots, kept) => {
  await saved(...snapshots);
  expect(await open().load(STREAM)).toEqual(hotAt(kept));
});

test('whoever only looks makes no file', async () => {
  const cache = open();
  expect(await cache.load(STREAM)).toBeUndefined();
  expect(cache.loadCold(STREAM, 'f/1')).toBeUndefined();
  expect(existsSync(path())).toBe(false);
});

test('a snapshot of another log is not taken, and makes room for one of this', async () => {
  await saved(at(4));
  const other = openSqliteEventStore({ path: directory.file('other.db') });
  await other.append({ stream: STREAM, expected: 'no-stream', events: newEvents(6) });
  const cache = openSnapshotCache({ path: path(), events: other });
  expect(await cache.load(STREAM)).toBeUndefined();
  cache.save(STREAM, at(3));
  await cache.close();
  expect(await open(other).load(STREAM)).toEqual(hotAt(at(3)));
  await opened.splice(0)[0]?.close();
  await other.close();
});

test.each<[what: string, spoil: () => void]>([
  ['no database', () => writeFileSync(path(), 'x'.repeat(5_000))],
  [
    'of another version',
    () => {
      const db = new Database(path());
      db.pragma('user_version = 99');
      db.close();
    },
  ],
])('a file that is %s is made anew', async (_what, spoil) => {
  await saved(at(4));
  spoil();
  expect(await open().load(STREAM)).toBeUndefined();
  await saved(at(5));
  expect(await open().load(STREAM)).toEqual(hotAt(at(5)));
});

test('saving to a place where nothing can be written is no error', async () => {
  writeFileSync(directory.file('file'), '');
  const cache = openSnapshotCache({ path: directory.file('file/snapshots.db'), events });
  cache.save(STREAM, at(4));
  expect(await cache.load(STREAM)).toBeUndefined();
  await expect(cache.close()).resolves.toBeUndefined();
});
