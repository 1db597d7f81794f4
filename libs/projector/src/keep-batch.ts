import type { EventStore } from '@tenure/event-store';
import type { Position, RecordedEvent } from '@tenure/kernel';
import type { ReadModel, RowChanges } from '@tenure/read-models';
import {
  CheckpointMoved,
  type Generational,
  keepPoison,
  listPoisons,
  type Poison,
  type WriteTransaction,
} from '@tenure/read-store';
import type { KnownCheckpoints } from './checkpoints';
import { FoldFailed, isAfter } from './fold';
import { type Halt, haltOfVersion, type Halts } from './halts';
import { type Place, placeOf } from './place';
import { foldAround, poisonOf } from './poison';

/** What a batch did, for whoever shows changes as they happen. */
export interface Projected {
  readonly position: Position;
  readonly changes: readonly RowChanges[];
}

/** What a batch is kept in, and where what it lacks is read. */
export interface Keeper {
  readonly events: Pick<EventStore, 'readAll'>;
  readonly readStore: Generational;
  readonly models: readonly ReadModel[];
  readonly checkpoints: KnownCheckpoints;
  /** Those that stand still; added to where another one has to. */
  readonly halts: Halts;
  /** Rejects where this process may not write any more. */
  readonly guard?: ((tx: WriteTransaction) => Promise<void>) | undefined;
  /** Told of what could not be folded. */
  onPoison?(poison: Poison): void;
}

/** Keeps a batch, or what of it another writer has not kept yet. Undefined when nothing was left to keep. */
export async function keepBatch(keeper: Keeper, batch: readonly RecordedEvent[]): Promise<Projected | undefined> {
  for (;;) {
    try {
      return await keepOrFollow(keeper, batch);
    } catch (error) {
      if (error instanceof FoldFailed) await halt(keeper, error);
      else if (error instanceof Halted) keeper.halts.set(error.halt.model, error.halt);
      else throw error;
    }
  }
}

/** A model that stands still for all processes was met on the way. */
class Halted extends Error {
  constructor(readonly halt: Halt) {
    super(halt.reason);
    this.name = 'Halted';
  }
}

async function halt({ readStore, halts, guard, onPoison }: Keeper, failed: FoldFailed): Promise<void> {
  const poison = poisonOf(failed);
  await readStore.transaction(async (tx) => {
    await guard?.(tx);
    await keepPoison(tx.queries, tx.generation, poison);
  });
  halts.set(poison.model, haltBy(poison));
  onPoison?.(poison);
}

function haltBy({ model, position, eventType, reason }: Poison): Halt {
  return { model, position, reason: `cannot fold ${eventType} at position ${position}: ${reason}` };
}

async function keepOrFollow(keeper: Keeper, batch: readonly RecordedEvent[]): Promise<Projected | undefined> {
  const { models, checkpoints } = keeper;
  try {
    return await keep(keeper, batch);
  } catch (error) {
    if (!(error instanceof CheckpointMoved)) throw error;
    const known = models.map((model) => checkpoints.of(model)?.position);
    await checkpoints.refresh();
    const hasGoneBack = models.some((model, index) => isBehind(checkpoints.of(model)?.position, known[index]));
    return hasGoneBack ? keepAgain(keeper, batch) : keep(keeper, batch);
  }
}

function isBehind(position: Position | undefined, known: Position | undefined): boolean {
  return known !== undefined && isAfter(known, position);
}

/**
 * The database has lost its last commits, or was emptied, or another generation of the rows was put in place: what lies
 * between its place and the batch is read from the log once more.
 */
async function keepAgain(keeper: Keeper, batch: readonly RecordedEvent[]): Promise<Projected | undefined> {
  const until = batch.at(-1)?.position;
  if (until === undefined) return undefined;
  const after = keeper.checkpoints.reached((model) => keeper.halts.has(model.name));
  let last: Projected | undefined;
  for await (const missed of keeper.events.readAll({ until, ...(after === undefined ? {} : { after }) })) {
    last = (await keep(keeper, missed)) ?? last;
  }
  return last;
}

async function keep(keeper: Keeper, batch: readonly RecordedEvent[]): Promise<Projected | undefined> {
  const { readStore, models, checkpoints, halts } = keeper;
  const last = batch.at(-1);
  if (!last) return undefined;
  const { position } = last;
  const running = models.filter(({ name }) => !halts.has(name));
  const { behind, changes, found } = await readStore.transaction(async (tx) => {
    const behind = running.filter((model) => isAfter(position, checkpoints.of(model)?.position));
    const known = await beginBatch(tx, keeper, behind, placeOf(last));
    const followers = behind.map((model) => ({ model, after: checkpoints.of(model)?.position }));
    const folded = await foldAround(tx, followers, batch, known);
    for (const poison of folded.found) await keepPoison(tx.queries, tx.generation, poison);
    return { behind, ...folded };
  });
  for (const model of behind) checkpoints.set(model, placeOf(last));
  for (const poison of found) keeper.onPoison?.(poison);
  return behind.length === 0 ? undefined : { position, changes };
}

/** Moves the checkpoints, and answers what the models cannot fold. Rejects where this writer, or a model, has to stop. */
async function beginBatch(
  tx: WriteTransaction,
  { checkpoints, guard }: Keeper,
  behind: readonly ReadModel[],
  place: Place,
): Promise<readonly Poison[]> {
  for (const model of behind) {
    const other = haltOfVersion(model, checkpoints.of(model)?.version);
    if (other) throw new Halted(other);
  }
  // First, because where writers are not shut out it is this that makes the second one wait and fail.
  const moves = behind.map((model) =>
    tx.moveCheckpoint(model.name, checkpoints.of(model), { version: model.version, ...place }),
  );
  // Sent behind them: whoever retries or releases a stream has the checkpoint until that is done.
  const listing = listPoisons(
    tx.queries,
    tx.generation,
    behind.map(({ name }) => name),
  );
  const [known] = await Promise.all([listing, guard?.(tx), ...moves]);
  const halting = known.find(({ state }) => state === 'halting');
  if (halting) throw new Halted(haltBy(halting));
  return known;
}
