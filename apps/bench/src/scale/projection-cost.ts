import { openSqliteEventStore } from '@tenure/event-store';
import { startProjector } from '@tenure/projector';
import { readModels } from '@tenure/read-models';
import { openReadStore, type ReadStoreOptions } from '@tenure/read-store';
import type { Log } from '../log/write-log';
import { measuring } from '../statistics';

const HOURS_MS = 8 * 3_600_000;

export interface ProjectionCost {
  /** Events a second. */
  readonly rate: number;
  /** Of processor in this process, for an event. */
  readonly micros: number;
}

/** From the first event to the last, into an empty read store. */
export async function projectionInto(options: ReadStoreOptions, log: Log): Promise<ProjectionCost> {
  const events = openSqliteEventStore({ path: log.path, readonly: true });
  const readStore = await openReadStore(options);
  try {
    const head = await events.head();
    let isReached = false;
    const { seconds, cpuMicros } = await measuring(async () => {
      const projector = await startProjector({ events, readStore, models: readModels });
      isReached = head !== undefined && (await projector.waitFor(head, HOURS_MS));
      await projector.close();
    });
    if (!isReached) throw new Error('the projector did not reach the end of the log');
    return { rate: log.events / seconds, micros: cpuMicros / log.events };
  } finally {
    await readStore.close();
    await events.close();
  }
}
