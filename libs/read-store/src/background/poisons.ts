import type { Position } from '@tenure/kernel';
import type { Queries } from '../database';
import { type Generation, generationKey, modelOfKey } from '../generations/generation';
import type { WriteTransaction } from '../read-store';

/** An event that a read model could not fold, and what became of that. */
export interface Poison {
  readonly model: string;
  readonly stream: string;
  readonly position: Position;
  readonly eventType: string;
  /** What the fold said. */
  readonly reason: string;
  /**
   * parked: the stream's events are passed by from this one on; released: only this one was; halting: the model goes no
   * further.
   */
  readonly state: 'parked' | 'released' | 'halting';
}

/** By model and position; of `models`, where they are given. */
export async function listPoisons(
  queries: Queries,
  generation: Generation,
  models?: readonly string[],
): Promise<readonly Poison[]> {
  const keys = models?.map((model) => generationKey(model, generation));
  if (keys?.length === 0) return [];
  const found = await queries
    .selectFrom('poisonedStreams')
    .selectAll()
    .$if(keys !== undefined, (select) => select.where('model', 'in', keys ?? []))
    .orderBy('model')
    .execute();
  return found
    .flatMap(({ model: key, ...poison }) => {
      const model = modelOfKey(key, generation);
      return model === undefined ? [] : [{ ...poison, model } as Poison];
    })
    .sort((a, b) => (a.model === b.model ? Number(BigInt(a.position) - BigInt(b.position)) : 0));
}

/** Keeps one, in place of what is known of the same event. */
export async function keepPoison(queries: Queries, generation: Generation, poison: Poison): Promise<void> {
  const { reason, state } = poison;
  await queries
    .insertInto('poisonedStreams')
    .values({ ...poison, model: generationKey(poison.model, generation) })
    .onConflict((conflict) => conflict.columns(['model', 'stream', 'position']).doUpdateSet({ reason, state }))
    .execute();
}

export async function forgetPoison(
  queries: Queries,
  generation: Generation,
  { model, stream, position }: Poison,
): Promise<void> {
  await queries
    .deleteFrom('poisonedStreams')
    .where('model', '=', generationKey(model, generation))
    .where('stream', '=', stream)
    .where('position', '=', position)
    .execute();
}

/** What stood in the way of models that begin anew. */
export async function forgetPoisons(
  { queries, generation }: Pick<WriteTransaction, 'queries' | 'generation'>,
  models: readonly string[],
): Promise<void> {
  const keys = models.map((model) => generationKey(model, generation));
  await queries.deleteFrom('poisonedStreams').where('model', 'in', keys).execute();
}
