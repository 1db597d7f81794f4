import { makeDirectory } from '../../test-support/directory';
import { startEsdbFake } from '../../test-support/esdb-fake';
import { fillStore } from '../../test-support/filled-store';
import { gathered, newEvents, readAll } from '../contract/harness';
import { openEsdbEventStore } from '../esdb';
import type { EventStore } from '../event-store';
import { openSqliteEventStore, type SqliteEventStore } from '../sqlite';
import { answersDigest } from './answers-digest';
import { copyStore } from './copy-store';
import { digestOfLog } from './log-digest';

const COMMANDS = 60;

const directory = makeDirectory();
const opened: EventStore[] = [];
let files = 0;
afterEach(() => Promise.all(opened.splice(0).map((store) => store.close())));
afterAll(() => directory.remove());

function openNew(): SqliteEventStore {
  files += 1;
  const store = openSqliteEventStore({ path: directory.file(`events-${files}.db`) });
  opened.push(store);
  return store;
}

async function filled(): Promise<SqliteEventStore> {
  const store = openNew();
  await fillStore(store, COMMANDS);
  return store;
}

/** All that a copy must keep: everything but positions. */
async function contentsOf(store: EventStore) {
  const events = (await readAll(store)).map(({ position: _position, ...event }) => event);
  const answers = (await gathered(store.answers())).sort((a, b) => (a.key < b.key ? -1 : 1));
  return { events, answers };
}

test('the digest of a log is the one that the embedded store keeps', async () => {
  const store = await filled();
  expect(await digestOfLog(store)).toMatchObject({ digest: await store.digest(), last: await store.head() });
  const [, , third] = await readAll(store, { limit: 3 });
  expect((await digestOfLog(store, { until: third?.position })).digest).toBe(await store.digest(third?.position));
});

test('to EventStoreDB and back: everything is as it was, byte for byte', async () => {
  const fake = await startEsdbFake();
  const source = await filled();
  const there = openEsdbEventStore({ connectionString: fake.connectionString, pageSize: 50 });
  opened.push(there);
  const back = openNew();
  const away = await copyStore(source, there);
  const home = await copyStore(there, back, { inFlight: 16 });

  const digest = await source.digest();
  expect(away).toMatchObject({ kind: 'copied', report: { log: { source: digest, target: digest }, foundEvents: 0 } });
  expect(home).toMatchObject({ kind: 'copied', report: { log: { source: digest, target: digest }, foundEvents: 0 } });
  expect(await back.digest()).toBe(digest);
  expect((await back.verify()).problems).toEqual([]);
  const contents = await contentsOf(source);
  expect(contents.answers).toHaveLength(38);
  expect(await contentsOf(there)).toEqual(contents);
  expect(await contentsOf(back)).toEqual(contents);
  expect(fake.calls.append).toBeLessThan(200);
  await Promise.all(opened.splice(0).map((store) => store.close()));
  await fake.close();
}, 20_000);

test('a second run finds everything there; after the source has grown it brings the rest', async () => {
  const [source, target] = [await filled(), openNew()];
  await copyStore(source, target);
  const { events } = await digestOfLog(source);
  expect(await copyStore(source, target)).toMatchObject({ kind: 'copied', report: { events, foundEvents: events } });
  await source.append({ stream: 'account-9', expected: 'any', events: newEvents(4) });
  expect(await copyStore(source, target)).toMatchObject({
    kind: 'copied',
    report: { events: events + 4, foundEvents: events },
  });
  expect(await target.digest()).toBe(await source.digest());
});

test('an empty store is copied, too', async () => {
  expect(await copyStore(openNew(), openNew())).toMatchObject({ kind: 'copied', report: { events: 0, answers: 0 } });
});

const stranger = { stream: 'account-1', expected: 'any', events: newEvents(1) } as const;
test.each<[why: RegExp, spoil: (source: EventStore, target: EventStore) => Promise<unknown>, what: string]>([
  [/another log: at position 1 /, (_, target) => target.append(stranger), 'it began with something else'],
  [
    /goes on with SomethingHappened .* where the source ends/,
    async (source, target) => {
      await copyStore(source, target);
      await target.append(stranger);
    },
    'it has more than the source',
  ],
  [
    /with other data or metadata/,
    async (source, target) => {
      const [first] = await readAll(source, { limit: 1 });
      const { id, type, metadata, stream } = first!;
      await target.append({ stream, expected: 'any', events: [{ id, type, metadata, data: { changed: true } }] });
    },
    'the same event, and not the same content',
  ],
  [
    /keeps another answer under "account\/2"/,
    (_, target) => target.keepAnswer('account/2', { kind: 'body', bodyHash: 'x', body: '{}' }),
    'a key was used for something else',
  ],
  [
    /keeps 38 answers and the target 39/,
    (_, target) => target.keepAnswer('another', { kind: 'body', bodyHash: 'x', body: '{}' }),
    'it keeps an answer that the source does not know',
  ],
])('refused, %s: %s', async (why, spoil) => {
  const [source, target] = [await filled(), openNew()];
  await spoil(source, target);
  const before = await digestOfLog(target);
  const outcome = await copyStore(source, target);
  expect(outcome).toMatchObject({ kind: 'refused', why: expect.stringMatching(why) });
  if (!/answer/.test(why.source)) expect(await digestOfLog(target)).toEqual(before);
});

test('refused: the source grows while it is copied, or others write to the target', async () => {
  const [source, target] = [await filled(), openNew()];
  const grown = copyStore(source, target, {
    onProgress: (text) => {
      if (text() === 'copied 1 events') void source.append({ stream: 'late', expected: 'any', events: newEvents(1) });
    },
  });
  expect(await grown).toMatchObject({ kind: 'refused', why: expect.stringContaining('the source has grown') });

  const other = openNew();
  const disturbed = copyStore(source, other, {
    onProgress: (text) => {
      if (text() === 'copied 1 events') void other.append({ ...stranger, events: newEvents(1) });
    },
  });
  expect(await disturbed).toMatchObject({ kind: 'refused', why: expect.stringContaining('somebody else writes') });
});

test('a source whose bytes were changed is refused, although it can be read', async () => {
  const source = await filled();
  const stored = { ...source, digest: async () => 'f'.repeat(64) };
  expect(await copyStore(stored, openNew())).toMatchObject({
    kind: 'refused',
    why: expect.stringContaining('not what its hashes say'),
  });
});

test('the digest of answers does not depend on their order, but on each of them', async () => {
  const answer = (key: string, body: string) => ({ key, answer: { kind: 'body', bodyHash: 'h', body } }) as const;
  const listing = (...all: ReturnType<typeof answer>[]) => ({
    async *answers() {
      yield all;
    },
  });
  const digest = async (...all: ReturnType<typeof answer>[]) => (await answersDigest(listing(...all))).digest;
  expect(await digest(answer('a', '1'), answer('b', '2'))).toBe(await digest(answer('b', '2'), answer('a', '1')));
  expect(await digest(answer('a', '1'), answer('b', '2'))).not.toBe(await digest(answer('a', '2'), answer('b', '1')));
});
