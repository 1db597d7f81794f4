import type { RecordedEvent } from '@tenure/kernel';
import { startEsdbFake } from '../../test-support/esdb-fake';
import type { EsdbFake, SubscriptionFault } from '../../test-support/esdb-fake';
import { newEvents, newStream, numberOf, range, readAll, until } from '../contract/harness';
import type { EventStore, SubscribeOptions, Subscription } from '../event-store';
import { openEsdbEventStore } from './esdb-event-store';

const SILENCE_MS = 150;

describe('subscriptions when the server fails', () => {
  let fake: EsdbFake;
  let store: EventStore;
  const subscriptions: Subscription[] = [];
  beforeEach(async () => {
    fake = await startEsdbFake();
    const patience = { callTimeoutMs: 1_000, backOffMs: 2, maxBackOffMs: 10, silenceMs: SILENCE_MS };
    store = openEsdbEventStore({ ...patience, connectionString: fake.connectionString, pageSize: 20 });
  });
  afterEach(async () => {
    await Promise.all(subscriptions.splice(0).map((subscription) => subscription.close()));
    await store.close();
    await fake.close();
  });

  function follow(options: Partial<SubscribeOptions> = {}): { seen: RecordedEvent[]; troubles: string[] } {
    const [seen, troubles]: [RecordedEvent[], string[]] = [[], []];
    const onEvents = async (events: readonly RecordedEvent[]) => void seen.push(...events);
    const onTrouble = (error: Error) => void troubles.push(error.message);
    subscriptions.push(store.subscribe({ onEvents, onTrouble, ...options }));
    return { seen, troubles };
  }

  async function append(count: number, from: number, stream = newStream()): Promise<void> {
    await store.append({ stream, expected: 'any', events: newEvents(count, from) });
  }

  test.each<[readonly SubscriptionFault[], string]>([
    [[{ kind: 'dropped', afterEvents: 0 }], 'refused at once'],
    [[{ kind: 'dropped', afterEvents: 1 }], 'dropped after the first event'],
    [[{ kind: 'dropped', afterEvents: 33 }], 'dropped in the middle, with events in the buffers'],
    [[{ kind: 'reset', afterEvents: 0 }], 'the connection breaks at once'],
    [[{ kind: 'reset', afterEvents: 33 }], 'the connection breaks in the middle'],
    [[{ kind: 'silence', afterEvents: 0 }], 'it never says anything'],
    [[{ kind: 'silence', afterEvents: 33 }], 'it falls silent in the middle'],
    [[{ kind: 'silence', afterEvents: 60 }], 'it falls silent where the log ended'],
    [[{ kind: 'repeats', afterEvents: 33 }], 'it says the last events, and an old checkpoint, once more'],
    [
      [1, 2, 3, 5, 8, 13].map((afterEvents) => ({ kind: 'dropped', afterEvents })),
      'dropped again and again, each time a little further',
    ],
    [
      [
        { kind: 'silence', afterEvents: 10 },
        { kind: 'reset', afterEvents: 10 },
        { kind: 'dropped', afterEvents: 10 },
      ],
      'everything that can happen',
    ],
  ])('%j: nothing is lost, doubled or out of order when %s', async (faults) => {
    for (const n of range(0, 9)) await append(6, n * 6);
    for (const fault of faults) fake.faults.subscriptions.add(fault);
    const { seen, troubles } = follow({ maxBatch: 7 });
    await until(() => seen.length >= 40);
    await append(5, 60);
    await until(() => seen.length >= 65);
    expect(seen.map(numberOf)).toEqual(range(0, 64));
    const broken = faults.filter(({ kind }) => kind !== 'repeats').length;
    expect(troubles.length).toBeGreaterThanOrEqual(broken);
    expect(fake.calls.subscribed.length).toBeGreaterThan(broken);
  });

  test('what breaks while a handler works is noticed after it, and its batch does not come again', async () => {
    await append(30, 0);
    const seen: number[] = [];
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    follow({
      maxBatch: 4,
      onEvents: async (events) => {
        if (seen.length === 0) await held;
        seen.push(...events.map(numberOf));
      },
    });
    await until(() => fake.calls.subscribed.length === 1);
    await append(10, 30);
    fake.resetConnections();
    await new Promise((resolve) => setTimeout(resolve, 2 * SILENCE_MS));
    // Silence that a slow handler brings about is not the server's.
    expect(fake.calls.subscribed).toHaveLength(1);
    release();
    await until(() => seen.length >= 40);
    expect(seen).toEqual(range(0, 39));
  });

  test('a checkpoint that has overtaken events in the buffers loses none of them', async () => {
    const prefix = newStream('wanted');
    // Wanted events, and behind them enough others for a checkpoint to be sent.
    await append(10, 0, prefix);
    await append(70, 1_000);
    fake.faults.subscriptions.add({ kind: 'dropped', afterEvents: 10 });
    const seen: number[] = [];
    const onEvents = async (events: readonly RecordedEvent[]): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve, 10));
      if (seen.length === 2 && fake.calls.subscribed.length === 1) fake.resetConnections();
      seen.push(...events.map(numberOf));
    };
    follow({ streamPrefix: prefix, maxBatch: 1, onEvents });
    await until(() => seen.length >= 10);
    await append(1, 10, prefix);
    await until(() => seen.length >= 11);
    expect(seen).toEqual(range(0, 10));
  });

  test('after silence it starts behind the last checkpoint, not behind the last event wanted', async () => {
    const prefix = newStream('wanted');
    await append(1, 0, prefix);
    await append(200, 1_000);
    const { seen } = follow({ streamPrefix: prefix });
    const wanted = fake.log.stream(prefix).at(0)?.position ?? 0n;
    await until(() => (fake.calls.subscribed.at(-1) ?? 0n) > wanted);
    await append(1, 1, prefix);
    await until(() => seen.length >= 2);
    expect(seen.map(numberOf)).toEqual([0, 1]);
  });

  test('an event that is no event of ours is reported, and nothing goes past it', async () => {
    await append(1, 0);
    const stranger = {
      id: 'eeeeeeee-0000-4000-8000-000000000000',
      type: 'Image',
      contentType: 'application/octet-stream',
    };
    fake.log.append('picture', 'any', [{ ...stranger, data: new Uint8Array([1]), metadata: new Uint8Array() }]);
    await append(1, 1);
    const { seen, troubles } = follow();
    await until(() => troubles.length >= 2);
    expect(seen.map(numberOf)).toEqual([0]);
    expect(troubles[0]).toContain('is not JSON');
    await expect(readAll(store)).rejects.toThrow('is not JSON');
  });
});
