import type { EventStore } from '@tenure/event-store';
import type { Position, RecordedEvent } from '@tenure/kernel';
import { type ReadModel, readModels } from '@tenure/read-models';
import { openReadStore, type ReadStore, type WriteTransaction } from '@tenure/read-store';
import { eachAdapter } from '../../read-store/test-support/adapters';
import { simpleEvents } from '../test-support/simple-events';
import { append, digests, withStores } from '../test-support/stores';
import type { Projected } from './keep-batch';
import { type Projector, startProjector } from './projector';
import { rebuild } from './replay';

jest.setTimeout(60_000);

const models = readModels;
const LONG_MS = 20_000;
const versionOfBalances = models.find(({ name }) => name === 'balances')?.version ?? 0;

/** What the read models must hold: folded at once, beside. */
async function expected(events: EventStore): Promise<unknown> {
  const fresh = await openReadStore({ path: ':memory:' });
  try {
    await rebuild(events, fresh, models);
    return await digests(fresh);
  } finally {
    await fresh.close();
  }
}

async function caughtUp(projector: Projector, position: Position): Promise<void> {
  expect(await projector.waitFor(position, LONG_MS)).toBe(true);
}

eachAdapter((adapter) => {
  test('follows the log: what is there, and what comes', () =>
    withStores(adapter, async ({ events, readStore }) => {
      await append(events, simpleEvents(30));
      const projector = await startProjector({ events, readStore, models });
      const head = await append(events, simpleEvents(10, 7, 30));
      await caughtUp(projector, head);
      expect(await digests(readStore)).toEqual(await expected(events));
      expect(await projector.lag()).toEqual({ position: head, head, behind: 0 });
      await projector.close();
    }));

  test('waiting ends when the position does not come, and when the projector is closed', () =>
    withStores(adapter, async ({ events, readStore }) => {
      const head = await append(events, simpleEvents(3));
      const projector = await startProjector({ events, readStore, models });
      const never = String(BigInt(head) + 1n) as Position;
      expect(await projector.waitFor(never, 5)).toBe(false);
      const waiting = projector.waitFor(never, LONG_MS);
      await projector.close();
      expect(await waiting).toBe(false);
    }));

  test('goes on after a restart where it was, and tells nobody twice', () =>
    withStores(adapter, async ({ events, readStore }) => {
      const told: string[] = [];
      const first = await startProjector({ events, readStore, models });
      await caughtUp(first, await append(events, simpleEvents(20)));
      await first.close();
      const second = await startProjector({ events: counting(events, told), readStore, models });
      await caughtUp(second, await append(events, simpleEvents(5, 7, 20)));
      await second.close();
      expect(told).toEqual(['21', '22', '23', '24', '25']);
      expect(await digests(readStore)).toEqual(await expected(events));
    }));

  test('events delivered twice count once', () =>
    withStores(adapter, async ({ events, readStore }) => {
      const projector = await startProjector({ events: deliveringTwice(events), readStore, models });
      await caughtUp(projector, await append(events, simpleEvents(40)));
      await projector.close();
      expect(await digests(readStore)).toEqual(await expected(events));
    }));

  test('a crash at any point of a batch loses nothing and doubles nothing', () =>
    withStores(adapter, async ({ events, readStore }) => {
      const warnings: string[] = [];
      const logger = { info: () => undefined, warn: (message: string) => void warnings.push(message) };
      const projector = await startProjector({ events, readStore: failing(readStore, 6), models, logger });
      for (let n = 0; n < 10; n++) await append(events, simpleEvents(4, 7, n * 4));
      await caughtUp(projector, (await events.head())!);
      await projector.close();
      expect(warnings).toHaveLength(6);
      expect(await digests(readStore)).toEqual(await expected(events));
    }));

  test('two projectors on one read store do not count twice', () =>
    withStores(adapter, async ({ events, readStore, place }) => {
      const other = await place.open();
      const projectors = [
        await startProjector({ events, readStore, models }),
        await startProjector({ events, readStore: other, models }),
      ];
      for (let n = 0; n < 10; n++) await append(events, simpleEvents(6, 7, n * 6));
      for (const projector of projectors) await caughtUp(projector, (await events.head())!);
      for (const projector of projectors) await projector.close();
      expect(await digests(readStore)).toEqual(await expected(events));
      await other.close();
    }));

  test('a read model of another version is made anew at the start, and only that one', () =>
    withStores(adapter, async ({ events, readStore }) => {
      const head = await append(events, simpleEvents(20));
      const first = await startProjector({ events, readStore, models });
      await caughtUp(first, head);
      await first.close();
      const messages: string[] = [];
      const logger = { info: (message: string) => void messages.push(message), warn: () => undefined };
      const newer = models.map((model): ReadModel => {
        return model.name === 'balances' ? { ...model, version: versionOfBalances + 1 } : model;
      });
      const second = await startProjector({ events, readStore, models: newer, logger });
      expect(messages).toEqual([
        `read model balances: version ${versionOfBalances} is now ${versionOfBalances + 1}; making it anew`,
        'read model balances: done',
      ]);
      expect((await readStore.snapshot((view) => view.checkpoints())).get('balances')).toMatchObject({
        version: versionOfBalances + 1,
        position: head,
      });
      expect(await digests(readStore)).toEqual(await expected(events));
      await second.close();
    }));

  test('rebuilding while events come ends with the same rows', () =>
    withStores(adapter, async ({ events, readStore }) => {
      await append(events, simpleEvents(30));
      const projector = await startProjector({ events, readStore, models });
      const appending = append(events, simpleEvents(30, 7, 30));
      await projector.rebuild();
      await projector.rebuild('balances');
      await caughtUp(projector, await appending);
      expect(await digests(readStore)).toEqual(await expected(events));
      await expect(projector.rebuild('nonsense')).rejects.toThrow('no such read model: nonsense');
      await projector.close();
    }));

  test('a rebuild that fails on the way leaves the rows as they were', () =>
    withStores(adapter, async ({ events, readStore }) => {
      const projector = await startProjector({ events, readStore, models });
      await caughtUp(projector, await append(events, simpleEvents(30)));
      const before = await digests(readStore);
      await expect(rebuild(breakingOff(events), readStore, models)).rejects.toThrow('the log broke off');
      expect(await digests(readStore)).toEqual(before);
      expect(await readStore.transaction((tx) => tx.checkpoint('balances'))).toMatchObject({
        version: versionOfBalances,
        position: '30',
      });
      await projector.close();
    }));

  test('whoever listens is told what changed, until it stops listening', () =>
    withStores(adapter, async ({ events, readStore }) => {
      const projector = await startProjector({ events, readStore, models });
      const told: Projected[] = [];
      const stop = projector.onProjected((projected) => void told.push(projected));
      const head = await append(events, simpleEvents(1));
      await caughtUp(projector, head);
      expect(told.at(-1)?.position).toBe(head);
      expect(told.flatMap(({ changes }) => changes.map(({ table }) => table))).toEqual(['accounts', 'accountChanges']);
      stop();
      await caughtUp(projector, await append(events, simpleEvents(1, 7, 1)));
      expect(told).toHaveLength(1);
      await projector.close();
    }));

  test('a listener that fails holds nothing up', () =>
    withStores(adapter, async ({ events, readStore }) => {
      const warnings: string[] = [];
      const logger = { info: () => undefined, warn: (message: string) => void warnings.push(message) };
      const projector = await startProjector({ events, readStore, models, logger });
      projector.onProjected(() => {
        throw new Error('broken pipe');
      });
      await caughtUp(projector, await append(events, simpleEvents(1)));
      expect(warnings).toEqual(['read models: a listener failed: Error: broken pipe']);
      await projector.close();
    }));

  test('streams that are no account’s are passed by', () =>
    withStores(adapter, async ({ events, readStore }) => {
      const projector = await startProjector({ events, readStore, models });
      const [event] = simpleEvents(1);
      const head = await append(events, [{ ...event!, stream: 'programme-main' }]);
      await caughtUp(projector, head);
      expect(await readStore.queries.selectFrom('accounts').selectAll().execute()).toEqual([]);
      await projector.close();
    }));

  test('a database that has lost its last commits, or all, is filled again from the log', () =>
    withStores(adapter, async ({ events, readStore, place }) => {
      const projector = await startProjector({ events, readStore, models });
      await caughtUp(projector, await append(events, simpleEvents(30)));
      const other = await place.open();
      await rebuild(events, other, models, { until: '20' as Position });
      await caughtUp(projector, await append(events, simpleEvents(5, 7, 30)));
      expect(await digests(readStore)).toEqual(await expected(events));
      await other.transaction((tx) => tx.empty(models.flatMap(({ tables }) => tables)));
      await place.alter('delete from checkpoints');
      await caughtUp(projector, await append(events, simpleEvents(5, 7, 35)));
      expect(await digests(readStore)).toEqual(await expected(events));
      await projector.close();
      await other.close();
    }));
});

function counting(events: EventStore, told: string[]): EventStore {
  return withHandler(events, (handle) => async (batch) => {
    told.push(...batch.map(({ position }) => position));
    await handle(batch);
  });
}

function deliveringTwice(events: EventStore): EventStore {
  return withHandler(events, (handle) => async (batch) => {
    await handle(batch);
    await handle(batch);
    await handle(batch.slice(-1));
  });
}

type Handler = (batch: readonly RecordedEvent[]) => Promise<void>;

function withHandler(events: EventStore, wrap: (handle: Handler) => Handler): EventStore {
  return {
    ...events,
    subscribe: (options) => events.subscribe({ ...options, onEvents: wrap((batch) => options.onEvents(batch)) }),
  };
}

function breakingOff(events: EventStore): EventStore {
  return {
    ...events,
    async *readAll(options) {
      for await (const batch of events.readAll(options)) yield batch.slice(0, 5);
      throw new Error('the log broke off');
    },
  };
}

/** Fails so many times: before anything is written, after the checkpoint is moved, and after the rows are written. */
function failing(store: ReadStore, times: number): ReadStore {
  let left = times;
  const failAt = (point: number): void => {
    if (left === 0 || left % 3 !== point) return;
    left -= 1;
    throw new Error('power cut');
  };
  const wrapped = (tx: WriteTransaction): WriteTransaction => ({
    ...tx,
    async load(table, keys) {
      failAt(1);
      return tx.load(table, keys);
    },
    async write(changes) {
      await tx.write(changes);
      failAt(2);
    },
  });
  return {
    ...store,
    transaction: (work) =>
      store.transaction((tx) => {
        failAt(0);
        return work(wrapped(tx));
      }),
  };
}
