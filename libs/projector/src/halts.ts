import type { Position } from '@tenure/kernel';
import type { ReadModel } from '@tenure/read-models';
import { listPoisons, type ReadStore } from '@tenure/read-store';
import type { KnownCheckpoints } from './checkpoints';

/** Why a read model goes no further. */
export interface Halt {
  readonly model: string;
  readonly reason: string;
  /** Of the event that it could not fold. */
  readonly position?: Position;
}

/** The models that stand still, while the others go on. */
export type Halts = Map<string, Halt>;

/** As the store says it: by an event that could not be folded, or because rows of another version are there. */
export async function readHalts(
  readStore: Pick<ReadStore, 'queries'>,
  models: readonly ReadModel[],
  checkpoints: Pick<KnownCheckpoints, 'of'>,
): Promise<Halts> {
  const poisons = await listPoisons(
    readStore.queries,
    'live',
    models.map(({ name }) => name),
  );
  const halts: Halts = new Map();
  for (const { model, reason, position, eventType, state } of poisons) {
    if (state !== 'halting' || halts.has(model)) continue;
    halts.set(model, { model, position, reason: `cannot fold ${eventType} at position ${position}: ${reason}` });
  }
  for (const model of models) {
    const halt = haltOfVersion(model, checkpoints.of(model)?.version);
    if (halt) halts.set(model.name, halt);
  }
  return halts;
}

/** Rows of another version may mean something else: they are not written on. */
export function haltOfVersion({ name, version }: ReadModel, stored: number | undefined): Halt | undefined {
  if (stored === undefined || stored === version) return undefined;
  const way = `npm run projections -- rebuild ${name}, then swap ${name}`;
  return { model: name, reason: `its rows are of version ${stored}, this program keeps version ${version}: ${way}` };
}
