import { randomUUID } from 'node:crypto';
import { seededRandom, sometimes, startEsdbFake } from '../../test-support/esdb-fake';
import type { EsdbFake } from '../../test-support/esdb-fake';
import { APPEND_FAULTS, READ_FAULTS, SEEDS, SUBSCRIPTION_FAULTS } from '../../test-support/esdb-fake/fuzz';
import { newEvents, range, readAll, readStream, until } from '../contract/harness';
import { StoreUnavailable, WrongExpectedRevision } from '../errors';
import type { EventStore } from '../event-store';
import { openEsdbEventStore } from './esdb-event-store';

const WRITERS = 4;
const COMMANDS_PER_WRITER = 8;

describe.each(SEEDS)('random faults, seed %i', (seed) => {
  let fake: EsdbFake;
  let stores: EventStore[] = [];
  beforeAll(async () => {
    fake = await startEsdbFake();
    const impatient = { callTimeoutMs: 100, backOffMs: 2, maxBackOffMs: 10, silenceMs: 100, pageSize: 7 };
    stores = range(1, 2).map(() => openEsdbEventStore({ ...impatient, connectionString: fake.connectionString }));
  });
  afterAll(async () => {
    await Promise.all(stores.map((store) => store.close()));
    await fake.close();
  });

  test('every command is stored once, kept under its key, and delivered once', async () => {
    const random = seededRandom(seed);
    fake.faults.appends.otherwise(sometimes(random, 0.3, APPEND_FAULTS));
    fake.faults.reads.otherwise(sometimes(random, 0.1, READ_FAULTS));
    fake.faults.subscriptions.otherwise(sometimes(random, 0.5, SUBSCRIPTION_FAULTS));
    const [one, other] = stores as [EventStore, EventStore];
    const seen: string[] = [];
    const subscription = one.subscribe({ onEvents: async (events) => void seen.push(...events.map(({ id }) => id)) });

    const commands = await Promise.all(
      range(1, WRITERS).map(async (writer) => {
        const ids: string[][] = [];
        for (const n of range(1, COMMANDS_PER_WRITER)) {
          const store = random() < 0.5 ? one : other;
          ids.push(await handle(store, `account-${n % 2}`, `${seed}-${writer}-${n}`));
        }
        return ids;
      }),
    );

    fake.faults.clear();
    const wanted = commands.flat(2);
    await until(() => seen.length >= wanted.length);
    const log = (await readAll(other)).map((event) => event.id);
    expect([...log].sort()).toEqual([...wanted].sort());
    expect(seen).toEqual(log);
    for (const stream of ['account-0', 'account-1']) {
      const revisions = (await readStream(one, stream)).map((event) => event.revision);
      expect(revisions).toEqual(range(0, revisions.length - 1));
    }
    await subscription.close();
  }, 20_000);
});

/** What a command handler does: loads, decides, appends under a key, and begins again on conflict or doubt. */
async function handle(store: EventStore, stream: string, key: string): Promise<string[]> {
  const bodyHash = randomUUID();
  for (;;) {
    try {
      const answer = await store.findAnswer(key);
      if (answer?.kind === 'appended') return await idsOf(store, answer);
      const [last] = await readStream(store, stream, { backwards: true, limit: 1 });
      const events = newEvents(1 + (bodyHash.charCodeAt(0) % 3));
      await store.append({ stream, expected: last?.revision ?? 'no-stream', events, answer: { key, bodyHash } });
    } catch (error) {
      if (!(error instanceof WrongExpectedRevision) && !(error instanceof StoreUnavailable)) throw error;
    }
  }
}

async function idsOf(
  store: EventStore,
  { stream, firstRevision, lastRevision }: { stream: string; firstRevision: number; lastRevision: number },
): Promise<string[]> {
  const ids: string[] = [];
  const limit = lastRevision - firstRevision + 1;
  for await (const event of store.readStream(stream, { from: firstRevision, limit })) ids.push(event.id);
  return ids;
}
