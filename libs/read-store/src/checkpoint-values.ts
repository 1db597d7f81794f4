import type { Position } from '@tenure/kernel';
import type { Checkpoint } from './read-store';

/** A checkpoint as a database holds it; a position of '' is none. */
export interface CheckpointValues {
  readonly version: bigint;
  readonly position: string;
}

export function checkpointOf({ version, position }: CheckpointValues): Checkpoint {
  return { version: Number(version), position: position === '' ? undefined : (position as Position) };
}
