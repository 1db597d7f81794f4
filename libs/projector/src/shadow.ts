import type { EventStore } from '@tenure/event-store';
import type { Position } from '@tenure/kernel';
import type { ReadModel } from '@tenure/read-models';
import {
  beginNextGeneration,
  exchangeGenerations,
  type Generation,
  listPoisons,
  NoSuchGeneration,
  type ReadStore,
  swapGenerations,
  type WriteTransaction,
} from '@tenure/read-store';
import { readCheckpoints } from './checkpoints';
import { keepBatch, type Keeper } from './keep-batch';
import { BEGINNING } from './place';
import { type ModelVerification, verifyReadModels } from './verify';

/** What is swapped, and where. */
export interface Shadow {
  readonly events: EventStore;
  readonly readStore: ReadStore;
  readonly model: ReadModel;
  /** Told how many events were folded so far. */
  onProgress?(events: number): void;
}

/** The next generation is not what the log says, and so it does not take its place. */
export class NotVerified extends Error {
  constructor(readonly verification: ModelVerification) {
    super(`the next generation of read model ${verification.name} is not what the log says`);
    this.name = 'NotVerified';
  }
}

/**
 * Makes a read model anew beside the live one, which goes on; one that was broken off is gone on with. Answers the
 * position that it has reached. Rejects with `NoSuchGeneration` where the model halts on an event.
 */
export async function rebuildBeside(shadow: Shadow): Promise<Position | undefined> {
  const { readStore, model } = shadow;
  const checkpoints = await readCheckpoints(readStore.generation('next'), [model]);
  // What stood in its way when it was broken off may have been mended since.
  const poisons = await listPoisons(readStore.queries, 'next', [model.name]);
  if (checkpoints.of(model)?.version !== model.version || poisons.length > 0) {
    await readStore.transaction(async (tx) => {
      await beginNextGeneration(tx, model);
    });
    const start = { version: model.version, ...BEGINNING };
    await readStore.generation('next').transaction((tx) => tx.moveCheckpoint(model.name, undefined, start));
  }
  return catchUp(shadow, 'next');
}

/**
 * Verifies the next generation against the log and puts it in the live one's place, in one transaction; the live one
 * becomes the previous one. Rejects with `NotVerified`, and with `NoSuchGeneration` where there is none of this version.
 */
export async function swapIn(shadow: Shadow): Promise<ModelVerification> {
  const { events, readStore, model } = shadow;
  await requireVersion(shadow, 'next');
  await catchUp(shadow, 'next');
  const beside = readStore.generation('next');
  const [verification] = await verifyReadModels(events, beside, [model]);
  if (!verification) throw new NoSuchGeneration(`read model ${model.name} has no next generation`);
  if (verification.difference) throw new NotVerified(verification);
  await takePlace(shadow, 'next', (tx) => swapGenerations(tx, model));
  return verification;
}

/**
 * Brings the previous generation up to the log and exchanges it with the live one. Rejects with `NoSuchGeneration` where
 * there is none of this version.
 */
export async function rollBack(shadow: Shadow): Promise<void> {
  await requireVersion(shadow, 'previous');
  await catchUp(shadow, 'previous');
  await takePlace(shadow, 'previous', (tx) => exchangeGenerations(tx, shadow.model));
}

async function requireVersion({ readStore, model }: Shadow, generation: Generation): Promise<void> {
  const checkpoints = await readCheckpoints(readStore.generation(generation), [model]);
  const version = checkpoints.of(model)?.version;
  if (version === model.version) return;
  if (version === undefined) throw new NoSuchGeneration(`read model ${model.name} has no ${generation} generation`);
  const detail = `is of version ${version}, this program keeps version ${model.version}`;
  throw new NoSuchGeneration(`the ${generation} generation of read model ${model.name} ${detail}`);
}

/** Up to the end of the log as it is when it gets there. */
async function catchUp(shadow: Shadow, generation: Generation): Promise<Position | undefined> {
  const { events, readStore, model, onProgress } = shadow;
  const beside = readStore.generation(generation);
  const checkpoints = await readCheckpoints(beside, [model]);
  const keeper: Keeper = { events, readStore: beside, models: [model], checkpoints, halts: new Map() };
  const after = checkpoints.reached();
  let folded = 0;
  for await (const batch of events.readAll(after === undefined ? {} : { after })) {
    await keepBatch(keeper, batch);
    const halt = keeper.halts.get(model.name);
    if (halt) throw new NoSuchGeneration(`the ${generation} generation of read model ${model.name} ${halt.reason}`);
    onProgress?.((folded += batch.length));
  }
  return checkpoints.reached();
}

const MOST_TRIES = 20;

/**
 * While the live model's checkpoint is held, nobody moves it: a generation that is as far as the live one, or further,
 * can then take its place without any reader seeing an earlier state.
 */
async function takePlace(
  shadow: Shadow,
  generation: Exclude<Generation, 'live'>,
  change: (tx: WriteTransaction) => Promise<void>,
): Promise<void> {
  const { readStore, model } = shadow;
  for (let tries = 1; tries <= MOST_TRIES; tries++) {
    const beside = await catchUp(shadow, generation);
    const isDone = await readStore.transaction(async (tx) => {
      const live = await tx.checkpoint(model.name);
      if (live) await tx.moveCheckpoint(model.name, live, live);
      if (BigInt(live?.position ?? 0) > BigInt(beside ?? 0)) return false;
      await change(tx);
      return true;
    });
    if (isDone) return;
  }
  throw new Error(`read model ${model.name} moves too fast to be exchanged; try again`);
}
