import { checkpointOf, type CheckpointValues } from './checkpoint-values';
import type { Queries } from './database';
import type { Checkpoint } from './read-store';

/** The checkpoints of all generations, by the read model's name with its generation; see `generationKey`. */
export async function listCheckpoints(queries: Queries): Promise<ReadonlyMap<string, Checkpoint>> {
  const found = await queries.selectFrom('checkpoints').selectAll().orderBy('name').execute();
  return new Map(found.map(({ name, ...values }) => [name, checkpointOf(values as unknown as CheckpointValues)]));
}
