import type { Position, RecordedEvent } from '@tenure/kernel';
import type { ReadModel, RowChanges } from '@tenure/read-models';
import { CheckpointMoved, type ReadStore } from '@tenure/read-store';
import type { KnownCheckpoints } from './checkpoints';
import { foldBatch, isAfter } from './fold';

/** What a batch did, for whoever shows changes as they happen. */
export interface Projected {
  readonly position: Position;
  readonly changes: readonly RowChanges[];
}

/** Keeps a batch, or what of it another writer has not kept yet. Undefined when nothing was left to keep. */
export async function keepBatch(
  readStore: ReadStore,
  models: readonly ReadModel[],
  checkpoints: KnownCheckpoints,
  batch: readonly RecordedEvent[],
): Promise<Projected | undefined> {
  try {
    return await keep(readStore, models, checkpoints, batch);
  } catch (error) {
    if (!(error instanceof CheckpointMoved)) throw error;
    await checkpoints.refresh();
    return keep(readStore, models, checkpoints, batch);
  }
}

function keep(
  readStore: ReadStore,
  models: readonly ReadModel[],
  checkpoints: KnownCheckpoints,
  batch: readonly RecordedEvent[],
): Promise<Projected | undefined> {
  const position = batch.at(-1)?.position;
  if (position === undefined) return Promise.resolve(undefined);
  return readStore
    .transaction(async (tx) => {
      const behind = models.filter((model) => isAfter(position, checkpoints.of(model)?.position));
      const followers = behind.map((model) => ({ model, after: checkpoints.of(model)?.position }));
      // First, because where writers are not shut out it is this that makes the second one wait and fail.
      for (const model of behind) {
        const from = checkpoints.of(model);
        refuseOtherVersion(model, from?.version);
        await tx.moveCheckpoint(model.name, from, { version: model.version, position });
      }
      return { behind, changes: await foldBatch(tx, followers, batch) };
    })
    .then(({ behind, changes }) => {
      for (const model of behind) checkpoints.set(model, position);
      return behind.length === 0 ? undefined : { position, changes };
    });
}

function refuseOtherVersion(model: ReadModel, version: number | undefined): void {
  if (version === undefined || version === model.version) return;
  throw new Error(`another program keeps read model ${model.name} at version ${version}, this one at ${model.version}`);
}
