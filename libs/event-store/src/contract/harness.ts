import { randomUUID } from 'node:crypto';
import { instant, legalDay, type NewEvent, type Position, type RecordedEvent } from '@tenure/kernel';
import type { EventStore, ReadAllOptions, ReadStreamOptions } from '../event-store';

/** What an adapter brings to be tested: a place for data, and handles on it. */
export interface StoreHarness {
  /** Opens a handle; every one sees the same data, as another process would. */
  open(): Promise<EventStore>;
  cleanup(): Promise<void>;
}

/** Gives each test the handle that all tests of a group share; they keep apart by the names of their streams. */
export function openForGroup(makeHarness: () => Promise<StoreHarness>): {
  store(): EventStore;
  another(): Promise<EventStore>;
} {
  let harness: StoreHarness;
  const opened: EventStore[] = [];
  const another = async (): Promise<EventStore> => {
    const store = await harness.open();
    opened.push(store);
    return store;
  };
  beforeAll(async () => {
    harness = await makeHarness();
    await another();
  });
  afterAll(async () => {
    await Promise.all(opened.map((store) => store.close()));
    await harness.cleanup();
  });
  return {
    store: () => {
      const [first] = opened;
      if (!first) throw new Error('the store is not open yet');
      return first;
    },
    another,
  };
}

export function newStream(prefix = 'contract'): string {
  return `${prefix}-${randomUUID()}`;
}

export function newEvent(data: unknown = {}): NewEvent {
  const id = randomUUID();
  return {
    id,
    type: 'SomethingHappened',
    data,
    metadata: {
      effectiveOn: legalDay('2026-02-28'),
      recordedAt: instant('2026-03-01T04:59:59.999Z'),
      recordedOn: legalDay('2026-02-28'),
      actor: 'contract',
      clauses: ['§1.1'],
      terms: 'terms-1',
      commandId: id,
      command: 'do-something',
      correlationId: id,
      causationId: id,
      schema: 1,
    },
  };
}

/** Events whose data is their number, so that a failure shows which ones are missing. */
export function newEvents(count: number, from = 0): readonly NewEvent[] {
  return Array.from({ length: count }, (_, index) => newEvent({ n: from + index }));
}

export function numberOf(event: RecordedEvent): number {
  return (event.data as { n: number }).n;
}

export async function readStream(store: EventStore, stream: string, options?: ReadStreamOptions) {
  const events: RecordedEvent[] = [];
  for await (const event of store.readStream(stream, options)) events.push(event);
  return events;
}

export async function readAll(store: EventStore, options?: ReadAllOptions): Promise<RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  for await (const batch of store.readAll(options)) events.push(...batch);
  return events;
}

export async function gathered<T>(batches: AsyncIterable<readonly T[]>): Promise<T[]> {
  const all: T[] = [];
  for await (const batch of batches) all.push(...batch);
  return all;
}

/** The options that leave out what other tests have appended before. */
export async function afterNow(store: EventStore): Promise<{ after?: Position }> {
  const after = await store.head();
  return after === undefined ? {} : { after };
}

/** Waits for something that happens in its own time; if it never does, the test runs into its time limit. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Numbers from `first` to `last`, counting down when `last` is the smaller. */
export function range(first: number, last: number): number[] {
  const step = first <= last ? 1 : -1;
  return Array.from({ length: Math.abs(last - first) + 1 }, (_, index) => first + step * index);
}
