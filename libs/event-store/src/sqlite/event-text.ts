import type { NewEvent, Position, RecordedEvent } from '@tenure/kernel';
import { StoreDamaged } from '../errors';
import type { AppendRequest } from '../event-store';

/** A request made ready for storing before it queues, so that what cannot be stored rejects alone. */
export interface EncodedAppend extends Omit<AppendRequest, 'events'> {
  readonly events: readonly EncodedEvent[];
}

export interface EncodedEvent {
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
}

/** Throws on what no caller should send: no events, the same id twice, data that is not JSON. */
export function encode(request: AppendRequest): EncodedAppend {
  const { events } = request;
  if (events.length === 0) throw new RangeError(`nothing to append to ${request.stream}`);
  if (events.length > 1 && new Set(events.map((event) => event.id)).size < events.length) {
    throw new RangeError(`the same event id twice in one request to ${request.stream}`);
  }
  return { ...request, events: events.map(encodeEvent) };
}

function encodeEvent(event: NewEvent): EncodedEvent {
  const data = JSON.stringify(event.data) as string | undefined;
  if (data === undefined) throw new TypeError(`data of ${event.type} ${event.id} is not JSON`);
  return { id: event.id, type: event.type, data, metadata: JSON.stringify(event.metadata) };
}

/** Columns of an event in the order of `EventColumns`; arrays because objects cost a third more per row. */
export const EVENT_COLUMNS = 'e.position, e.revision, e.id, e.type, e.metadata, e.data';

export type EventColumns = [
  position: number,
  revision: number,
  id: string,
  type: string,
  metadata: string,
  data: string,
];

/** Throws `StoreDamaged` when what is stored is no JSON. */
export function decode(row: Readonly<[...EventColumns, ...others: unknown[]]>, stream: string): RecordedEvent {
  try {
    return {
      id: row[2],
      type: row[3],
      data: JSON.parse(row[5]) as unknown,
      metadata: JSON.parse(row[4]) as RecordedEvent['metadata'],
      stream,
      revision: row[1],
      position: toPosition(row[0]),
    };
  } catch (error) {
    throw new StoreDamaged(`event at position ${row[0]} cannot be read: ${String(error)}`);
  }
}

export function toPosition(position: number): Position {
  return String(position) as Position;
}

/** Throws on text that never was a position of this store. */
export function fromPosition(position: Position): number {
  const number = Number(position);
  if (!Number.isSafeInteger(number) || number < 0) throw new RangeError(`not a position: ${JSON.stringify(position)}`);
  return number;
}
