import { makeDirectory } from '../../test-support/directory';
import { newEvents, newStream, range } from '../contract/harness';
import { openSqliteEventStore, type SqliteEventStore } from './sqlite-event-store';

const directory = makeDirectory();
let store: SqliteEventStore;
beforeAll(() => {
  store = openSqliteEventStore({ path: directory.file('events.db') });
});
afterAll(async () => {
  await store.close();
  directory.remove();
});

async function streamWithEvents(): Promise<string> {
  const stream = newStream();
  await store.append({ stream, expected: 'any', events: newEvents(3) });
  return stream;
}

/** Snapshots ride along with what is appended after them. */
async function written(): Promise<void> {
  await store.append({ stream: newStream(), expected: 'any', events: newEvents(1) });
}

const at = (revision: number, fold = 'fold-1') => ({ revision, fold, hot: `{"n":${revision}}`, cold: `[${revision}]` });

test('a snapshot is loaded without its cold part, which comes apart', async () => {
  const stream = await streamWithEvents();
  store.snapshots.save(stream, at(2));
  await written();
  expect(await store.snapshots.load(stream)).toEqual({ revision: 2, fold: 'fold-1', hot: '{"n":2}' });
  expect(store.snapshots.loadCold(stream, 'fold-1')).toBe('[2]');
  expect(store.snapshots.loadCold(stream, 'fold-2')).toBeUndefined();
});

test.each([
  [[at(1), at(2)], 2, 'the newer one takes the place of the older'],
  [[at(2), at(1)], 2, 'the older one, coming late, does not take the place of the newer'],
  [[at(2), at(1, 'fold-2')], 1, 'of another fold the newer one is of no use'],
])('%j leaves revision %i: %s', async (snapshots, revision) => {
  const stream = await streamWithEvents();
  for (const snapshot of snapshots) {
    store.snapshots.save(stream, snapshot);
    await written();
  }
  expect(await store.snapshots.load(stream)).toMatchObject({ revision });
});

test('of what is saved for a stream before it is written, the last is written', async () => {
  const stream = await streamWithEvents();
  for (const revision of [0, 1, 2]) store.snapshots.save(stream, at(revision));
  await written();
  expect(await store.snapshots.load(stream)).toMatchObject({ revision: 2 });
});

test('there is none for a stream that does not exist, nor can one be saved', async () => {
  const stream = newStream();
  store.snapshots.save(stream, at(0));
  await written();
  expect(await store.snapshots.load(stream)).toBeUndefined();
});

test('many are written by and by, at the latest when the store closes, and appends do not wait for them', async () => {
  const path = directory.file('many.db');
  const first = openSqliteEventStore({ path });
  const streams = range(1, 100).map((n) => `account-${n}`);
  await Promise.all(streams.map((stream) => first.append({ stream, expected: 'any', events: newEvents(1) })));
  for (const stream of streams) first.snapshots.save(stream, at(0));
  await first.append({ stream: 'account-1', expected: 0, events: newEvents(1) });
  expect(await first.snapshots.load('account-100')).toBeUndefined();
  await first.close();
  const second = openSqliteEventStore({ path });
  const loaded = await Promise.all(streams.map((stream) => second.snapshots.load(stream)));
  await second.close();
  expect(loaded.filter((snapshot) => snapshot === undefined)).toEqual([]);
});
