import type { EventStore } from '@tenure/event-store';
import type { Position } from '@tenure/kernel';
import type { ReadModel } from '@tenure/read-models';
import type { ReadStore } from '@tenure/read-store';
import { earliest } from './checkpoints';
import { distance, type Projector, type ProjectorLogger } from './projector';
import { repeatedly } from './repeatedly';
import { requireSameLog } from './same-log';
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
  readonly events: Pick<EventStore, 'head' | 'readStream'>;
  readonly readStore: Pick<ReadStore, 'queries' | 'place'>;
  readonly models: readonly ReadModel[];
  readonly logger: Pick<ProjectorLogger, 'warn'>;
}

/** Follows the checkpoints in the store. Writes nothing. Rejects with `ReadStoreUnusable` where they are of another log. */
export async function followProjections({ events, readStore, models, logger }: FollowingOptions): Promise<Projections> {
  await requireSameLog(events, readStore);
  let known = await positionsIn(readStore);
  const reached = (model?: string): Position | undefined =>
    model === undefined ? earliest(models.map(({ name }) => known.get(name))) : known.get(model);
  const waiting = waiters(reached);
  const listeners = new Set<(moved: { readonly position: Position }) => void>();
  const looking = repeatedly(
    async () => {
      const before = reached();
      known = await positionsIn(readStore);
      const now = reached();
      waiting.look();
      if (now !== undefined && now !== before) for (const listener of listeners) listener({ position: now });
      return !waiting.isEmpty;
    },
    (why) => logger.warn(`read models: ${why}`),
  );
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
