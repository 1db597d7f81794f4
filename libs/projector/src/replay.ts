import type { EventStore } from '@tenure/event-store';
import type { Position } from '@tenure/kernel';
import type { ReadModel } from '@tenure/read-models';
import { forgetPoisons, type Generational, keepPoison, type Poison, type WriteTransaction } from '@tenure/read-store';
import { BEGINNING, type Place, placeOf } from './place';
import { foldAround } from './poison';

export interface ReplayOptions {
  /** Up to and including; to the end of the log where it is left out. */
  readonly until?: Position | undefined;
  /** Told after every batch how many events were folded so far. */
  onProgress?(events: number): void;
  /** Rejects where this process may not write any more. */
  readonly guard?: ((tx: WriteTransaction) => Promise<void>) | undefined;
}

/**
 * Throws the rows of `models` away and makes them anew from the first event, in one transaction: whoever reads sees the
 * old rows until the new ones are there, and a crash on the way leaves the old ones, so that it can just be started again.
 * Streams that cannot be folded are parked; rejects with `FoldFailed` where a model halts on one.
 */
export function rebuild(
  events: EventStore,
  readStore: Pick<Generational, 'transaction'>,
  models: readonly ReadModel[],
  options: ReplayOptions = {},
): Promise<Place> {
  return readStore.transaction(async (tx) => {
    await options.guard?.(tx);
    // Moved first, so that nobody else adds rows until this is done, where writers are not shut out.
    for (const { name, version } of models) {
      await tx.moveCheckpoint(name, await tx.checkpoint(name), { version, ...BEGINNING });
    }
    await tx.empty(models.flatMap(({ tables }) => tables));
    await forgetPoisons(
      tx,
      models.map(({ name }) => name),
    );
    const place = await replay(tx, events, models, options);
    for (const { name, version } of models) {
      await tx.moveCheckpoint(name, { version, ...BEGINNING }, { version, ...place });
    }
    return place;
  });
}

async function replay(
  tx: WriteTransaction,
  events: EventStore,
  models: readonly ReadModel[],
  { until, onProgress }: ReplayOptions,
): Promise<Place> {
  const followers = models.map((model) => ({ model, after: undefined }));
  const poisons: Poison[] = [];
  let place = BEGINNING;
  let folded = 0;
  for await (const batch of events.readAll(until === undefined ? {} : { until })) {
    poisons.push(...(await foldAround(tx, followers, batch, poisons)).found);
    place = batch.slice(-1).map(placeOf)[0] ?? place;
    folded += batch.length;
    onProgress?.(folded);
  }
  for (const poison of poisons) await keepPoison(tx.queries, tx.generation, poison);
  return place;
}
