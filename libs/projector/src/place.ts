import type { RecordedEvent } from '@tenure/kernel';
import type { Checkpoint } from '@tenure/read-store';

/** A place in a log, with what stands there. */
export type Place = Pick<Checkpoint, 'position' | 'event'>;

export const BEGINNING: Place = { position: undefined };

export function placeOf({ position, stream, revision, id, metadata }: RecordedEvent): Place {
  return { position, event: { stream, revision, id, recordedAt: metadata.recordedAt } };
}
