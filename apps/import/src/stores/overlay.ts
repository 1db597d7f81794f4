import type { EventStore, KeptAnswer } from '@tenure/event-store';
import type { RecordedEvent } from '@tenure/kernel';

/** What lies over a store that is only read. */
export interface Overlay {
  readonly base: EventStore;
  /** The end of the base when the overlay was made. */
  readonly start: bigint;
  readonly log: RecordedEvent[];
  readonly streams: Map<string, OverlaidStream>;
  readonly answers: Map<string, KeptAnswer>;
}

export interface OverlaidStream {
  /** Revision of the first event that is not the base's. */
  readonly first: number;
  readonly events: RecordedEvent[];
}

/** The stream as it is appended to; looked up in the base at the first need. */
export async function overlaidStream({ base, streams }: Overlay, name: string): Promise<OverlaidStream> {
  const known = streams.get(name);
  if (known) return known;
  const [last] = await collected(base.readStream(name, { backwards: true, limit: 1 }));
  // Another append may have looked it up meanwhile.
  const found = streams.get(name) ?? { first: (last?.revision ?? -1) + 1, events: [] };
  streams.set(name, found);
  return found;
}

export async function collected<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
