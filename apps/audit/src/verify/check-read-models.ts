import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Configuration } from '@tenure/application';
import type { EventStore } from '@tenure/event-store';
import type { Position } from '@tenure/kernel';
import { type ReadModel, readModels } from '@tenure/read-models';
import { openReadStore, type ReadStore, ReadStoreUnusable } from '@tenure/read-store';
import { compareModels, type ModelComparison } from './compare-models';
import type { Check } from './finding';
import { hasPresentShape } from './read-store-shape';
import { differenceText } from './row-difference';

const name = 'read models';

/**
 * Makes every read model anew from the log and compares it with the one that is kept, as of the position that one has
 * come to: what it has not read yet is no difference. Writes nothing but a database in memory.
 */
export async function checkReadModels(
  { dataDir }: Configuration,
  events: EventStore,
  onProgress: (text: () => string) => void,
): Promise<readonly Check[]> {
  const path = join(dataDir, 'read.db');
  const leftOut = (why: string): readonly Check[] => [{ name, looked: '', leftOut: why, findings: [] }];
  if (!existsSync(path)) return leftOut(`there are none at ${resolve(path)}; the API or the worker makes them`);
  try {
    if (!hasPresentShape(path))
      return leftOut('another version of the program keeps them; start the API once with this one');
    const store = await openReadStore({ path });
    try {
      return await compared(store, events, onProgress);
    } finally {
      await store.close();
    }
  } catch (error) {
    if (!isSqliteError(error) && !(error instanceof ReadStoreUnusable)) throw error;
    return [{ name, looked: path, findings: [{ what: 'unreadable', detail: error.message }] }];
  }
}

/** By its looks, as the stores do: the addon keeps the class it was first loaded with. */
function isSqliteError(error: unknown): error is { readonly message: string } {
  return typeof error === 'object' && error !== null && 'code' in error && String(error.code).startsWith('SQLITE_');
}

async function compared(
  store: ReadStore,
  events: EventStore,
  onProgress: (text: () => string) => void,
): Promise<readonly Check[]> {
  const head = await events.head();
  return store.snapshot(async (kept) => {
    const checkpoints = await kept.checkpoints();
    const others = readModels.filter(
      ({ name: model, version }) => (checkpoints.get(model)?.version ?? version) !== version,
    );
    const comparable = readModels.filter((model) => !others.includes(model));
    const results = await compareModels(events, kept, comparable, (folded) => {
      onProgress(() => `made the read models anew from ${folded} events`);
    });
    const passedOver = others.map((model) => ofOtherVersion(model, checkpoints.get(model.name)?.version));
    return [...results.map((result) => checkOf(result, head)), ...passedOver];
  });
}

function ofOtherVersion({ name: model, version }: ReadModel, kept = 0): Check {
  const leftOut = `kept in version ${kept}, and this is ${version}: made anew at the next start`;
  return { name: model, looked: '', leftOut, findings: [] };
}

function checkOf(
  { model, position, kept, recomputed, difference }: ModelComparison,
  head: Position | undefined,
): Check {
  const at = position === undefined ? 'nothing read yet' : `as of position ${position}`;
  const behind = position === head ? '' : `, behind the log’s ${head ?? 'beginning'}`;
  const looked = `${at}${behind}; digest ${kept.slice(0, 16)}`;
  if (kept === recomputed) return { name: model.name, looked, findings: [] };
  const detail = difference ? differenceText(difference) : `digest ${kept} is kept, ${recomputed} comes out`;
  return { name: model.name, looked, findings: [{ what: 'row', detail }] };
}
