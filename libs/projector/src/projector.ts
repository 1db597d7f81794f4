import type { EventStore } from '@tenure/event-store';
import type { Position } from '@tenure/kernel';
import type { ReadModel } from '@tenure/read-models';
import type { ReadStore } from '@tenure/read-store';
import { type KnownCheckpoints, readCheckpoints } from './checkpoints';
import { keepBatch, type Projected } from './keep-batch';
import { rebuild } from './replay';
import { waiters } from './waiters';

export interface ProjectorOptions {
  readonly events: EventStore;
  readonly readStore: ReadStore;
  readonly models: readonly ReadModel[];
  readonly logger?: ProjectorLogger;
}

export interface ProjectorLogger {
  info(message: string): void;
  warn(message: string): void;
}

export interface ProjectionLag {
  /** Reached by all read models. */
  readonly position: Position | undefined;
  /** The last event of the log. */
  readonly head: Position | undefined;
  /** Positions between the two: events, in a store that numbers them without gaps; else an upper bound of them. */
  readonly behind: number;
}

export interface Projector {
  /** Resolves with true when every read model holds `position`, with false when that takes longer. */
  waitFor(position: Position, timeoutMs: number): Promise<boolean>;
  lag(): Promise<ProjectionLag>;
  /** Makes one read model, or all, anew from the first event. Rejects on an unknown name. */
  rebuild(name?: string): Promise<void>;
  /** Calls `listener` after every batch that was kept; the function returned ends that. */
  onProjected(listener: (projected: Projected) => void): () => void;
  /** Resolves when nothing runs any more. Closes neither store. */
  close(): Promise<void>;
}

/** A row that changes several times in a batch is written once. */
const MAX_BATCH = 2_000;
const silent: ProjectorLogger = { info: () => undefined, warn: () => undefined };

/**
 * Follows the log and keeps the read models up to it. Rows and checkpoints change together, so that an event delivered
 * twice counts once; rows of another version of a model are made anew first.
 */
export async function startProjector(options: ProjectorOptions): Promise<Projector> {
  const { events, readStore, models, logger = silent } = options;
  const checkpoints = await readCheckpoints(readStore, models);
  await rebuildOutdated(options, checkpoints, logger);
  const waiting = waiters(checkpoints.reached());
  const listeners = new Set<(projected: Projected) => void>();
  const after = checkpoints.reached();
  const subscription = events.subscribe({
    ...(after === undefined ? {} : { after }),
    maxBatch: MAX_BATCH,
    async onEvents(batch) {
      const projected = await keepBatch({ events, readStore, models, checkpoints }, batch);
      waiting.reached(checkpoints.reached());
      if (projected) tell(listeners, projected, logger);
    },
    onTrouble: (error) => logger.warn(`read models: ${error.message}; trying again`),
  });
  return {
    waitFor: (position, timeoutMs) => waiting.wait(position, timeoutMs),
    async lag() {
      const head = await events.head();
      const position = checkpoints.reached();
      return { position, head, behind: Math.max(0, Number(BigInt(head ?? 0) - BigInt(position ?? 0))) };
    },
    async rebuild(name) {
      await rebuildModels(options, checkpoints, named(models, name));
      waiting.reached(checkpoints.reached());
    },
    onProjected(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async close() {
      await subscription.close();
      waiting.close();
    },
  };
}

/** The batch is kept already: a listener's failure is its own. */
function tell(
  listeners: Iterable<(projected: Projected) => void>,
  projected: Projected,
  logger: ProjectorLogger,
): void {
  for (const listener of listeners) {
    try {
      listener(projected);
    } catch (error) {
      logger.warn(`read models: a listener failed: ${String(error)}`);
    }
  }
}

async function rebuildOutdated(
  options: ProjectorOptions,
  checkpoints: KnownCheckpoints,
  logger: ProjectorLogger,
): Promise<void> {
  for (const model of options.models) {
    const stored = checkpoints.of(model);
    if (!stored || stored.version === model.version) continue;
    logger.info(`read model ${model.name}: version ${stored.version} is now ${model.version}; making it anew`);
    await rebuildModels(options, checkpoints, [model]);
    logger.info(`read model ${model.name}: done`);
  }
}

async function rebuildModels(
  { events, readStore }: ProjectorOptions,
  checkpoints: KnownCheckpoints,
  models: readonly ReadModel[],
): Promise<void> {
  const position = await rebuild(events, readStore, models);
  for (const model of models) checkpoints.set(model, position);
}

function named(models: readonly ReadModel[], name: string | undefined): readonly ReadModel[] {
  const found = name === undefined ? models : models.filter((model) => model.name === name);
  if (found.length === 0) throw new RangeError(`no such read model: ${name}`);
  return found;
}
