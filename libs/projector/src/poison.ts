import type { RecordedEvent } from '@tenure/kernel';
import type { ReadModel, RowChanges } from '@tenure/read-models';
import type { Poison, WriteTransaction } from '@tenure/read-store';
import { foldBatch, FoldFailed, type Follower, isAfter, type PassesBy } from './fold';

/** What a batch changed, and which events it could not fold. */
export interface Folded {
  readonly changes: readonly RowChanges[];
  readonly found: readonly Poison[];
}

/**
 * Folds a batch around what cannot be folded: where a fold throws, the event's stream is parked for that model and the
 * rest goes on. Rejects with `FoldFailed` for a model that halts instead: a sum over all accounts that lacks one is wrong.
 */
export async function foldAround(
  tx: WriteTransaction,
  followers: readonly Follower[],
  events: readonly RecordedEvent[],
  known: readonly Poison[],
): Promise<Folded> {
  const poisons = [...known];
  for (;;) {
    try {
      const changes = await foldBatch(tx, followers, events, passingBy(poisons));
      return { changes, found: poisons.slice(known.length) };
    } catch (error) {
      if (!(error instanceof FoldFailed) || error.model.haltsOnPoison) throw error;
      poisons.push(poisonOf(error));
    }
  }
}

export function poisonOf({ model, event, cause }: FoldFailed): Poison {
  return {
    model: model.name,
    stream: event.stream,
    position: event.position,
    eventType: event.type,
    reason: cause instanceof Error ? cause.message : String(cause),
    state: model.haltsOnPoison ? 'halting' : 'parked',
  };
}

/** From a parked event on, the whole stream: what came after it rests on it. */
function passingBy(poisons: readonly Poison[]): PassesBy | undefined {
  if (poisons.length === 0) return undefined;
  return (model: ReadModel, event: RecordedEvent) =>
    poisons.some(({ model: name, stream, position, state }) => {
      if (name !== model.name || stream !== event.stream) return false;
      return position === event.position || (state === 'parked' && isAfter(event.position, position));
    });
}
