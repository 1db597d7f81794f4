import type { RecordedEvent } from '@tenure/kernel';
import type { SubscribeOptions, Subscription } from '../event-store';
import { afterNow, newEvent, newEvents, newStream, numberOf, openForGroup, range, readAll, until } from './harness';
import type { StoreHarness } from './harness';

export function describeSubscriptions(makeHarness: () => Promise<StoreHarness>): void {
  const { store, another } = openForGroup(makeHarness);
  const subscriptions: Subscription[] = [];
  afterEach(async () => {
    await Promise.all(subscriptions.splice(0).map((subscription) => subscription.close()));
  });

  function subscribe(options: SubscribeOptions): Subscription {
    const subscription = store().subscribe(options);
    subscriptions.push(subscription);
    return subscription;
  }

  /** Subscribes with a handler that takes everything. */
  function collect(options: Omit<SubscribeOptions, 'onEvents'>): RecordedEvent[] {
    const seen: RecordedEvent[] = [];
    subscribe({
      ...options,
      onEvents: async (events) => {
        seen.push(...events);
      },
    });
    return seen;
  }

  async function append(count: number, from: number, stream = newStream()): Promise<void> {
    await store().append({ stream, expected: 'any', events: newEvents(count, from) });
  }

  test('first what is there already, then what comes', async () => {
    const start = await afterNow(store());
    await append(5, 0);
    const seen = collect(start);
    await until(() => seen.length === 5);
    await append(3, 5);
    await until(() => seen.length === 8);
    expect(seen).toEqual(await readAll(store(), start));
  });

  test('what another handle appends comes too', async () => {
    const seen = collect(await afterNow(store()));
    await (await another()).append({ stream: newStream(), expected: 'any', events: newEvents(2) });
    await until(() => seen.length === 2);
    expect(seen.map(numberOf)).toEqual([0, 1]);
  });

  test('nothing is lost, doubled or out of order while many append', async () => {
    const start = await afterNow(store());
    const handles = [store(), await another()];
    const seen = collect({ ...start, maxBatch: 7 });
    const streams = range(0, 9).map(() => newStream());
    await Promise.all(
      range(0, 399).map((n) =>
        (handles[n % 2] ?? store()).append({
          stream: streams[n % 10] ?? '',
          expected: 'any',
          events: newEvents(1 + (n % 3)),
        }),
      ),
    );
    const all = await readAll(store(), start);
    await until(() => seen.length >= all.length);
    expect(seen.map((event) => event.id)).toEqual(all.map((event) => event.id));
  });

  test('batches come one after the other and are no larger than asked for', async () => {
    const start = await afterNow(store());
    await append(25, 0);
    let running = 0;
    const sizes: number[] = [];
    subscribe({
      ...start,
      maxBatch: 10,
      onEvents: async (events) => {
        running += 1;
        await new Promise((resolve) => setTimeout(resolve, 2));
        sizes.push(running === 1 ? events.length : NaN);
        running -= 1;
      },
    });
    await until(() => sizes.reduce((sum, size) => sum + size, 0) >= 25);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(10);
  });

  test('a batch that is rejected comes again, whole, before anything else', async () => {
    const start = await afterNow(store());
    await append(4, 0);
    const offered: number[][] = [];
    const troubles: string[] = [];
    subscribe({
      ...start,
      onEvents: async (events) => {
        offered.push(events.map(numberOf));
        if (offered.length <= 2) throw new Error(`no ${offered.length}`);
      },
      onTrouble: (error) => {
        troubles.push(error.message);
        throw new Error('a listener that fails changes nothing');
      },
    });
    await until(() => offered.length >= 1);
    await append(1, 4);
    await until(() => offered.flat().includes(4));
    expect(offered[1]).toEqual(offered[0]);
    expect(offered[2]).toEqual(offered[0]);
    expect(offered.slice(2).flat()).toEqual(range(0, 4));
    expect(troubles).toEqual(['no 1', 'no 2']);
  });

  test('only streams with the prefix, and the rest does not hold it up', async () => {
    const start = await afterNow(store());
    const prefix = newStream('wanted');
    await append(40, 1_000);
    await append(2, 0, `${prefix}-a`);
    await append(40, 1_000);
    const seen = collect({ ...start, streamPrefix: prefix, maxBatch: 5 });
    await until(() => seen.length >= 2);
    await append(40, 1_000);
    await append(1, 2, `${prefix}-b`);
    await until(() => seen.length >= 3);
    expect(seen.map(numberOf)).toEqual([0, 1, 2]);
  });

  test('closing waits for the handler that runs, and no other runs after it', async () => {
    const start = await afterNow(store());
    await append(3, 0);
    const order: string[] = [];
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const subscription = subscribe({
      ...start,
      maxBatch: 1,
      onEvents: async () => {
        order.push('handler begins');
        await held;
        order.push('handler ends');
      },
    });
    await until(() => order.length === 1);
    const closed = subscription.close().then(() => order.push('closed'));
    await store().append({ stream: newStream(), expected: 'any', events: [newEvent()] });
    release();
    await closed;
    await store().append({ stream: newStream(), expected: 'any', events: [newEvent()] });
    expect(order).toEqual(['handler begins', 'handler ends', 'closed']);
  });

  test('closing does not wait for a handler to stop failing', async () => {
    const start = await afterNow(store());
    await append(1, 0);
    let attempts = 0;
    const subscription = subscribe({
      ...start,
      onEvents: async () => {
        attempts += 1;
        throw new Error('never');
      },
    });
    await until(() => attempts >= 2);
    await subscription.close();
    expect(attempts).toBeGreaterThanOrEqual(2);
  });
}
