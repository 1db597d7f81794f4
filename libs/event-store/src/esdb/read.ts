import { BACKWARDS, END, FORWARDS, START } from '@eventstore/db-client';
import type { AllStreamResolvedEvent, ReadAllOptions as ClientReadAllOptions } from '@eventstore/db-client';
import { comparePositions } from '@tenure/kernel';
import type { Position, RecordedEvent } from '@tenure/kernel';
import type { ReadAllOptions, ReadStreamOptions } from '../event-store';
import { collect } from './calls';
import { decode, fromPosition, isVisible, toPosition } from './codec';
import type { Esdb } from './connection';

// Every read is paged: one call for a long stream would hold all of it in the client's memory.

/** One call: not more than `limit` events of a stream, first the one `from`. */
export async function readPage(
  { connection, settings }: Esdb,
  stream: string,
  limit: number,
  { from, backwards }: Pick<ReadStreamOptions, 'from' | 'backwards'> = {},
): Promise<RecordedEvent[]> {
  const fromRevision = from === undefined ? (backwards ? END : START) : BigInt(from);
  const options = { fromRevision, direction: backwards ? BACKWARDS : FORWARDS, maxCount: limit } as const;
  const raw = await collect(() => connection.client.readStream(stream, options), settings);
  return raw.map(decode);
}

export async function* readStream(
  esdb: Esdb,
  stream: string,
  options: ReadStreamOptions = {},
): AsyncGenerator<RecordedEvent> {
  const { backwards = false } = options;
  let { from, limit: left = Infinity } = options;
  while (left > 0) {
    const size = Math.min(esdb.settings.pageSize, left);
    const events = await readPage(esdb, stream, size, { backwards, ...(from === undefined ? {} : { from }) });
    yield* events;
    const last = events.at(-1);
    if (!last || events.length < size || (backwards && last.revision === 0)) return;
    left -= events.length;
    from = last.revision + (backwards ? -1 : 1);
  }
}

export async function* readAll(esdb: Esdb, options: ReadAllOptions = {}): AsyncGenerator<readonly RecordedEvent[]> {
  let { limit: left = Infinity } = options;
  if (left <= 0) return;
  for await (const page of readRaw(esdb, options)) {
    const events = page
      .filter((entry) => isWanted(entry, options))
      .slice(0, left)
      .map(decode);
    if (events.length > 0) yield events;
    left -= events.length;
    if (left <= 0) return;
  }
}

/** Pages of everything there is, hidden streams and all; the last page may reach beyond `until`. */
export async function* readRaw(
  esdb: Esdb,
  options: Pick<ReadAllOptions, 'after' | 'until'> = {},
): AsyncGenerator<readonly AllStreamResolvedEvent[]> {
  const { pageSize } = esdb.settings;
  let { after } = options;
  for (;;) {
    // A forward read starts with the event at the position given, which the caller has.
    const start = after === undefined ? START : fromPosition(after);
    const size = after === undefined ? pageSize : pageSize + 1;
    const raw = await readAllPage(esdb, { fromPosition: start, maxCount: size });
    const before = after;
    yield raw.filter((entry) => isBehind(entry, before));
    after = placeOf(raw.at(-1)) ?? after;
    if (raw.length < size || isPast(after, options.until)) return;
  }
}

/** The last visible event is mostly among the last few, so the search starts with a small page. */
const FIRST_HEAD_PAGE = 8;

/** The position of the last event that callers see, or undefined when there is none. */
export async function readHead(esdb: Esdb): Promise<Position | undefined> {
  const { pageSize } = esdb.settings;
  let before: Position | undefined;
  for (let size = Math.min(FIRST_HEAD_PAGE, pageSize); ; size = Math.min(size * 2, pageSize)) {
    const start = before === undefined ? END : fromPosition(before);
    const raw = await readAllPage(esdb, { direction: BACKWARDS, fromPosition: start, maxCount: size });
    const found = raw.find(isVisible);
    if (found) return decode(found).position;
    before = placeOf(raw.at(-1));
    if (raw.length < size) return undefined;
  }
}

/** One try: who asks whether the store answers wants to know about now. */
export async function ping(esdb: Esdb): Promise<void> {
  const once = { ...esdb, settings: { ...esdb.settings, attempts: 1 } };
  await readAllPage(once, { direction: BACKWARDS, fromPosition: END, maxCount: 1 });
}

function readAllPage({ connection, settings }: Esdb, options: ClientReadAllOptions): Promise<AllStreamResolvedEvent[]> {
  return collect(() => connection.client.readAll(options), settings);
}

function placeOf(entry: AllStreamResolvedEvent | undefined): Position | undefined {
  return entry?.event && toPosition(entry.event.position.commit);
}

function isBehind(entry: AllStreamResolvedEvent, after: Position | undefined): boolean {
  return after === undefined || isPast(placeOf(entry), after);
}

function isWanted(entry: AllStreamResolvedEvent, { until, streamPrefix = '' }: ReadAllOptions): boolean {
  return isVisible(entry) && !isPast(placeOf(entry), until) && !!entry.event?.streamId.startsWith(streamPrefix);
}

function isPast(place: Position | undefined, limit: Position | undefined): boolean {
  return place !== undefined && limit !== undefined && comparePositions(place, limit) > 0;
}
