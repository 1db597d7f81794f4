import type { NewEvent } from '@tenure/kernel';
import { WrongExpectedRevision } from '../errors';
import type { ExpectedRevision } from '../event-store';
import {
  newEvent,
  newEvents,
  newStream,
  numberOf,
  openForGroup,
  range,
  readStream,
  type StoreHarness,
} from './harness';

/** Events before the append, what it expects, and the revision it gives, or undefined where it is rejected. */
type Case = [before: number, expected: ExpectedRevision, revision: number | undefined, why: string];

const EXPECTATIONS: readonly Case[] = [
  [0, 'any', 0, 'any stream will do, also none'],
  [0, 'no-stream', 0, 'there is none'],
  [0, 'stream-exists', undefined, 'there is none'],
  [0, 0, undefined, 'there is no event 0'],
  [3, 'any', 3, 'any stream will do'],
  [3, 'no-stream', undefined, 'there is one'],
  [3, 'stream-exists', 3, 'there is one'],
  [3, 2, 3, 'its last revision is 2'],
  [3, 1, undefined, 'it has moved on since'],
  [3, 3, undefined, 'it has not come so far'],
];

const ROUND_TRIPS: readonly [name: string, data: unknown][] = [
  ['an empty object', {}],
  ['null', null],
  ['bare values', ['', 0, false, null]],
  ['Unicode beyond the basic plane', { '§ Ключ 键': 'Zürich – 東京 – 🏛️ – e\u0301' }],
  ['control characters and half a surrogate pair', 'a\u0000b\n\r\t"\\\u2028\ud800'],
  ['numbers at the edge', [Number.MAX_SAFE_INTEGER, 5e-324, 1.7976931348623157e308, -1]],
  ['deep nesting', JSON.parse(`${'['.repeat(200)}${']'.repeat(200)}`)],
  ['keys in no order', { b: 1, a: 2, 10: 3, 9: 4 }],
  // Servers take requests of one mebibyte; an event is a little more than its data.
  ['nine hundred kilobytes', { text: 'lorem ipsum '.repeat(75_000) }],
];

export function describeAppending(makeHarness: () => Promise<StoreHarness>): void {
  const { store, another } = openForGroup(makeHarness);

  async function streamOf(events: readonly NewEvent[]): Promise<string> {
    const stream = newStream();
    if (events.length > 0) await store().append({ stream, expected: 'no-stream', events });
    return stream;
  }

  test.each(EXPECTATIONS)('after %i events, expecting %s, revision %s: %s', async (before, expected, revision) => {
    const stream = await streamOf(newEvents(before));
    const append = store().append({ stream, expected, events: [newEvent()] });
    if (revision === undefined) {
      const error = await append.catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(WrongExpectedRevision);
      expect(error).toMatchObject({ stream, expected, actual: before === 0 ? undefined : before - 1 });
      expect(await readStream(store(), stream)).toHaveLength(before);
    } else {
      expect(await append).toMatchObject({ revision });
      expect(await readStream(store(), stream)).toHaveLength(before + 1);
    }
  });

  test('all events of a request are stored in their order, and a refused request stores none', async () => {
    const stream = await streamOf(newEvents(5));
    const appended = await store().append({ stream, expected: 4, events: newEvents(7, 5) });
    await expect(store().append({ stream, expected: 4, events: newEvents(7, 100) })).rejects.toThrow(
      WrongExpectedRevision,
    );
    const events = await readStream(store(), stream);
    expect(events.map(numberOf)).toEqual(range(0, 11));
    expect(events.map((event) => event.revision)).toEqual(range(0, 11));
    expect(appended).toEqual({ revision: 11, position: events.at(-1)?.position });
  });

  test('a request without events is a mistake of the caller', async () => {
    await expect(store().append({ stream: newStream(), expected: 'any', events: [] })).rejects.toThrow(RangeError);
  });

  test.each(ROUND_TRIPS)('data comes back as it was sent: %s', async (_name, data) => {
    const sent = newEvent(data);
    const stream = await streamOf([sent]);
    const [read] = await readStream(store(), stream);
    expect(read).toMatchObject({ id: sent.id, type: sent.type, stream, revision: 0 });
    expect(JSON.stringify(read?.data)).toBe(JSON.stringify(sent.data));
    expect(JSON.stringify(read?.metadata)).toBe(JSON.stringify(sent.metadata));
  });

  test.each<[ExpectedRevision, number]>([
    ['no-stream', 0],
    ['any', 2],
    ['stream-exists', 2],
    [1, 2],
  ])('the same request again, expecting %s, is answered as the first time', async (expected, before) => {
    const stream = await streamOf(newEvents(before));
    const request = { stream, expected, events: newEvents(3) };
    const first = await store().append(request);
    expect(await store().append(request)).toEqual(first);
    await store().append({ stream, expected: 'any', events: [newEvent()] });
    expect(await (await another()).append(request)).toEqual(first);
    expect(await readStream(store(), stream)).toHaveLength(before + 4);
  });

  test('the same request twice at once is stored once', async () => {
    const request = { stream: newStream(), expected: 'no-stream' as const, events: newEvents(3) };
    const [one, other] = await Promise.all([store().append(request), store().append(request)]);
    expect(one).toEqual(other);
    expect(await readStream(store(), request.stream)).toHaveLength(3);
  });

  test('of a thousand who create a stream at once, one does', async () => {
    const stream = newStream();
    const handles = [store(), await another()];
    const outcomes = await Promise.allSettled(
      newEvents(1_000).map((event, index) =>
        (handles[index % 2] ?? store()).append({ stream, expected: 'no-stream', events: [event] }),
      ),
    );
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
    expect(refused).toHaveLength(999);
    expect(refused.every((reason) => reason instanceof WrongExpectedRevision && reason.actual === 0)).toBe(true);
    expect(await readStream(store(), stream)).toHaveLength(1);
  });

  test('appends at once to one stream, wherever it is, lose nothing and keep each request together', async () => {
    const stream = newStream();
    await Promise.all(
      range(0, 99).map((n) => store().append({ stream, expected: 'any', events: newEvents(3, n * 3) })),
    );
    const numbers = (await readStream(store(), stream)).map(numberOf);
    expect([...numbers].sort((a, b) => a - b)).toEqual(range(0, 299));
    expect(numbers.every((n, index) => n % 3 === index % 3)).toBe(true);
  });
}
