import type { EventStore } from '@tenure/event-store';
import type { Position } from '@tenure/kernel';
import type { ReadModel } from '@tenure/read-models';
import type { ReadStore } from '@tenure/read-store';
import { earliest } from './checkpoints';
import { distance, type Projector, type ProjectorLogger } from './projector';
import { waiters } from './waiters';

/** How far the read models are, whichever process keeps them. */
export interface Projections extends Pick<Projector, 'waitFor' | 'lag'> {
  /** Calls `listener` when all read models have moved; the function returned ends that. */
  onProjected(listener: (moved: { readonly position: Position }) => void): () => void;
  /** Looks at once: whoever keeps them in this process knows when that is worth it. */
  look(): void;
  close(): Promise<void>;
}

export interface FollowingOptions {
  readonly events: Pick<EventStore, 'head'>;
  readonly readStore: Pick<ReadStore, 'queries'>;
  readonly models: readonly ReadModel[];
  readonly logger: Pick<ProjectorLogger, 'warn'>;
}

/** Somebody waits: twice as long each time, so that a short wait ends soon and a long one costs little. */
const FIRST_LOOK_MS = 2;
const WAITING_MS = 20;
/** Nobody waits, but somebody may follow the changes. */
const IDLE_MS = 250;

/** Follows the checkpoints in the store. Writes nothing. */
export async function followProjections({ events, readStore, models, logger }: FollowingOptions): Promise<Projections> {
  let known = await positionsIn(readStore);
  const reached = (model?: string): Position | undefined =>
    model === undefined ? earliest(models.map(({ name }) => known.get(name))) : known.get(model);
  const waiting = waiters(reached);
  const listeners = new Set<(moved: { readonly position: Position }) => void>();
  const looking = repeatedly(async () => {
    const before = reached();
    known = await positionsIn(readStore);
    const now = reached();
    waiting.look();
    if (now !== undefined && now !== before) for (const listener of listeners) listener({ position: now });
    return !waiting.isEmpty;
  }, logger);
  return {
    waitFor(position, timeoutMs, model) {
      const waited = waiting.wait(position, timeoutMs, model);
      if (!waiting.isEmpty) looking.soon();
      return waited;
    },
    async lag() {
      const [head, positions] = await Promise.all([events.head(), positionsIn(readStore)]);
      known = positions;
      return { position: reached(), head, behind: distance(reached(), head) };
    },
    onProjected(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    look: looking.now,
    async close() {
      waiting.close();
      await looking.stop();
    },
  };
}

async function positionsIn({ queries }: Pick<ReadStore, 'queries'>): Promise<ReadonlyMap<string, Position>> {
  const found = await queries.selectFrom('checkpoints').select(['name', 'position']).execute();
  return new Map(found.flatMap(({ name, position }) => (position === '' ? [] : [[name, position as Position]])));
}

/** Runs `work` again and again until stopped: soon while it says so, else from time to time; never twice at once. */
function repeatedly(work: () => Promise<boolean>, logger: Pick<ProjectorLogger, 'warn'>) {
  let isStopped = false;
  let isAgain = false;
  let pauseMs = IDLE_MS;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  const later = (): void => {
    if (!isStopped) timer = setTimeout(now, pauseMs).unref();
  };
  const run = async (): Promise<void> => {
    isAgain = false;
    try {
      pauseMs = (await work()) ? Math.min(WAITING_MS, pauseMs * 2) : IDLE_MS;
    } catch (error) {
      pauseMs = IDLE_MS;
      logger.warn(`read models: ${error instanceof Error ? error.message : String(error)}`);
    }
    running = undefined;
    if (isAgain) now();
    else later();
  };
  function now(): void {
    clearTimeout(timer);
    if (isStopped) return;
    if (running) isAgain = true;
    else running = run();
  }
  later();
  return {
    now,
    soon() {
      pauseMs = FIRST_LOOK_MS / 2;
      now();
    },
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
