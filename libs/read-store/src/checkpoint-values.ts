import type { Position } from '@tenure/kernel';
import type { Checkpoint, EventMark } from './read-store';

/** A checkpoint as a database holds it; a position or an event of '' is none. */
export interface CheckpointValues {
  readonly version: bigint;
  readonly position: string;
  /** As `markText` makes it. */
  readonly event: string;
}

export function checkpointOf({ version, position, event }: CheckpointValues): Checkpoint {
  const mark = markOf(event, position);
  return {
    version: Number(version),
    position: position === '' ? undefined : (position as Position),
    ...(mark ? { event: mark } : {}),
  };
}

/** With its position: an older program moves a checkpoint and leaves this text as it was. */
export function markText({ position, event }: Checkpoint): string {
  if (position === undefined || !event) return '';
  const { stream, revision, id, recordedAt } = event;
  return JSON.stringify({ position, stream, revision, id, recordedAt });
}

function markOf(text: string, at: string): EventMark | undefined {
  if (text === '') return undefined;
  const { position, ...mark } = JSON.parse(text) as EventMark & { readonly position: string };
  return position === at ? mark : undefined;
}
