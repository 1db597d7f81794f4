import { join } from 'node:path';
import { openSqliteEventStore } from '@tenure/event-store';
import { startProjector } from '@tenure/projector';
import { readModels } from '@tenure/read-models';
import { openReadStore } from '@tenure/read-store';
import type { Figure } from '../figure';
import type { Log } from '../log/write-log';
import { bareReadRate } from '../raw/bare-read';
import { compared, type Pair } from '../statistics';

const ROUNDS = 3;
const AN_HOUR_MS = 3_600_000;

/** The projector follows the log from its first event into an empty database on the same disk. */
export async function projectionBench(folder: string, log: Log): Promise<readonly Figure[]> {
  const pairs: Pair[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const value = await projectionRate(join(folder, `read-${round}.db`), log);
    pairs.push({ value, raw: bareReadRate(log.path) });
  }
  const names = readModels.map(({ name }) => name).join(', ');
  return [
    {
      name: 'projection',
      what: `projecting the log into ${readModels.length} read models`,
      unit: '/s',
      ...compared(pairs),
      note: `${names}; raw as for the replay`,
    },
  ];
}

async function projectionRate(path: string, log: Log): Promise<number> {
  const events = openSqliteEventStore({ path: log.path, readonly: true });
  const readStore = await openReadStore({ path });
  const head = await events.head();
  const startedAt = performance.now();
  const projector = await startProjector({ events, readStore, models: readModels });
  const isReached = head !== undefined && (await projector.waitFor(head, AN_HOUR_MS));
  const seconds = (performance.now() - startedAt) / 1_000;
  await projector.close();
  await readStore.close();
  await events.close();
  if (!isReached) throw new Error('the projector did not reach the end of the log');
  return log.events / seconds;
}
