import type { EventStore } from '@tenure/event-store';
import { verifyReadModels } from '@tenure/projector';
import { readModels } from '@tenure/read-models';
import { openReadStore, type ReadStoreOptions } from '@tenure/read-store';

/** Fails where an event is in the log twice, or one of those that clients were told of is not. */
export async function expectLogged(
  events: Pick<EventStore, 'readAll'>,
  acknowledged: readonly string[],
): Promise<void> {
  const ids: string[] = [];
  for await (const batch of events.readAll()) ids.push(...batch.map(({ id }) => id));
  const known = new Set(ids);
  expect(ids).toHaveLength(known.size);
  expect(acknowledged.filter((id) => !known.has(id))).toEqual([]);
}

/**
 * Fails where the rows of a read model are not, digest for digest, those that one process folds from the whole log into
 * an empty store. Nobody may be at work any more.
 */
export async function expectFolded(events: EventStore, place: ReadStoreOptions): Promise<void> {
  const head = await events.head();
  const lists = await openReadStore(place);
  const verified = await verifyReadModels(events, lists, readModels).finally(() => lists.close());
  expect(verified.map(({ name, position, kept, difference }) => ({ name, position, kept, difference }))).toEqual(
    verified.map(({ name, recomputed }) => ({ name, position: head, kept: recomputed, difference: undefined })),
  );
}
