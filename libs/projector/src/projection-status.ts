import type { EventStore } from '@tenure/event-store';
import type { Instant, Position } from '@tenure/kernel';
import type { ReadModel } from '@tenure/read-models';
import { type Generation, listPoisons, type Poison, type ReadStore } from '@tenure/read-store';
import { readCheckpoints } from './checkpoints';
import { readHalts } from './halts';
import { distance } from './projector';

/** Where one generation of a read model is. */
export interface GenerationStatus {
  readonly generation: Generation;
  readonly version: number;
  readonly position: Position | undefined;
  /** Positions of the log that it does not hold yet. */
  readonly behind: number;
}

/** How one read model is, as the stores tell it: in whichever process it is asked. */
export interface ProjectionStatus {
  readonly model: string;
  /** That this program keeps. */
  readonly version: number;
  /** Those that there are, the live one first; none before the first event. */
  readonly generations: readonly GenerationStatus[];
  /** Positions of the log that the live one does not hold yet. */
  readonly behind: number;
  /** When the first event that it does not hold was recorded. */
  readonly behindSince: Instant | undefined;
  /** Why it goes no further. */
  readonly halted: { readonly reason: string; readonly position?: Position } | undefined;
  /** Streams that it passes by, and events that it lacks for good. */
  readonly poisons: readonly Poison[];
}

/** Rejects as the stores do where one of them does not answer. */
export async function projectionStatuses(
  events: Pick<EventStore, 'head' | 'readAll'>,
  readStore: ReadStore,
  models: readonly ReadModel[],
): Promise<readonly ProjectionStatus[]> {
  const all = ['live', 'next', 'previous'] as const;
  const generations = await Promise.all(
    all.map(async (generation) => ({
      generation,
      checkpoints: await readCheckpoints(readStore.generation(generation), models),
    })),
  );
  const live = generations[0]?.checkpoints ?? { of: () => undefined };
  const [poisons, halts, head] = await Promise.all([
    listPoisons(readStore.queries, 'live'),
    readHalts(readStore, models, live),
    events.head(),
  ]);
  return Promise.all(
    models.map(async (model) => {
      const position = live.of(model)?.position;
      const halt = halts.get(model.name);
      return {
        model: model.name,
        version: model.version,
        generations: generations.flatMap(({ generation, checkpoints }) => {
          const found = checkpoints.of(model);
          return found ? [{ generation, ...found, behind: distance(found.position, head) }] : [];
        }),
        behind: distance(position, head),
        behindSince: distance(position, head) === 0 ? undefined : await firstRecordedAfter(events, position),
        halted: halt && { reason: halt.reason, ...(halt.position ? { position: halt.position } : {}) },
        poisons: poisons.filter((poison) => poison.model === model.name),
      };
    }),
  );
}

async function firstRecordedAfter(
  events: Pick<EventStore, 'readAll'>,
  after: Position | undefined,
): Promise<Instant | undefined> {
  for await (const [first] of events.readAll({ limit: 1, ...(after === undefined ? {} : { after }) })) {
    if (first) return first.metadata.recordedAt;
  }
  return undefined;
}
