import { resolve } from 'node:path';
import { type Configuration, readStoreOptions } from '@tenure/application';
import type { EventStore } from '@tenure/event-store';
import type { Position } from '@tenure/kernel';
import { requireSameLog } from '@tenure/projector';
import { type ReadModel, readModels } from '@tenure/read-models';
import {
  openReadStore,
  readConnectionString,
  type ReadStore,
  type ReadStoreOptions,
  readStoreShape,
  ReadStoreUnavailable,
  ReadStoreUnusable,
} from '@tenure/read-store';
import { compareModels, type ModelComparison } from './compare-models';
import type { Check } from './finding';
import { differenceText } from './row-difference';

const name = 'read models';

/**
 * Makes every read model anew from the log and compares it with the one that is kept, as of the position that one has
 * come to: what it has not read yet is no difference. Writes nothing but a database in memory.
 */
export async function checkReadModels(
  configuration: Configuration,
  events: EventStore,
  onProgress: (text: () => string) => void,
): Promise<readonly Check[]> {
  const options = readStoreOptions(configuration);
  const leftOut = (why: string): readonly Check[] => [{ name, looked: '', leftOut: why, findings: [] }];
  try {
    // Looked at before it is opened, because opening would make it, or bring it to the present shape.
    const shape = await readStoreShape(options);
    if (shape === 'none') return leftOut(`there are none at ${placeOf(options)}; the API or the worker makes them`);
    if (shape === 'other')
      return leftOut('another version of the program keeps them; start the API once with this one');
    const store = await openReadStore(options);
    try {
      await requireSameLog(events, store);
      return await compared(store, events, onProgress);
    } finally {
      await store.close();
    }
  } catch (error) {
    if (!isOfStore(error)) throw error;
    return [{ name, looked: placeOf(options), findings: [{ what: 'unreadable', detail: error.message }] }];
  }
}

/** Without what nobody else should read. */
function placeOf(options: ReadStoreOptions): string {
  return 'path' in options ? resolve(options.path) : (readConnectionString(options.connectionString)?.name ?? '');
}

/** SQLite’s own by their looks: the addon keeps the class of errors that it was first loaded with. */
function isOfStore(error: unknown): error is { readonly message: string } {
  if (error instanceof ReadStoreUnusable || error instanceof ReadStoreUnavailable) return true;
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
