import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Configuration } from '@tenure/application';
import type { EventStore } from '@tenure/event-store';
import type { Position } from '@tenure/kernel';
import { type ModelVerification, verifyReadModels } from '@tenure/projector';
import { type ReadModel, readModels } from '@tenure/read-models';
import { type Checkpoint, openReadStore, type ReadStore } from '@tenure/read-store';
import type { Check, Finding } from './finding';

/**
 * Makes every read model anew from the log and compares it with the one that is kept, as of the position that one has
 * come to: what it has not read yet is no difference.
 */
export async function checkReadModels(
  configuration: Configuration,
  events: EventStore,
  onProgress: (text: () => string) => void,
): Promise<readonly Check[]> {
  const path = join(configuration.dataDir, 'read.db');
  if (!existsSync(path)) {
    const leftOut = `there are none at ${resolve(path)}; the API or the worker makes them`;
    return [{ name: 'read models', looked: '', leftOut, findings: [] }];
  }
  const store = await openReadStore({ path });
  try {
    const head = await events.head();
    const kept = await store.snapshot((view) => view.checkpoints());
    const isComparable = (model: ReadModel): boolean => kept.get(model.name)?.version === model.version;
    const comparable = readModels.filter(isComparable);
    const verified = await verified(events, store, comparable, onProgress);
    return [...verified];
  } finally {
    await store.close();
  }
}
