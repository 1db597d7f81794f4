import { comparePositions, type RecordedEvent } from '@tenure/kernel';
import type { ReadStreamOptions } from '../event-store';
import {
  afterNow,
  newEvent,
  newEvents,
  newStream,
  numberOf,
  openForGroup,
  range,
  readAll,
  readStream,
} from './harness';
import type { StoreHarness } from './harness';

/** More than any adapter reads at once. */
const LONG = 1_234;

const OF_A_LONG_STREAM: readonly [options: ReadStreamOptions, revisions: number[], why: string][] = [
  [{}, range(0, LONG - 1), 'all of it, oldest first'],
  [{ backwards: true }, range(LONG - 1, 0), 'all of it, newest first'],
  [{ from: 1_000 }, range(1_000, LONG - 1), 'from a revision on'],
  [{ from: 1_000, backwards: true }, range(1_000, 0), 'from a revision back'],
  [{ limit: 3 }, [0, 1, 2], 'the first three'],
  [{ limit: 3, backwards: true }, range(LONG - 1, LONG - 3), 'the last three'],
  [{ from: 499, limit: 502 }, range(499, 1_000), 'a limit beyond a page'],
  [{ from: LONG }, [], 'nothing is there yet'],
  [{ from: LONG + 5, backwards: true, limit: 1 }, [LONG - 1], 'back from beyond the end'],
  [{ limit: 0 }, [], 'none asked for'],
];

export function describeReading(makeHarness: () => Promise<StoreHarness>): void {
  const { store } = openForGroup(makeHarness);

  describe('a long stream', () => {
    const stream = newStream();
    beforeAll(async () => {
      const other = newStream();
      for (const first of [0, 400, 800]) {
        const events = newEvents(Math.min(LONG - first, first === 800 ? LONG : 400), first);
        await store().append({ stream, expected: 'any', events });
        await store().append({ stream: other, expected: 'any', events: newEvents(2) });
      }
    });

    test.each(OF_A_LONG_STREAM)('%j', async (options, revisions) => {
      const events = await readStream(store(), stream, options);
      expect(events.map((event) => event.revision)).toEqual(revisions);
      expect(events.map(numberOf)).toEqual(revisions);
      expect(events.every((event) => event.stream === stream)).toBe(true);
    });

    test('all events, in batches, in an order that comparePositions knows', async () => {
      const events = await readAll(store());
      expect(events.length).toBeGreaterThanOrEqual(LONG + 6);
      expect(isOrdered(events)).toBe(true);
      expect(events.at(-1)?.position).toBe(await store().head());
      expect(events.filter((event) => event.stream === stream).map(numberOf)).toEqual(range(0, LONG - 1));
    });

    test('a reader that stops early leaves the store as it was', async () => {
      for await (const event of store().readStream(stream)) if (event.revision === 7) break;
      for await (const batch of store().readAll()) if (batch.length > 0) break;
      expect(await readStream(store(), stream, { limit: 1 })).toHaveLength(1);
    });
  });

  test('an unknown stream has no events', async () => {
    expect(await readStream(store(), newStream())).toEqual([]);
    expect(await readStream(store(), newStream(), { backwards: true })).toEqual([]);
  });

  describe('a part of the log', () => {
    const ours = newStream('ours');
    const theirs = newStream('theirs');
    let log: readonly RecordedEvent[] = [];
    beforeAll(async () => {
      const start = await afterNow(store());
      for (const n of range(0, 9)) {
        const stream = n % 3 === 2 ? theirs : ours;
        await store().append({ stream, expected: 'any', events: [newEvent({ n })] });
      }
      log = await readAll(store(), start);
    });
    const at = (n: number) => {
      const event = log[n];
      if (!event) throw new Error(`event ${n} is missing`);
      return event.position;
    };

    test('events of several streams stand in the order in which they were appended', () => {
      expect(log.map(numberOf)).toEqual(range(0, 9));
      expect(isOrdered(log)).toBe(true);
    });

    test('after a position, until a position, a number of them', async () => {
      expect((await readAll(store(), { after: at(3) })).map(numberOf)).toEqual(range(4, 9));
      expect((await readAll(store(), { after: at(3), until: at(6) })).map(numberOf)).toEqual([4, 5, 6]);
      expect((await readAll(store(), { after: at(3), limit: 2 })).map(numberOf)).toEqual([4, 5]);
      expect((await readAll(store(), { after: at(3), until: at(3) })).map(numberOf)).toEqual([]);
      expect((await readAll(store(), { after: at(6), until: at(3) })).map(numberOf)).toEqual([]);
      expect((await readAll(store(), { after: at(9) })).map(numberOf)).toEqual([]);
    });

    test('of the streams with a prefix, which is no pattern', async () => {
      const start = { after: at(0) };
      expect((await readAll(store(), { ...start, streamPrefix: 'ours-' })).map(numberOf)).toEqual([1, 3, 4, 6, 7, 9]);
      expect((await readAll(store(), { ...start, streamPrefix: 'theirs' })).map(numberOf)).toEqual([2, 5, 8]);
      expect((await readAll(store(), { ...start, streamPrefix: 'theirs', limit: 2 })).map(numberOf)).toEqual([2, 5]);
      for (const streamPrefix of ['our%', 'o?rs', '*', 'urs']) {
        expect(await readAll(store(), { ...start, streamPrefix })).toEqual([]);
      }
    });
  });
}

function isOrdered(events: readonly RecordedEvent[]): boolean {
  return events.every((event, index) => {
    const before = events[index - 1];
    return !before || comparePositions(before.position, event.position) < 0;
  });
}
