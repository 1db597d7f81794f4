import type { EventStore, ReadAllOptions, ReadStreamOptions } from '@tenure/event-store';
import { comparePositions, type RecordedEvent } from '@tenure/kernel';
import type { OverlaidStream } from './overlay-event-store';

interface Overlaid {
  readonly log: readonly RecordedEvent[];
  readonly streams: ReadonlyMap<string, OverlaidStream>;
}

/** Reads the base and what lies over it as one log. */
export function overlayReader(
  base: EventStore,
  { log, streams }: Overlaid,
): Pick<EventStore, 'readStream' | 'readAll' | 'subscribe'> {
  async function* forwards(stream: string, from: number): AsyncIterable<RecordedEvent> {
    const over = streams.get(stream);
    for await (const event of base.readStream(stream, { from })) {
      // What others append to the base meanwhile is not seen.
      if (over && event.revision >= over.first) break;
      yield event;
    }
    yield* over?.events.filter(({ revision }) => revision >= from) ?? [];
  }

  async function* readStream(stream: string, options: ReadStreamOptions = {}): AsyncIterable<RecordedEvent> {
    const { from, backwards = false, limit = Number.MAX_SAFE_INTEGER } = options;
    if (backwards) {
      const all = await collected(forwards(stream, 0));
      yield* all.filter(({ revision }) => revision <= (from ?? revision)).reverse().slice(0, limit);
      return;
    }
    let left = limit;
    for await (const event of forwards(stream, from ?? 0)) {
      if (left === 0) return;
      left -= 1;
      yield event;
    }
  }

  async function* readAll(options: ReadAllOptions = {}): AsyncIterable<readonly RecordedEvent[]> {
    const { after, until, streamPrefix = '', limit = Number.MAX_SAFE_INTEGER } = options;
    let left = limit;
    for await (const batch of base.readAll(options)) {
      left -= batch.length;
      yield batch;
    }
    const over = log.filter(
      ({ position, stream }) =>
        (after === undefined || comparePositions(position, after) > 0) &&
        (until === undefined || comparePositions(position, until) <= 0) &&
        stream.startsWith(streamPrefix),
    );
    if (over.length > 0 && left > 0) yield over.slice(0, left);
  }

  return {
    readStream,
    readAll,
    subscribe: () => {
      throw new Error('a dry run is not subscribed to');
    },
  };
}

async function collected<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
