import type { EventStore } from '@tenure/event-store';
import type { Position } from '@tenure/kernel';
import type { ReadModel } from '@tenure/read-models';
import { digestOf, type Generational, openReadStore, type ReadSnapshot } from '@tenure/read-store';
import { firstDifference, type RowDifference } from './difference';
import { rebuild, type ReplayOptions } from './replay';

/** What folding the log again says about one read model as it is kept. */
export interface ModelVerification {
  readonly name: string;
  readonly position: Position | undefined;
  /** SHA-256 over the rows, as kept and as folded again. */
  readonly kept: string;
  readonly recomputed: string;
  readonly difference?: RowDifference;
}

/**
 * Folds the log again, beside the read models as they are kept, up to where each of them is, and compares them. The
 * read models may be in use: one state of them is looked at.
 */
export function verifyReadModels(
  events: EventStore,
  readStore: Pick<Generational, 'snapshot'>,
  models: readonly ReadModel[],
  options: Pick<ReplayOptions, 'onProgress'> = {},
): Promise<readonly ModelVerification[]> {
  return readStore.snapshot(async (kept) => {
    const checkpoints = await kept.checkpoints();
    const results: ModelVerification[] = [];
    for (const [position, group] of groupedBy(models, ({ name }) => checkpoints.get(name)?.position)) {
      const fresh = await openReadStore({ path: ':memory:' });
      try {
        if (position !== undefined) await rebuild(events, fresh, group, { ...options, until: position });
        results.push(...(await fresh.snapshot((view) => compare(group, position, kept, view))));
      } finally {
        await fresh.close();
      }
    }
    return results;
  });
}

async function compare(
  models: readonly ReadModel[],
  position: Position | undefined,
  kept: ReadSnapshot,
  fresh: ReadSnapshot,
): Promise<readonly ModelVerification[]> {
  const results: ModelVerification[] = [];
  for (const { name, tables } of models) {
    const digests = { kept: await digestOf(kept, tables), recomputed: await digestOf(fresh, tables) };
    const difference = digests.kept === digests.recomputed ? undefined : await firstDifference(tables, kept, fresh);
    results.push({ name, position, ...digests, ...(difference ? { difference } : {}) });
  }
  return results;
}

function groupedBy<K, V>(values: readonly V[], keyOf: (value: V) => K): ReadonlyMap<K, readonly V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return groups;
}
