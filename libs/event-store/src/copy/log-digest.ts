import type { Position, RecordedEvent } from '@tenure/kernel';
import type { EventStore } from '../event-store';
import { chainHash, GENESIS } from '../sqlite/hash';

/** Hash over a log, whichever store holds it: equal digests mean the same events in the same order. */
export interface LogDigest {
  readonly events: number;
  /** Hex. */
  readonly digest: string;
  /** Position of the last event hashed, which differs from store to store. */
  readonly last: Position | undefined;
}

/**
 * Makes the digest event by event. It is the chain of the embedded store with an event's number in the log, from 1, for
 * its position (there they are the same), and its data and metadata as JSON writes them: so the digest of any copy is
 * the one that the embedded store keeps and `audit verify` prints.
 */
export function logHasher(): { add(event: RecordedEvent): string; digest(): LogDigest } {
  let hash = GENESIS;
  let events = 0;
  let last: Position | undefined;
  return {
    add: ({ stream, revision, id, type, metadata, data, position }) => {
      events += 1;
      last = position;
      const text = { stream, revision, id, type, metadata: JSON.stringify(metadata), data: JSON.stringify(data) };
      hash = chainHash(hash, events, text);
      return hash;
    },
    digest: () => ({ events, digest: hash, last }),
  };
}

/** The digest of a store's log up to `until` (default: its end), made from every event. Rejects as `readAll` does. */
export async function digestOfLog(
  store: Pick<EventStore, 'readAll'>,
  { until, onProgress }: { readonly until?: Position | undefined; onProgress?(events: number): void } = {},
): Promise<LogDigest> {
  const hasher = logHasher();
  for await (const batch of store.readAll(until === undefined ? {} : { until })) {
    for (const event of batch) hasher.add(event);
    onProgress?.(hasher.digest().events);
  }
  return hasher.digest();
}
