import { BACKWARDS, END, FORWARDS, START } from '@eventstore/db-client';
import type { AllStreamResolvedEvent } from '@eventstore/db-client';
import { comparePositions } from '@tenure/kernel';
import type { Position, RecordedEvent } from '@tenure/kernel';
import type { EventStore, ReadAllOptions, ReadStreamOptions } from '../event-store';
import { collect } from './calls';
import { decode, fromPosition, isVisible, toPosition } from './codec';
import type { Connection } from './connection';
import type { EsdbSettings } from './options';

export type Reader = Pick<EventStore, 'readStream' | 'readAll' | 'head' | 'ping'> & {
  /** One call: not more than `limit` events of a stream. */
  page(stream: string, limit: number, options?: ReadStreamOptions): Promise<RecordedEvent[]>;
};

/** The last events are mostly visible ones, so looking for one starts with a few. */
const FIRST_HEAD_PAGE = 8;

/** Every read is paged: one call for a long stream would hold all of it in the client's memory. */
export function createReader({ client }: Connection, settings: EsdbSettings): Reader {
  const { pageSize } = settings;

  async function page(
    stream: string,
    limit: number,
    { from, backwards }: ReadStreamOptions = {},
  ): Promise<RecordedEvent[]> {
    const fromRevision = from === undefined ? (backwards ? END : START) : BigInt(from);
    const direction = backwards ? BACKWARDS : FORWARDS;
    const raw = await collect(() => client.readStream(stream, { fromRevision, direction, maxCount: limit }), settings);
    return raw.map(decode);
  }

  async function* readStream(stream: string, options: ReadStreamOptions = {}): AsyncGenerator<RecordedEvent> {
    const { backwards = false } = options;
    let { from, limit: left = Infinity } = options;
    while (left > 0) {
      const size = Math.min(pageSize, left);
      const events = await page(stream, size, { backwards, ...(from === undefined ? {} : { from }) });
      yield* events;
      const last = events.at(-1);
      if (!last || events.length < size || (backwards && last.revision === 0)) return;
      left -= events.length;
      from = last.revision + (backwards ? -1 : 1);
    }
  }

  async function* readAll(options: ReadAllOptions = {}): AsyncGenerator<readonly RecordedEvent[]> {
    let { after } = options;
    let left = options.limit ?? Infinity;
    while (left > 0) {
      // A forward read starts with the event at the position given, which the caller has.
      const start = after === undefined ? START : fromPosition(after);
      const size = after === undefined ? pageSize : pageSize + 1;
      const raw = await collect(() => client.readAll({ fromPosition: start, maxCount: size }), settings);
      const wanted = raw.filter((entry) => isWanted(entry, { ...options, ...(after === undefined ? {} : { after }) }));
      const events = wanted.slice(0, left).map(decode);
      if (events.length > 0) yield events;
      left -= events.length;
      after = placeOf(raw.at(-1)) ?? after;
      if (raw.length < size || isPast(after, options.until)) return;
    }
  }

  async function head(): Promise<Position | undefined> {
    let before: Position | undefined;
    for (let size = Math.min(FIRST_HEAD_PAGE, pageSize); ; size = Math.min(size * 2, pageSize)) {
      const start = before === undefined ? END : fromPosition(before);
      const options = { direction: BACKWARDS, fromPosition: start, maxCount: size } as const;
      const raw = await collect(() => client.readAll(options), settings);
      const found = raw.find(isVisible);
      if (found) return decode(found).position;
      before = placeOf(raw.at(-1));
      if (raw.length < size) return undefined;
    }
  }

  async function ping(): Promise<void> {
    const options = { direction: BACKWARDS, fromPosition: END, maxCount: 1 } as const;
    await collect(() => client.readAll(options), { ...settings, attempts: 1 });
  }

  return { page, readStream, readAll, head, ping };
}

function placeOf(entry: AllStreamResolvedEvent | undefined): Position | undefined {
  return entry?.event ? toPosition(entry.event.position.commit) : undefined;
}

function isWanted(entry: AllStreamResolvedEvent, { after, until, streamPrefix = '' }: ReadAllOptions): boolean {
  const place = placeOf(entry);
  if (place === undefined || !isVisible(entry) || !entry.event?.streamId.startsWith(streamPrefix)) return false;
  return (after === undefined || comparePositions(place, after) > 0) && !isPast(place, until);
}

function isPast(place: Position | undefined, until: Position | undefined): boolean {
  return place !== undefined && until !== undefined && comparePositions(place, until) > 0;
}
