import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EventStore, openSqliteEventStore } from '@tenure/event-store';
import type { Position, RecordedEvent } from '@tenure/kernel';
import { readModels } from '@tenure/read-models';
import { digest, type ReadStore } from '@tenure/read-store';
import type { Adapter, Place } from '../../read-store/test-support/adapters';
import { withStore } from '../../read-store/test-support/store';

export interface Stores {
  readonly events: EventStore;
  readonly readStore: ReadStore;
  /** Where the read store is. */
  readonly place: Place;
}

/** Runs `test` with an event log in a file and a read store of their own. */
export function withStores(adapter: Adapter, test: (stores: Stores) => Promise<void>): Promise<void> {
  return withStore(adapter, async (readStore, place) => {
    const folder = mkdtempSync(join(tmpdir(), 'projector-'));
    const events = openSqliteEventStore({ path: join(folder, 'events.db'), pollMs: 10 });
    try {
      await test({ events, readStore, place });
    } finally {
      await events.close();
      rmSync(folder, { recursive: true });
    }
  });
}

/** Appends events to their streams, and says where the log ends. */
export async function append(store: EventStore, events: readonly RecordedEvent[]): Promise<Position> {
  for (const { stream, id, type, data, metadata } of events) {
    await store.append({ stream, expected: 'any', events: [{ id, type, data, metadata }] });
  }
  const head = await store.head();
  if (head === undefined) throw new Error('nothing was appended');
  return head;
}

/** Of every read model. */
export async function digests(store: ReadStore): Promise<Readonly<Record<string, string>>> {
  const all = await Promise.all(
    readModels.map(async ({ name, tables }) => [name, await digest(store, tables)] as const),
  );
  return Object.fromEntries(all);
}
