import type { EventStore } from '@tenure/event-store';
import type { Position } from '@tenure/kernel';
import { recompute } from '@tenure/projector';
import type { ReadModel } from '@tenure/read-models';
import { digestOf, openReadStore, type ReadSnapshot } from '@tenure/read-store';
import { firstRowDifference, type RowDifference } from './row-difference';

/** A read model as it is kept beside what the log gives. */
export interface ModelComparison {
  readonly model: ReadModel;
  /** How far the one that is kept has come; the other was made up to there. */
  readonly position: Position | undefined;
  /** SHA-256 over the rows. */
  readonly kept: string;
  readonly recomputed: string;
  readonly difference?: RowDifference;
}

/** Makes the models anew in memory, each up to the position the kept one has come to, and compares row by row. */
export async function compareModels(
  events: EventStore,
  kept: ReadSnapshot,
  models: readonly ReadModel[],
  onProgress: (events: number) => void,
): Promise<readonly ModelComparison[]> {
  const checkpoints = await kept.checkpoints();
  const positionOf = ({ name }: ReadModel): Position | undefined => checkpoints.get(name)?.position;
  const comparisons: ModelComparison[] = [];
  for (const until of new Set(models.map(positionOf))) {
    const group = models.filter((model) => positionOf(model) === until);
    const fresh = await openReadStore({ path: ':memory:' });
    try {
      if (until !== undefined) await recompute(events, fresh, group, { until, onProgress });
      const compareAll = (view: ReadSnapshot): Promise<ModelComparison[]> =>
        Promise.all(group.map((model) => compare(model, until, kept, view)));
      comparisons.push(...(await fresh.snapshot(compareAll)));
    } finally {
      await fresh.close();
    }
  }
  return comparisons;
}

async function compare(
  model: ReadModel,
  position: Position | undefined,
  kept: ReadSnapshot,
  fresh: ReadSnapshot,
): Promise<ModelComparison> {
  const digests = { kept: await digestOf(kept, model.tables), recomputed: await digestOf(fresh, model.tables) };
  if (digests.kept === digests.recomputed) return { model, position, ...digests };
  const difference = await firstRowDifference(model.tables, kept, fresh);
  return { model, position, ...digests, ...(difference ? { difference } : {}) };
}
