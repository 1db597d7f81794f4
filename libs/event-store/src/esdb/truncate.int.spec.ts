import { startEsdbFake } from '../../test-support/esdb-fake';
import type { EsdbFake } from '../../test-support/esdb-fake';
import { gathered, newEvents, newStream, readAll, readStream, until } from '../contract/harness';
import { digestOfLog } from '../copy';
import { answerStream } from './answer-records';
import { type EsdbEventStore, openEsdbEventStore } from './esdb-event-store';

let fake: EsdbFake;
let store: EsdbEventStore;
beforeEach(async () => {
  fake = await startEsdbFake();
  store = openEsdbEventStore({ connectionString: fake.connectionString, backOffMs: 5 });
});
afterEach(async () => {
  await store.close();
  await fake.close();
});

/** An answer stream with void claims before the one that came true: other writers were faster. */
async function contested(key: string): Promise<string> {
  const stream = newStream();
  for (let round = 0; round < 2; round += 1) {
    fake.faults.appends.add({ kind: 'raced' }, { stream: (name) => name === stream });
  }
  await store.append({ stream, expected: 'any', events: newEvents(2), answer: { key, bodyHash: 'b' } });
  return stream;
}

test('void records go; the answer, the log, its digest and what subscribers see stay', async () => {
  const stream = await contested('key 1');
  const records = answerStream('key 1');
  expect(await readStream(store, records)).toHaveLength(3);
  const [answer, digest, log] = [await store.findAnswer('key 1'), await digestOfLog(store), await readAll(store)];

  await store.truncateBefore(records, 2);
  expect((await readStream(store, records)).map(({ revision }) => revision)).toEqual([2]);
  expect(await store.findAnswer('key 1')).toEqual(answer);
  expect(await gathered(store.answers())).toEqual([{ key: 'key 1', answer }]);
  expect(await digestOfLog(store)).toEqual(digest);
  expect(await readAll(store)).toEqual(log);
  expect(await store.head()).toBe(log.at(-1)?.position);
  const seen: string[] = [];
  const subscription = store.subscribe({ onEvents: async (events) => void seen.push(...events.map(({ id }) => id)) });
  await until(() => seen.length >= log.length);
  expect(seen).toEqual(log.map(({ id }) => id));
  await subscription.close();
  const again = { stream, expected: 'any', events: newEvents(1), answer: { key: 'key 1', bodyHash: 'b' } } as const;
  await expect(store.append(again)).rejects.toMatchObject({ name: 'DuplicateKey', kept: answer });
});

test.each<[stream: (account: string) => string, revision: number, why: string, what: string]>([
  [(account) => account, 1, 'is never truncated', 'a stream of the log'],
  [() => '$users', 1, 'is never truncated', 'a stream of the server'],
  [() => answerStream('key 2'), 3, 'from 0 to 2, not 3', 'nothing would be left of the answer'],
  [() => answerStream('key 2'), -1, 'not -1', 'no revision'],
  [() => answerStream('other'), 0, 'from 0 to -1', 'no such answer'],
])('refused: %s before %i, %s (%s)', async (name, revision, why) => {
  const stream = await contested('key 2');
  const before = fake.log.events().length;
  await expect(store.truncateBefore(name(stream), revision)).rejects.toThrow(why);
  expect(fake.log.events()).toHaveLength(before);
});
