import { openSqliteEventStore } from '@tenure/event-store';
import { startProjector } from '@tenure/projector';
import { readModels } from '@tenure/read-models';
import { openReadStore, type ReadStoreOptions } from '@tenure/read-store';
import type { Log } from '../log/write-log';

const HOURS_MS = 8 * 3_600_000;

/** Events a second, from the first to the last, into an empty read store. */
export async function projectionRateInto(options: ReadStoreOptions, log: Log): Promise<number> {
  const events = openSqliteEventStore({ path: log.path, readonly: true });
  const readStore = await openReadStore(options);
  try {
    const head = await events.head();
    const startedAt = performance.now();
    const projector = await startProjector({ events, readStore, models: readModels });
    const isReached = head !== undefined && (await projector.waitFor(head, HOURS_MS));
    const seconds = (performance.now() - startedAt) / 1_000;
    await projector.close();
    if (!isReached) throw new Error('the projector did not reach the end of the log');
    return log.events / seconds;
  } finally {
    await readStore.close();
    await events.close();
  }
}
