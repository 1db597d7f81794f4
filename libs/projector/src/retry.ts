import type { EventStore } from '@tenure/event-store';
import type { Position, RecordedEvent } from '@tenure/kernel';
import type { ReadModel } from '@tenure/read-models';
import {
  forgetPoison,
  keepPoison,
  listPoisons,
  type Poison,
  type ReadStore,
  type WriteTransaction,
} from '@tenure/read-store';
import { isAfter } from './fold';
import { foldAround } from './poison';

/** A stream that read models could not fold, and what is to become of it. */
export interface PoisonedStream {
  readonly events: Pick<EventStore, 'readStream'>;
  readonly readStore: ReadStore;
  readonly models: readonly ReadModel[];
  readonly stream: string;
}

/** What came of it for one model: undefined `still`: the stream goes on. */
export interface Retried {
  readonly model: string;
  readonly poison: Poison;
  /** What stands in its way now. */
  readonly still: Poison | undefined;
}

/** What is asked for would leave a wrong sum behind. */
export class MayNotBeReleased extends Error {
  constructor(model: string) {
    super(`read model ${model} may not lack an event: mend the program, then retry the stream or rebuild the model`);
    this.name = 'MayNotBeReleased';
  }
}

/**
 * Folds a parked stream again, from the event that could not be folded up to where the model is. A model that stands still
 * goes on, and stands still again where nothing has changed. Answers nothing where no model has parked the stream.
 */
export async function retryStream(poisoned: PoisonedStream): Promise<readonly Retried[]> {
  return eachPoison(poisoned, async (tx, model, poison, before) => {
    await forgetPoison(tx.queries, tx.generation, poison);
    return poison.state === 'halting' ? undefined : foldOn(tx, poisoned, model, poison, before);
  });
}

/**
 * Lets a parked stream go on without the event that could not be folded: the model lacks it from then on, and
 * verification says so. Rejects with `MayNotBeReleased` where a model stands still because of it.
 */
export async function releaseStream(poisoned: PoisonedStream): Promise<readonly Retried[]> {
  return eachPoison(poisoned, async (tx, model, poison, before) => {
    if (poison.state === 'halting') throw new MayNotBeReleased(model.name);
    const released = { ...poison, state: 'released' } as const;
    await keepPoison(tx.queries, tx.generation, released);
    return foldOn(tx, poisoned, model, poison, [...before, released]);
  });
}

type Act = (
  tx: WriteTransaction,
  model: ReadModel,
  poison: Poison,
  released: readonly Poison[],
) => Promise<Poison | undefined>;

async function eachPoison({ readStore, models, stream }: PoisonedStream, act: Act): Promise<readonly Retried[]> {
  const results: Retried[] = [];
  for (const model of models) {
    await readStore.transaction(async (tx) => {
      // Held, so that the model does not move meanwhile: what is folded here ends where it goes on.
      const live = await tx.checkpoint(model.name);
      if (live) await tx.moveCheckpoint(model.name, live, live);
      const poisons = await listPoisons(tx.queries, tx.generation, [model.name]);
      const [poison] = poisons.filter((known) => known.stream === stream && known.state !== 'released');
      const released = poisons.filter((known) => known.state === 'released');
      if (poison) results.push({ model: model.name, poison, still: await act(tx, model, poison, released) });
    });
  }
  return results;
}

/** Up to the model's checkpoint. Answers what could not be folded on the way. */
async function foldOn(
  tx: WriteTransaction,
  { events, stream }: PoisonedStream,
  model: ReadModel,
  { position }: Poison,
  known: readonly Poison[],
): Promise<Poison | undefined> {
  const reached = (await tx.checkpoint(model.name))?.position;
  const missed = await eventsBetween(events, stream, position, reached);
  const { found } = await foldAround(tx, [{ model, after: undefined }], missed, known);
  for (const poison of found) await keepPoison(tx.queries, tx.generation, poison);
  return found[0];
}

/** Both ends included. */
async function eventsBetween(
  events: Pick<EventStore, 'readStream'>,
  stream: string,
  from: Position,
  through: Position | undefined,
): Promise<readonly RecordedEvent[]> {
  const found: RecordedEvent[] = [];
  for await (const event of events.readStream(stream)) {
    if (!isAfter(from, event.position) && !isAfter(event.position, through)) found.push(event);
  }
  return found;
}
