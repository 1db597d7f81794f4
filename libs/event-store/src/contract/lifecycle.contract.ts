import { StoreUnavailable } from '../errors';
import type { EventStore } from '../event-store';
import { nextTurn } from '../signal';
import {
  gathered,
  newEvents,
  newStream,
  numberOf,
  openForGroup,
  readAll,
  readStream,
  until,
  type StoreHarness,
} from './harness';

const CALLS: readonly [name: string, call: (store: EventStore) => Promise<unknown>][] = [
  ['append', (store) => store.append({ stream: newStream(), expected: 'any', events: newEvents(1) })],
  ['keepAnswer', (store) => store.keepAnswer('key', { kind: 'body', bodyHash: '', body: '' })],
  ['findAnswer', (store) => store.findAnswer('key')],
  ['readStream', (store) => readStream(store, newStream())],
  ['readAll', (store) => readAll(store)],
  ['streams', async (store) => gathered(store.streams())],
  ['answers', async (store) => gathered(store.answers())],
  ['head', (store) => store.head()],
  ['ping', (store) => store.ping()],
];

export function describeLifecycle(makeHarness: () => Promise<StoreHarness>): void {
  const { store, another } = openForGroup(makeHarness);

  test('a store that is reached answers a ping', async () => {
    await expect(store().ping()).resolves.toBeUndefined();
  });

  test.each(CALLS)('a closed store refuses %s', async (_name, call) => {
    const closed = await another();
    await closed.close();
    await expect(call(closed)).rejects.toThrow(StoreUnavailable);
  });

  test('closing settles what is under way, ends the subscriptions, and may be asked for twice', async () => {
    const closing = await another();
    const stream = newStream();
    closing.subscribe({ onEvents: () => Promise.reject(new Error('never takes anything')) });
    const appended = closing.append({ stream, expected: 'no-stream', events: newEvents(2) });
    await Promise.all([closing.close(), closing.close()]);
    expect(await appended).toMatchObject({ revision: 1 });
    expect((await readStream(store(), stream)).map(numberOf)).toEqual([0, 1]);
  });

  test('closing waits for the handlers of its subscriptions', async () => {
    const closing = await another();
    await closing.append({ stream: newStream(), expected: 'no-stream', events: newEvents(1) });
    const order: string[] = [];
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    closing.subscribe({
      onEvents: async () => {
        order.push('handler begins');
        await held;
        order.push('handler ends');
      },
    });
    await until(() => order.length === 1);
    const closed = closing.close().then(() => order.push('closed'));
    await nextTurn();
    release();
    await closed;
    expect(order).toEqual(['handler begins', 'handler ends', 'closed']);
  });

  test('what one handle has stored is there for the next', async () => {
    const stream = newStream();
    const first = await another();
    const appended = await first.append({ stream, expected: 'no-stream', events: newEvents(3) });
    await first.close();
    const second = await another();
    const events = await readStream(second, stream);
    expect(events.map(numberOf)).toEqual([0, 1, 2]);
    expect(events.at(-1)?.position).toBe(appended.position);
  });
}
