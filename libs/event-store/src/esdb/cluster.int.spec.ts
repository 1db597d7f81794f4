import { createFakeCluster, createFakeLog, startEsdbFake } from '../../test-support/esdb-fake';
import type { AppendFault, EsdbFake } from '../../test-support/esdb-fake';
import { newEvents, newStream, numberOf, range, until } from '../contract/harness';
import { StoreUnavailable } from '../errors';
import type { EventStore } from '../event-store';
import { openEsdbEventStore } from './esdb-event-store';

const cluster = createFakeCluster();
const log = createFakeLog();
let nodes: EsdbFake[] = [];
let store: EventStore | undefined;
beforeAll(async () => {
  nodes = [];
  for (const _ of range(1, 3)) nodes.push(await startEsdbFake({ log, cluster }));
});
beforeEach(() => lead(0));
afterEach(async () => {
  await store?.close();
  for (const { faults } of nodes) faults.clear();
});
afterAll(() => Promise.all(nodes.map((node) => node.close())));

const lead = (index: number): void => cluster.lead(nodes[index]!.endpoint());
const hosts = (): string => nodes.map(({ port }) => `127.0.0.1:${port}`).join(',');

function open(connectionString: string): EventStore {
  store = openEsdbEventStore({ connectionString, callTimeoutMs: 500, attempts: 5, backOffMs: 5, silenceMs: 500 });
  return store;
}

test.each<[string, () => string]>([
  ['several hosts', () => `esdb://${hosts()}?tls=false&discoveryInterval=10`],
  ['one name for the cluster', () => `esdb+discover://127.0.0.1:${nodes[2]!.port}?tls=false&discoveryInterval=10`],
])('%s: the leader is found by gossip', async (_what, connectionString) => {
  lead(1);
  const before = nodes.map(({ calls }) => calls.append);
  await open(connectionString()).append({ stream: newStream(), expected: 'any', events: newEvents(1) });
  expect(nodes.map(({ calls }, index) => calls.append - before[index]!)).toEqual([0, 1, 0]);
});

const FAILING: readonly AppendFault[] = [
  { kind: 'unavailable', stored: true },
  { kind: 'unavailable', stored: false },
  { kind: 'reset', stored: true },
  { kind: 'reset', stored: false },
  { kind: 'silence', stored: true },
  { kind: 'not-leader' },
];

test.each(FAILING)(
  'the leader changes in the middle of a row of appends, the old one ending with %j',
  async (fault) => {
    const stream = newStream();
    const followed = open(`esdb://${hosts()}?tls=false&discoveryInterval=10`);
    const seen: number[] = [];
    followed.subscribe({
      streamPrefix: stream,
      onEvents: async (events) => void seen.push(...events.map(numberOf)),
    });
    for (const n of range(0, 9)) {
      if (n % 4 === 2) {
        const old = nodes.findIndex(({ port }) => port === cluster.leader()?.port);
        nodes[old]!.faults.appends.add(fault, { stream: (name) => name === stream });
        // The old leader answers this one call as it falls; after it only the new one stores.
        const request = followed.append(append(stream, n));
        await until(() => log.stream(stream).length > n || nodes[old]!.faults.appends.waiting() === 0);
        lead((old + 1) % nodes.length);
        await request;
      } else {
        await followed.append(append(stream, n));
      }
    }
    await until(() => seen.length >= 10);
    expect(seen).toEqual(range(0, 9));
    expect(log.stream(stream)).toHaveLength(10);
  },
);

function append(stream: string, n: number) {
  return { stream, expected: n === 0 ? 'no-stream' : n - 1, events: newEvents(1, n) } as const;
}

test('no node answers gossip: said within a bounded time', async () => {
  const nowhere = 'esdb://127.0.0.1:1,127.0.0.1:2?tls=false&discoveryInterval=5&maxDiscoverAttempts=2';
  const refused = open(nowhere);
  await expect(refused.append({ stream: newStream(), expected: 'any', events: newEvents(1) })).rejects.toThrow(
    StoreUnavailable,
  );
});
