import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyStore, type EventStore, openEsdbEventStore, openSqliteEventStore } from '@tenure/event-store';
import { instant, type RecordedEvent } from '@tenure/kernel';
import { readModels } from '@tenure/read-models';
import { type ReadStore, ReadStoreUnusable } from '@tenure/read-store';
import { startEsdbFake } from '../../event-store/test-support/esdb-fake';
import { type Adapter, eachAdapter, type Place } from '../../read-store/test-support/adapters';
import { withStore } from '../../read-store/test-support/store';
import { simpleEvents } from '../test-support/simple-events';
import { append } from '../test-support/stores';
import { followProjections } from './following';
import { startProjector } from './projector';
import { requireSameLog } from './same-log';

jest.setTimeout(120_000);

type Kind = 'SQLite' | 'EventStoreDB';

interface Desk {
  readonly readStore: ReadStore;
  readonly place: Place;
  /** A log of its own, and empty. */
  log(kind: Kind): Promise<EventStore>;
}

async function withDesk(adapter: Adapter, test: (desk: Desk) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'same-log-'));
  const ends: (() => unknown)[] = [];
  const log = async (kind: Kind): Promise<EventStore> => {
    let store: EventStore;
    if (kind === 'SQLite') store = openSqliteEventStore({ path: join(folder, `${ends.length}.db`), pollMs: 10 });
    else {
      const fake = await startEsdbFake();
      ends.unshift(() => fake.close());
      store = openEsdbEventStore({ connectionString: fake.connectionString });
    }
    ends.unshift(() => store.close());
    return store;
  };
  try {
    await withStore(adapter, (readStore, place) => test({ readStore, place, log }));
  } finally {
    for (const end of ends) await end();
    rmSync(folder, { recursive: true });
  }
}

async function project(events: EventStore, readStore: ReadStore): Promise<void> {
  const projector = await startProjector({ events, readStore, models: readModels });
  const head = await events.head();
  if (head !== undefined) expect(await projector.waitFor(head, 20_000)).toBe(true);
  await projector.close();
}

async function filled(log: EventStore, events: readonly RecordedEvent[]): Promise<EventStore> {
  await append(log, events);
  return log;
}

async function movedTo(target: EventStore, source: EventStore): Promise<EventStore> {
  expect((await copyStore(source, target)).kind).toBe('copied');
  return target;
}

function sentAgain(events: readonly RecordedEvent[]): readonly RecordedEvent[] {
  const recordedAt = instant('2024-01-02T20:00:00Z');
  return events.map((event) => ({ ...event, metadata: { ...event.metadata, recordedAt } }));
}

type Make = (desk: Desk, first: EventStore) => Promise<EventStore>;

const EVENTS = simpleEvents(20);
const goesOn = undefined;

/** Read models are kept up to the end of a log of 20 events, of one kind; then the program starts over another log. */
const table: readonly (readonly [Kind, string, Make, RegExp | typeof goesOn, string])[] = [
  ['SQLite', 'the same log', async (_desk, first) => first, goesOn, 'as after any restart'],
  ['EventStoreDB', 'the same log', async (_desk, first) => first, goesOn, 'as after any restart'],
  ['SQLite', 'it, grown', (_desk, first) => filled(first, simpleEvents(5, 7, 20)), goesOn, 'while nobody projected'],
  [
    'EventStoreDB',
    'it, grown',
    (_desk, first) => filled(first, simpleEvents(5, 7, 20)),
    goesOn,
    'while nobody projected',
  ],
  [
    'SQLite',
    'a copy on SQLite',
    async ({ log }, first) => movedTo(await log('SQLite'), first),
    goesOn,
    'ids come along, and positions count events on both',
  ],
  [
    'SQLite',
    'a copy by way of EventStoreDB',
    async ({ log }, first) => movedTo(await log('SQLite'), await movedTo(await log('EventStoreDB'), first)),
    goesOn,
    'back at the positions it had',
  ],
  [
    'SQLite',
    'a copy on EventStoreDB',
    async ({ log }, first) => movedTo(await log('EventStoreDB'), first),
    /come to position 20, .* this log has it at position \d{4,}\./,
    'positions are places in a file',
  ],
  [
    'EventStoreDB',
    'a copy on SQLite',
    async ({ log }, first) => movedTo(await log('SQLite'), first),
    /this log has it at position 20\./,
    'the way back',
  ],
  [
    'SQLite',
    'another log of the same accounts',
    async ({ log }) => filled(await log('SQLite'), simpleEvents(20, 7, 100)),
    /this log has another event there\./,
    'as many events, at the same positions',
  ],
  [
    'EventStoreDB',
    'another log of the same accounts',
    async ({ log }) => filled(await log('EventStoreDB'), simpleEvents(20, 7, 100)),
    /this log has another event there\./,
    'as many events, at the same positions',
  ],
  [
    'SQLite',
    'a log that was brought back from before',
    async ({ log }) => filled(await log('SQLite'), EVENTS.slice(0, 15)),
    /this log has no such event\./,
    'what the rows hold never happened there',
  ],
  [
    'SQLite',
    'one brought back, after which commands were sent again',
    async ({ log }) => filled(await log('SQLite'), [...EVENTS.slice(0, 15), ...sentAgain(EVENTS.slice(15))]),
    /this log has another event there\./,
    'under their keys events have their ids again, at another time',
  ],
  [
    'EventStoreDB',
    'an empty log',
    ({ log }) => log('EventStoreDB'),
    /this log has no such event\./,
    'such as a server that was set up anew',
  ],
];

eachAdapter((adapter) => {
  test.each(table)('kept over a log on %s, then over %s', (kind, _what, make, refusal, _why) =>
    withDesk(adapter, async (desk) => {
      const { readStore } = desk;
      const first = await filled(await desk.log(kind), EVENTS);
      await project(first, readStore);
      const second = await make(desk, first);
      if (!refusal) return project(second, readStore);
      const kept = await readStore.queries.selectFrom('checkpoints').selectAll().execute();
      for (const start of [
        project(second, readStore),
        followed(second, readStore),
        requireSameLog(second, readStore),
      ]) {
        await expect(start).rejects.toThrow(ReadStoreUnusable);
        await expect(start).rejects.toThrow(refusal);
        await expect(start).rejects.toThrow(adapter.name === 'SQLite' ? /remove read\.db, / : /READ_STORE, or drop/);
      }
      expect(await readStore.queries.selectFrom('checkpoints').selectAll().execute()).toEqual(kept);
    }),
  );

  test('an empty read store is of whichever log comes, also where that is empty, too', () =>
    withDesk(adapter, async ({ readStore, log }) => {
      await project(await log('SQLite'), readStore);
      await project(await filled(await log('EventStoreDB'), EVENTS), readStore);
      await expect(project(await filled(await log('SQLite'), EVENTS), readStore)).rejects.toThrow(ReadStoreUnusable);
    }));

  test.each([
    ['it noted none', `update checkpoints set event = ''`],
    ['it left what was noted as it was', `update checkpoints set position = '15'`],
  ])('a checkpoint that an older program has moved is believed, once: %s', (_what, sql) =>
    withDesk(adapter, async ({ readStore, place, log }) => {
      await project(await filled(await log('SQLite'), EVENTS), readStore);
      await place.alter(sql);
      const other = await filled(await log('SQLite'), simpleEvents(30, 7, 100));
      await project(other, readStore);
      await requireSameLog(other, readStore);
      await expect(requireSameLog(await log('SQLite'), readStore)).rejects.toThrow(ReadStoreUnusable);
    }),
  );
});

async function followed(events: EventStore, readStore: ReadStore): Promise<void> {
  const following = await followProjections({
    events,
    readStore,
    models: readModels,
    logger: { warn: () => undefined },
  });
  await following.close();
}
