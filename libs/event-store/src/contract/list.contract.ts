import { randomUUID } from 'node:crypto';
import type { EventStore, KeptAnswer, StreamsOptions } from '../event-store';
import { gathered, newEvents, newStream, openForGroup, range, type StoreHarness } from './harness';

/** More than any adapter lists at once. */
const MANY = 1_100;

export function describeListing(makeHarness: () => Promise<StoreHarness>): void {
  const { store } = openForGroup(makeHarness);

  test('every stream once, of all or with a prefix, which is no pattern', async () => {
    const prefix = newStream('listed');
    const names = range(1, MANY).map((n) => `${prefix}-${n}`);
    const once = names.map((stream) => store().append({ stream, expected: 'no-stream', events: newEvents(1) }));
    await Promise.all(once);
    await store().append({ stream: names[7]!, expected: 0, events: newEvents(2) });
    expect(await streamsOf(store(), { streamPrefix: prefix })).toEqual([...names].sort());
    expect(await streamsOf(store())).toEqual(expect.arrayContaining(names));
    expect(await streamsOf(store(), { streamPrefix: `${prefix}%` })).toEqual([]);
  }, 20_000);

  test('streams that had begun at a position', async () => {
    const prefix = newStream('begun');
    const [first, second] = [`${prefix}-a`, `${prefix}-b`];
    const begun = await store().append({ stream: first, expected: 'any', events: newEvents(1) });
    await store().append({ stream: second, expected: 'any', events: newEvents(1) });
    const again = await store().append({ stream: first, expected: 'any', events: newEvents(1) });
    const until = (position: StreamsOptions['until']) => ({
      streamPrefix: prefix,
      ...(position ? { until: position } : {}),
    });
    expect(await streamsOf(store(), until(begun.position))).toEqual([first]);
    expect(await streamsOf(store(), until(again.position))).toEqual([first, second]);
  });

  test('every answer with its key, as it is found under it', async () => {
    const stream = newStream();
    const [appended, refused, raced] = [`a ${randomUUID()}`, `r ${randomUUID()}`, `x ${randomUUID()}`];
    const bodyHash = 'c'.repeat(64);
    await store().append({ stream, expected: 'any', events: newEvents(2), answer: { key: appended, bodyHash } });
    await store().keepAnswer(refused, { kind: 'body', bodyHash, body: '{}' });
    const request = { stream, expected: 7, events: newEvents(1), answer: { key: raced, bodyHash } };
    await store()
      .append(request)
      .catch(() => undefined);
    const listed = await gathered(store().answers());
    const kept = new Map(listed.map(({ key, answer }) => [key, answer]));
    expect(kept.size).toBe(listed.length);
    expect(kept.get(appended)).toEqual({ kind: 'appended', bodyHash, stream, firstRevision: 0, lastRevision: 1 });
    expect(kept.get(refused)).toEqual({ kind: 'body', bodyHash, body: '{}' });
    expect(kept.has(raced)).toBe(false);
  });

  test('an answer that rests on events is kept where the events already stand', async () => {
    const [stream, key] = [newStream(), `moved ${randomUUID()}`];
    await store().append({ stream, expected: 'no-stream', events: newEvents(3) });
    const answer: KeptAnswer = { kind: 'appended', bodyHash: 'd', stream, firstRevision: 1, lastRevision: 2 };
    expect(await store().keepAnswer(key, answer)).toEqual(answer);
    expect(await store().findAnswer(key)).toEqual(answer);
  });
}

/** In code unit order. */
async function streamsOf(store: EventStore, options?: StreamsOptions): Promise<string[]> {
  return (await gathered(store.streams(options))).sort();
}
