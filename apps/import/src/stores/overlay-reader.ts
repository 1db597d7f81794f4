import type { ReadAllOptions, ReadStreamOptions } from '@tenure/event-store';
import { comparePositions, type RecordedEvent } from '@tenure/kernel';
import { collected, type Overlay } from './overlay';

const NO_LIMIT = Number.MAX_SAFE_INTEGER;

/** Reads a stream of the base and what lies over it as one. */
export async function* readStreamOver(
  overlay: Overlay,
  stream: string,
  { from, backwards = false, limit = NO_LIMIT }: ReadStreamOptions = {},
): AsyncIterable<RecordedEvent> {
  if (backwards) {
    const all = await collected(forwards(overlay, stream, 0));
    const wanted = all.filter(({ revision }) => from === undefined || revision <= from);
    yield* wanted.reverse().slice(0, limit);
    return;
  }
  let left = limit;
  for await (const event of forwards(overlay, stream, from ?? 0)) {
    if (left === 0) return;
    left -= 1;
    yield event;
  }
}

async function* forwards({ base, streams }: Overlay, stream: string, from: number): AsyncIterable<RecordedEvent> {
  const over = streams.get(stream);
  for await (const event of base.readStream(stream, { from })) {
    // What others append to the base meanwhile is not seen.
    if (over && event.revision >= over.first) break;
    yield event;
  }
  yield* over?.events.filter(({ revision }) => revision >= from) ?? [];
}

/** As the port's `readAll`, over both. */
export async function* readAllOver(
  { base, log }: Overlay,
  options: ReadAllOptions = {},
): AsyncIterable<readonly RecordedEvent[]> {
  const { after, until, streamPrefix = '', limit = NO_LIMIT } = options;
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
