import type { Position } from '@tenure/kernel';
import { projectionStatuses } from '@tenure/projector';
import { readModels } from '@tenure/read-models';
import type { System } from '../system';
import type { ReadSide } from './read-side';

export interface Readiness {
  readonly status: 'ready';
  readonly projection: {
    /** Held by all read models that do not stand still; null: nothing yet. */
    readonly position: Position | null;
    /** The last event of the log. */
    readonly head: Position | null;
    /** Events between the two. */
    readonly lag: number;
    /** Read models that stand still, and at which event; null: because their rows are of another version. */
    readonly halted: readonly { readonly model: string; readonly position: Position | null }[];
    /** Streams that a read model could not fold and passes by. */
    readonly parkedStreams: number;
  };
}

/**
 * Rejects as the stores do where one of them does not answer. A lag, or a model that stands still, is told, but does not
 * make it unready: commands go on. Why a model stands still is told to operators only.
 */
export async function readiness({
  system,
  readSide,
}: {
  readonly system: Pick<System, 'events'>;
  readonly readSide: Pick<ReadSide, 'store'>;
}): Promise<Readiness> {
  await Promise.all([system.events.ping(), readSide.store.ping()]);
  const [statuses, head = null] = await Promise.all([
    projectionStatuses(system.events, readSide.store, readModels),
    system.events.head(),
  ]);
  const [slowest] = statuses.filter(({ halted }) => !halted).sort((a, b) => b.behind - a.behind);
  const position = slowest?.generations.find(({ generation }) => generation === 'live')?.position ?? null;
  const parked = statuses.flatMap(({ poisons }) => poisons).filter(({ state }) => state === 'parked');
  return {
    status: 'ready',
    projection: {
      position,
      head,
      lag: slowest?.behind ?? 0,
      halted: statuses.flatMap(({ model, halted }) => (halted ? [{ model, position: halted.position ?? null }] : [])),
      parkedStreams: new Set(parked.map(({ stream }) => stream)).size,
    },
  };
}
