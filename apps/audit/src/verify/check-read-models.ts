import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Configuration } from '@tenure/application';
import type { EventStore } from '@tenure/event-store';
import { type ModelVerification, verifyReadModels } from '@tenure/projector';
import { readModels } from '@tenure/read-models';
import { openReadStore, type ReadStore, ReadStoreUnusable } from '@tenure/read-store';
import Sqlite from 'better-sqlite3';
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
    if (!(error instanceof Sqlite.SqliteError) && !(error instanceof ReadStoreUnusable)) throw error;
    return [{ name, looked: path, findings: [{ what: 'unreadable', detail: error.message }] }];
  }
}

async function compared(
  store: ReadStore,
  events: EventStore,
  onProgress: (text: () => string) => void,
): Promise<readonly Check[]> {
  const head = await events.head();
  const kept = await store.snapshot((view) => view.checkpoints());
  const isOfThisVersion = (model: (typeof readModels)[number]): boolean =>
    kept.get(model.name)?.version === model.version || !kept.has(model.name);
  const results = await verifyReadModels(events, store, readModels.filter(isOfThisVersion), {
    onProgress: (folded) => {
      onProgress(() => `made the read models anew from ${folded} events`);
    },
  });
  const others = readModels.filter((model) => !isOfThisVersion(model));
  const passedOver = others.map((model): Check => {
    const leftOut = `kept in version ${kept.get(model.name)?.version}, and this is ${model.version}: made anew at the next start`;
    return { name: model.name, looked: '', leftOut, findings: [] };
  });
  return [...results.map((result) => checkOf(result, head)), ...passedOver];
}

function checkOf({ name: model, position, kept, recomputed, difference }: ModelVerification, head?: string): Check {
  const isBehind = position !== head;
  const at = position === undefined ? 'nothing read yet' : `as of position ${position}`;
  const looked = `${at}${isBehind ? `, behind the log’s ${head ?? 'beginning'}` : ''}; digest ${kept.slice(0, 16)}`;
  if (kept === recomputed) return { name: model, looked, findings: [] };
  const detail = difference ? differenceText(difference) : `digest ${kept} is kept, ${recomputed} comes out`;
  return { name: model, looked, findings: [{ what: 'row', detail }] };
}
