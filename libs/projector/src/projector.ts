import type { EventStore, Subscription } from '@tenure/event-store';
import type { Position } from '@tenure/kernel';
import type { ReadModel } from '@tenure/read-models';
import type { Poison, ReadStore, WriteTransaction } from '@tenure/read-store';
import { readCheckpoints } from './checkpoints';
import { type Halts, readHalts } from './halts';
import { keepBatch, type Keeper, type Projected } from './keep-batch';
import { rebuildModels, rebuildOutdated } from './rebuild-models';
import { restartable } from './restartable';
import { requireSameLog } from './same-log';
import { waiters } from './waiters';

export interface ProjectorOptions {
  readonly events: EventStore;
  readonly readStore: ReadStore;
  readonly models: readonly ReadModel[];
  readonly logger?: ProjectorLogger;
  /** Run in every transaction that writes; rejects where this process may not write any more. */
  readonly guard?: (tx: WriteTransaction) => Promise<void>;
  /**
   * What becomes of rows of another version: made anew at the start, where nobody else reads them meanwhile (the
   * default), or left as they are until somebody swaps others in.
   */
  readonly otherVersions?: 'rebuild' | 'halt';
  /** How often it looks whether a model that stands still may go on, in milliseconds. */
  readonly reviewMs?: number;
}

export interface ProjectorLogger {
  info(message: string): void;
  warn(message: string): void;
}

export interface ProjectionLag {
  /** Reached by all read models, but those that stand still. */
  readonly position: Position | undefined;
  /** The last event of the log. */
  readonly head: Position | undefined;
  /** Positions between the two: events, in a store that numbers them without gaps; else an upper bound of them. */
  readonly behind: number;
}

export interface Projector {
  /**
   * Resolves with true when the read model holds `position`, or every one that does not stand still where none is named;
   * with false when that takes longer.
   */
  waitFor(position: Position, timeoutMs: number, model?: string): Promise<boolean>;
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
const A_SECOND_MS = 1_000;
const silent: ProjectorLogger = { info: () => undefined, warn: () => undefined };

/**
 * Follows the log and keeps the read models up to it. Rows and checkpoint change together, so that an event delivered
 * twice counts once. A model that meets an event it cannot fold, or rows of another version, stands still or goes on
 * without that stream; the others go on. Rejects with `ReadStoreUnusable` where the rows are of another log.
 */
export async function startProjector(options: ProjectorOptions): Promise<Projector> {
  const { events, readStore, models, logger = silent, reviewMs = A_SECOND_MS } = options;
  const keeper = await keeperFor(options, logger);
  const { checkpoints, halts } = keeper;
  const reached = (model?: string): Position | undefined =>
    model === undefined
      ? checkpoints.reached(({ name }) => halts.has(name))
      : checkpoints.of({ name: model })?.position;
  const waiting = waiters(reached);
  const listeners = new Set<(projected: Projected) => void>();
  const following = restartable(() =>
    subscribe(keeper, reached(), logger, (projected) => {
      waiting.look();
      if (projected) tell(listeners, projected, logger);
    }),
  );
  const reviewing = setInterval(() => {
    if (halts.size === 0) return;
    const failed = (error: unknown): void => logger.warn(`read models: ${String(error)}`);
    void review(keeper, readStore, following.restart).then(waiting.look, failed);
  }, reviewMs).unref();
  return {
    waitFor: (position, timeoutMs, model) => waiting.wait(position, timeoutMs, model),
    async lag() {
      const head = await events.head();
      return { position: reached(), head, behind: distance(reached(), head) };
    },
    rebuild: async (name) => rebuildModels(options, checkpoints, named(models, name)).then(waiting.look),
    onProjected(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async close() {
      clearInterval(reviewing);
      await following.close();
      waiting.close();
    },
  };
}

async function keeperFor(
  options: ProjectorOptions,
  logger: ProjectorLogger,
): Promise<Keeper & Pick<ProjectorOptions, 'events'>> {
  const { events, readStore, models, guard } = options;
  await requireSameLog(events, readStore);
  const checkpoints = await readCheckpoints(readStore, models);
  if (options.otherVersions !== 'halt') await rebuildOutdated(options, checkpoints, logger);
  const halts = await readHalts(readStore, models, checkpoints);
  for (const { model, reason } of halts.values()) logger.warn(`read model ${model} stands still: ${reason}`);
  const onPoison = (poison: Poison): void => logger.warn(inWords(poison));
  return { events, readStore, models, checkpoints, halts, guard, onPoison };
}

function subscribe(
  keeper: Keeper & Pick<ProjectorOptions, 'events'>,
  after: Position | undefined,
  logger: ProjectorLogger,
  onKept: (projected: Projected | undefined) => void,
): Subscription {
  return keeper.events.subscribe({
    ...(after === undefined ? {} : { after }),
    maxBatch: MAX_BATCH,
    onEvents: async (batch) => onKept(await keepBatch(keeper, batch)),
    onTrouble: (error) => logger.warn(`read models: ${error.message}; trying again`),
  });
}

/** Positions from one to the other; never less than none. */
export function distance(from: Position | undefined, to: Position | undefined): number {
  return Math.max(0, Number(BigInt(to ?? 0) - BigInt(from ?? 0)));
}

/** Goes back to where a model stood still that may go on. */
async function review(
  { models, checkpoints, halts }: Keeper,
  readStore: ReadStore,
  restart: () => Promise<void>,
): Promise<void> {
  const fresh = await readCheckpoints(readStore, models);
  const now: Halts = await readHalts(readStore, models, fresh);
  const freed = [...halts.keys()].filter((name) => !now.has(name));
  if (freed.length === 0) return;
  await checkpoints.refresh();
  for (const name of freed) halts.delete(name);
  await restart();
}

function inWords({ model, stream, position, eventType, reason, state }: Poison): string {
  const what = `read model ${model} cannot fold ${eventType} of ${stream} at position ${position}: ${reason}`;
  return `${what}; ${state === 'halting' ? 'the model stands still' : 'the stream is parked'}`;
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

function named(models: readonly ReadModel[], name: string | undefined): readonly ReadModel[] {
  const found = name === undefined ? models : models.filter((model) => model.name === name);
  if (found.length === 0) throw new RangeError(`no such read model: ${name}`);
  return found;
}
