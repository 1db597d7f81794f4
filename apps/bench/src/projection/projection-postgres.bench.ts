import type { EventStore } from '@tenure/event-store';
import { openSqliteEventStore } from '@tenure/event-store';
import type { Position } from '@tenure/kernel';
import { startProjector } from '@tenure/projector';
import { readModels } from '@tenure/read-models';
import { openReadStore, type ReadStore, type TableChanges } from '@tenure/read-store';
import type { Figure } from '../figure';
import type { Log } from '../log/write-log';
import { inSchema, postgresServer } from '../postgres/server';
import { bareBatches, bareUpserts } from '../raw/bare-postgres';
import { compared, type Pair } from '../statistics';

const ROUNDS = 3;
const AN_HOUR_MS = 3_600_000;
/** What is written is kept in memory for the raw round, so there is not too much of it. */
const MOST_EVENTS = 200_000;
const AIM_A_SECOND = 20_000;

/** The projector follows the log into an empty schema of PostgreSQL, beside the rows it wrote sent bare. */
export async function projectionPostgresBench(log: Log, onLeftOut: (why: string) => void): Promise<readonly Figure[]> {
  const server = await postgresServer();
  if ('none' in server) {
    onLeftOut(server.none);
    return [];
  }
  const events = openSqliteEventStore({ path: log.path, readonly: true });
  try {
    return [await measured(server.url, upTo(events, Math.min(log.events, MOST_EVENTS)))];
  } finally {
    await events.close();
    await server.end();
  }
}

interface Stretch {
  readonly events: EventStore;
  readonly count: number;
  readonly end: Position;
}

async function measured(url: string, stretch: Stretch): Promise<Figure> {
  const prefix = `tenure_bench_${process.pid}`;
  const written = await writtenBy(stretch);
  const pairs: Pair[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const schema = `${prefix}_${round}`;
    const value = await projectionRate(inSchema(url, schema), stretch);
    const seconds = await bareUpserts(url, `${schema}_bare`, bareBatches(`${schema}_bare`, written));
    pairs.push({ value, raw: stretch.count / seconds });
  }
  return {
    name: 'projection-postgres',
    what: `projecting into ${readModels.length} read models on PostgreSQL`,
    unit: '/s',
    ...compared(pairs),
    aim: { of: 'value', atLeast: AIM_A_SECOND },
    note: `the first ${stretch.count} events; raw: the rows that were written, sent again as multi-row upserts`,
  };
}

async function projectionRate(connectionString: string, stretch: Stretch): Promise<number> {
  const readStore = await openReadStore({ connectionString });
  try {
    return stretch.count / (await projecting(stretch, readStore));
  } finally {
    await readStore.close();
  }
}

/** All that projecting writes, in its batches. */
async function writtenBy(stretch: Stretch): Promise<readonly (readonly TableChanges[])[]> {
  const written: (readonly TableChanges[])[] = [];
  const memory = await openReadStore({ path: ':memory:' });
  await projecting(stretch, {
    ...memory,
    transaction: (work) =>
      memory.transaction((tx) =>
        work({
          ...tx,
          async write(changes) {
            written.push(changes);
            await tx.write(changes);
          },
        }),
      ),
  });
  await memory.close();
  return written;
}

/** Answers seconds. */
async function projecting({ events, end }: Stretch, readStore: ReadStore): Promise<number> {
  const startedAt = performance.now();
  const projector = await startProjector({ events, readStore, models: readModels });
  const isReached = await projector.waitFor(end, AN_HOUR_MS);
  const seconds = (performance.now() - startedAt) / 1_000;
  await projector.close();
  if (!isReached) throw new Error('the projector did not reach the end of the log');
  return seconds;
}

/** The log as if it ended after so many events. */
function upTo(events: EventStore, count: number): Stretch {
  const end = String(count) as Position;
  const inside = (position: Position): boolean => BigInt(position) <= BigInt(end);
  return {
    count,
    end,
    events: {
      ...events,
      subscribe: (options) =>
        events.subscribe({
          ...options,
          async onEvents(batch) {
            const wanted = batch.filter(({ position }) => inside(position));
            if (wanted.length > 0) await options.onEvents(wanted);
          },
        }),
    },
  };
}
