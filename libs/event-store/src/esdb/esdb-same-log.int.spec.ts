import { createFakeCluster, createFakeLog, seededRandom, sometimes, startEsdbFake } from '../../test-support/esdb-fake';
import { APPEND_FAULTS, READ_FAULTS, SEEDS, SUBSCRIPTION_FAULTS } from '../../test-support/esdb-fake/fuzz';
import { newEvent, range, readAll, until } from '../contract/harness';
import { answersDigest, digestOfLog } from '../copy';
import { StoreUnavailable } from '../errors';
import type { AppendRequest, EventStore } from '../event-store';
import { openEsdbEventStore } from './esdb-event-store';

const COMMANDS = 40;
const IMPATIENT = { callTimeoutMs: 150, backOffMs: 2, maxBackOffMs: 10, silenceMs: 150, pageSize: 7 };

/** The same commands, with the same ids, for the same seed: of one to four events, into three streams by turns. */
function commandsOf(seed: number): readonly AppendRequest[] {
  const random = seededRandom(seed);
  const revisions = new Map<string, number>();
  return range(1, COMMANDS).map((n) => {
    const stream = `account-${Math.floor(random() * 3)}`;
    const last = revisions.get(stream) ?? -1;
    const events = range(1, 1 + Math.floor(random() * 4)).map((k) => ({
      ...newEvent({ n, k }),
      id: `${seed.toString(16).padStart(8, '0')}-0000-4000-8000-${(n * 10 + k).toString(16).padStart(12, '0')}`,
      metadata: { ...newEvent().metadata, commandId: `${n}`, correlationId: `${n}`, causationId: `${n}` },
    }));
    revisions.set(stream, last + events.length);
    const answer = random() < 0.7 ? { answer: { key: `key ${n}`, bodyHash: `${n}` } } : {};
    return { stream, expected: last < 0 ? 'no-stream' : last, events, ...answer };
  });
}

/** Sends a command until it is answered, as a client with patience would. */
async function insist(store: EventStore, request: AppendRequest): Promise<void> {
  for (;;) {
    try {
      await store.append(request);
      return;
    } catch (error) {
      if (!(error instanceof StoreUnavailable)) throw error;
    }
  }
}

async function run(seed: number, faults: boolean) {
  const random = seededRandom(seed + 1_000);
  const [cluster, log] = [createFakeCluster(), createFakeLog()];
  const nodes = [await startEsdbFake({ log, cluster }), await startEsdbFake({ log, cluster })];
  for (const node of faults ? nodes : []) {
    node.faults.appends.otherwise(sometimes(random, 0.3, APPEND_FAULTS));
    node.faults.reads.otherwise(sometimes(random, 0.1, READ_FAULTS));
    node.faults.subscriptions.otherwise(sometimes(random, 0.5, SUBSCRIPTION_FAULTS));
  }
  const hosts = nodes.map(({ port }) => `127.0.0.1:${port}`).join(',');
  const connectionString = `esdb://${hosts}?tls=false&discoveryInterval=5`;
  const store = openEsdbEventStore({ ...IMPATIENT, connectionString });
  const seen: string[] = [];
  store.subscribe({ onEvents: async (events) => void seen.push(...events.map(({ id }) => id)) });
  for (const request of commandsOf(seed)) {
    const next = nodes[Math.floor(random() * nodes.length)];
    if (faults && next && random() < 0.2) cluster.lead(next.endpoint());
    await insist(store, request);
  }
  for (const node of nodes) node.faults.clear();
  const { digest, events } = await digestOfLog(store);
  await until(() => seen.length >= events);
  const outcome = { digest, events, answers: await answersDigest(store) };
  expect(seen).toEqual((await readAll(store)).map(({ id }) => id));
  await store.close();
  await Promise.all(nodes.map((node) => node.close()));
  return outcome;
}

test.each(SEEDS)(
  'seed %i: with faults and changing leaders the log is the one of a run without',
  async (seed) => {
    process.stderr.write(`same log: ESDB_FAULT_SEED=${seed}\n`);
    expect(await run(seed, true)).toEqual(await run(seed, false));
  },
  60_000,
);
