import type { EventStore } from '@tenure/event-store';
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

/** What a batch is kept in, and where what it lacks is read. */
export interface Keeper {
  readonly events: Pick<EventStore, 'readAll'>;
  readonly readStore: ReadStore;
  readonly models: readonly ReadModel[];
  readonly checkpoints: KnownCheckpoints;
}

/** Keeps a batch, or what of it another writer has not kept yet. Undefined when nothing was left to keep. */
export async function keepBatch(keeper: Keeper, batch: readonly RecordedEvent[]): Promise<Projected | undefined> {
  const { models, checkpoints } = keeper;
  try {
    return await keep(keeper, batch);
  } catch (error) {
    if (!(error instanceof CheckpointMoved)) throw error;
    const known = models.map((model) => checkpoints.of(model)?.position);
    await checkpoints.refresh();
    const hasGoneBack = models.some((model, index) => isBehind(checkpoints.of(model)?.position, known[index]));
    return hasGoneBack ? keepAgain(keeper, batch) : keep(keeper, batch);
  }
}

function isBehind(position: Position | undefined, known: Position | undefined): boolean {
  return known !== undefined && isAfter(known, position);
}

/**
 * The database has lost its last commits, or was emptied: what lies between its place and the batch is read from the log
 * once more.
 */
async function keepAgain(keeper: Keeper, batch: readonly RecordedEvent[]): Promise<Projected | undefined> {
  const until = batch.at(-1)?.position;
  if (until === undefined) return undefined;
  const after = keeper.checkpoints.reached();
  let last: Projected | undefined;
  for await (const missed of keeper.events.readAll({ until, ...(after === undefined ? {} : { after }) })) {
    last = (await keep(keeper, missed)) ?? last;
  }
  return last;
}

function keep(
  { readStore, models, checkpoints }: Keeper,
  batch: readonly RecordedEvent[],
): Promise<Projected | undefined> {
  const position = batch.at(-1)?.position;
  if (position === undefined) return Promise.resolve(undefined);
  return readStore
    .transaction(async (tx) => {
      const behind = models.filter((model) => isAfter(position, checkpoints.of(model)?.position));
      const followers = behind.map((model) => ({ model, after: checkpoints.of(model)?.position }));
      // First, because where writers are not shut out it is this that makes the second one wait and fail.
      for (const model of behind) refuseOtherVersion(model, checkpoints.of(model)?.version);
      const moves = behind.map((model) => {
        return tx.moveCheckpoint(model.name, checkpoints.of(model), { version: model.version, position });
      });
      await Promise.all(moves);
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
