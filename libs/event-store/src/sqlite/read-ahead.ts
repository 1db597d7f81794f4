import type { RecordedEvent } from '@tenure/kernel';
import { nextTurn } from '../signal';
import type { Page, Reader } from './read';

/** Parsed in less than a millisecond. */
const SLICE = 100;

export interface Stretch {
  readonly after: number;
  /** Positions, at most. */
  readonly size: number;
  readonly streamPrefix?: string | undefined;
}

/**
 * Reads a page while somebody is at work on the one before: in slices, between which others have their turn. Undefined
 * where nothing has come yet, and where it cannot be read: that is met again, and told of, when it is that page's turn.
 */
export async function readAhead(
  reader: Pick<Reader, 'page'>,
  { after, size, streamPrefix }: Stretch,
  isStopped: () => boolean,
): Promise<Page | undefined> {
  const events: RecordedEvent[] = [];
  let upTo = after;
  try {
    while (upTo - after < size && !isStopped()) {
      await nextTurn();
      const slice = reader.page(upTo, Math.min(SLICE, size - (upTo - after)), streamPrefix);
      if (slice.upTo === upTo) break;
      events.push(...slice.events);
      upTo = slice.upTo;
    }
  } catch {
    return undefined;
  }
  return upTo === after ? undefined : { events, upTo };
}
