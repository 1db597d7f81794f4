import { comparePositions, type Position } from '@tenure/kernel';
import type { ReadModel } from '@tenure/read-models';
import type { Checkpoint, Generational } from '@tenure/read-store';
import type { Place } from './place';

/** How far each of a projector's models has come, as far as it knows: the store decides. */
export interface KnownCheckpoints {
  of(model: Pick<ReadModel, 'name'>): Checkpoint | undefined;
  set(model: ReadModel, place: Place): void;
  /** Asks the store. */
  refresh(): Promise<void>;
  /** The position that all models have reached but those left out; undefined while one is still at the beginning. */
  reached(isLeftOut?: (model: ReadModel) => boolean): Position | undefined;
}

export async function readCheckpoints(
  readStore: Pick<Generational, 'snapshot'>,
  models: readonly ReadModel[],
): Promise<KnownCheckpoints> {
  const known = new Map<string, Checkpoint>();
  const checkpoints: KnownCheckpoints = {
    of: ({ name }) => known.get(name),
    set: ({ name, version }, place) => void known.set(name, { version, ...place }),
    async refresh() {
      const stored = await readStore.snapshot((view) => view.checkpoints());
      known.clear();
      for (const [name, checkpoint] of stored) known.set(name, checkpoint);
    },
    reached: (isLeftOut = () => false) =>
      earliest(models.filter((model) => !isLeftOut(model)).map(({ name }) => known.get(name)?.position)),
  };
  await checkpoints.refresh();
  return checkpoints;
}

/** The earliest of some positions; undefined where one of them is, or there are none. */
export function earliest(positions: readonly (Position | undefined)[]): Position | undefined {
  const [first, ...others] = positions;
  return others.reduce(
    (a, b) => (a === undefined || b === undefined ? undefined : comparePositions(a, b) < 0 ? a : b),
    first,
  );
}
