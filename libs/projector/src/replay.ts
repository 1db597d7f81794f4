import type { EventStore } from '@tenure/event-store';
import type { Position } from '@tenure/kernel';
import type { ReadModel } from '@tenure/read-models';
import type { ReadStore, WriteTransaction } from '@tenure/read-store';
import { foldBatch } from './fold';

export interface ReplayOptions {
  /** Up to and including; to the end of the log where it is left out. */
  readonly until?: Position | undefined;
  /** Told after every batch how many events were folded so far. */
  onProgress?(events: number): void;
}

/**
 * Throws the rows of `models` away and makes them anew from the first event, in one transaction: whoever reads sees the
 * old rows until the new ones are there, and a crash on the way leaves the old ones, so that it can just be started again.
 */
export function rebuild(
  events: EventStore,
  readStore: ReadStore,
  models: readonly ReadModel[],
  options: ReplayOptions = {},
): Promise<Position | undefined> {
  return readStore.transaction(async (tx) => {
    // Moved first, so that nobody else adds rows until this is done, where writers are not shut out.
    for (const { name, version } of models) {
      await tx.moveCheckpoint(name, await tx.checkpoint(name), { version, position: undefined });
    }
    await tx.empty(models.flatMap(({ tables }) => tables));
    const position = await replay(tx, events, models, options);
    for (const { name, version } of models) {
      await tx.moveCheckpoint(name, { version, position: undefined }, { version, position });
    }
    return position;
  });
}

async function replay(
  tx: WriteTransaction,
  events: EventStore,
  models: readonly ReadModel[],
  { until, onProgress }: ReplayOptions,
): Promise<Position | undefined> {
  const followers = models.map((model) => ({ model, after: undefined }));
  let position: Position | undefined;
  let folded = 0;
  for await (const batch of events.readAll(until === undefined ? {} : { until })) {
    await foldBatch(tx, followers, batch);
    position = batch.at(-1)?.position ?? position;
    folded += batch.length;
    onProgress?.(folded);
  }
  return position;
}
