import type { Position } from '@tenure/kernel';
import type { System } from '../system';
import type { ReadSide } from './read-side';

export interface Readiness {
  readonly status: 'ready';
  readonly projection: {
    /** Held by all read models; null: nothing yet. */
    readonly position: Position | null;
    /** The last event of the log. */
    readonly head: Position | null;
    /** Events between the two. */
    readonly lag: number;
  };
}

/** Rejects as the stores do where one of them does not answer. A lag is told, but does not make it unready. */
export async function readiness({
  system,
  readSide,
}: {
  readonly system: Pick<System, 'events'>;
  readonly readSide: Pick<ReadSide, 'store' | 'projector'>;
}): Promise<Readiness> {
  await Promise.all([system.events.ping(), readSide.store.ping()]);
  const { position = null, head = null, behind } = await readSide.projector.lag();
  return { status: 'ready', projection: { position, head, lag: behind } };
}
