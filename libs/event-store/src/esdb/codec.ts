import { jsonEvent } from '@eventstore/db-client';
import type { EventData, JSONType, ResolvedEvent } from '@eventstore/db-client';
import type { NewEvent, Position, RecordedEvent } from '@tenure/kernel';
import { StoreDamaged } from '../errors';

/** What goes into a stream: an event of the caller, or a record of the adapter's own without metadata. */
export type Storable = Pick<NewEvent, 'id' | 'type' | 'data'> & { readonly metadata?: unknown };

/**
 * Streams with these first characters are not part of the log that callers see: the server's own (`$`) and the
 * adapter's (`~`). One character each, so that the server can leave them out by a plain expression.
 */
export const HIDDEN = '$~';

/** The server reads ids in either case and writes them in lower case; other ids would come back changed. */
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Throws on what no caller should send: no events, an id twice or not a lower-case UUID, what is not JSON. Such data
 * must not reach the client, whose promise would never settle.
 */
export function encode(stream: string, events: readonly Storable[]): EventData[] {
  if (events.length === 0) throw new RangeError(`nothing to append to ${stream}`);
  if (new Set(events.map((event) => event.id)).size < events.length) {
    throw new RangeError(`the same event id twice in one request to ${stream}`);
  }
  return events.map(encodeEvent);
}

function encodeEvent({ id, type, data, metadata }: Storable): EventData {
  if (!UUID.test(id)) throw new RangeError(`event id ${JSON.stringify(id)} is not a UUID in lower case`);
  const text = JSON.stringify(data) as string | undefined;
  if (text === undefined) throw new TypeError(`data of ${type} ${id} is not JSON`);
  JSON.stringify(metadata);
  return jsonEvent({ id, type, data: data as JSONType, ...(metadata === undefined ? {} : { metadata }) });
}

/** Throws `StoreDamaged` on an event that this adapter cannot have written, or that has no position. */
export function decode({ event }: ResolvedEvent): RecordedEvent {
  if (!event?.isJson) throw new StoreDamaged(`event ${event?.id ?? '?'} of ${event?.streamId ?? '?'} is not JSON`);
  // Without a position the server is older than 22.6, or says "unknown" by the highest number there is.
  if (!event.position || event.position.commit > MAX_POSITION) {
    throw new StoreDamaged(`event ${event.id} has no position: EventStoreDB 22.6 or later is needed`);
  }
  return {
    id: event.id,
    type: event.type,
    data: event.data,
    metadata: event.metadata as unknown as RecordedEvent['metadata'],
    stream: event.streamId,
    revision: Number(event.revision),
    position: toPosition(event.position.commit),
  };
}

const MAX_POSITION = 2n ** 63n - 1n;

export function isHidden(stream: string): boolean {
  return stream !== '' && HIDDEN.includes(stream.charAt(0));
}

/** What belongs to the log that callers see: no hidden streams, and no links and the like in visible ones. */
export function isVisible({ event }: ResolvedEvent): boolean {
  return event !== undefined && !isHidden(event.streamId) && !event.type.startsWith('$');
}

export function toPosition(commit: bigint): Position {
  return commit.toString() as Position;
}

/** Commit and prepare position are the same for all that is written in one call. Throws on text that is no position. */
export function fromPosition(position: Position): { commit: bigint; prepare: bigint } {
  if (!/^\d+$/.test(position)) throw new RangeError(`not a position: ${JSON.stringify(position)}`);
  return { commit: BigInt(position), prepare: BigInt(position) };
}
