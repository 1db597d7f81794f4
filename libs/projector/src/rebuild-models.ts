import type { EventStore } from '@tenure/event-store';
import type { ReadModel } from '@tenure/read-models';
import type { ReadStore, WriteTransaction } from '@tenure/read-store';
import type { KnownCheckpoints } from './checkpoints';
import { FoldFailed } from './fold';
import { rebuild } from './replay';

interface RebuildOptions {
  readonly events: EventStore;
  readonly readStore: ReadStore;
  readonly models: readonly ReadModel[];
  readonly guard?: (tx: WriteTransaction) => Promise<void>;
}

/** Makes anew what is of another version; a model that cannot fold the log stays as it is. */
export async function rebuildOutdated(
  options: RebuildOptions,
  checkpoints: KnownCheckpoints,
  logger: { info(message: string): void; warn(message: string): void },
): Promise<void> {
  for (const model of options.models) {
    const stored = checkpoints.of(model);
    if (!stored || stored.version === model.version) continue;
    logger.info(`read model ${model.name}: version ${stored.version} is now ${model.version}; making it anew`);
    try {
      await rebuildModels(options, checkpoints, [model]);
      logger.info(`read model ${model.name}: done`);
    } catch (error) {
      if (!(error instanceof FoldFailed)) throw error;
      logger.warn(`read model ${model.name}: not done: ${error.message}`);
    }
  }
}

/** Makes models anew, in one transaction. Rejects with `FoldFailed` where one halts on an event. */
export async function rebuildModels(
  { events, readStore, guard }: RebuildOptions,
  checkpoints: KnownCheckpoints,
  models: readonly ReadModel[],
): Promise<void> {
  const place = await rebuild(events, readStore, models, { guard });
  for (const model of models) checkpoints.set(model, place);
}
