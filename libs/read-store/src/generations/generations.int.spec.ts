import type { Position } from '@tenure/kernel';
import { eachAdapter } from '../../test-support/adapters';
import { deadline } from '../../test-support/rows';
import { load, put, withStore } from '../../test-support/store';
import { keepPoison, listPoisons, type Poison } from '../background/poisons';
import { NoSuchGeneration } from '../errors';
import type { Generational, ReadStore } from '../read-store';
import type { Generation } from './generation';
import { beginNextGeneration, dropGeneration, exchangeGenerations, swapGenerations } from './generations';

jest.setTimeout(60_000);

const model = { name: 'cure-deadlines', tables: ['cureDeadlines'] } as const;
const poison: Poison = {
  model: model.name,
  stream: 'account-A9',
  position: '3' as Position,
  eventType: 'X',
  reason: 'why',
  state: 'parked',
};

/** Its one row, checkpoint and poison, told apart by the id of the row. */
async function fill(store: Generational, id: string, position: string, generation: Generation): Promise<void> {
  await store.transaction(async (tx) => {
    await tx.moveCheckpoint(model.name, undefined, { version: 1, position: position as Position });
    await tx.write([{ table: 'cureDeadlines', put: [deadline(id, '2024-02-01')], removed: [] }]);
    await keepPoison(tx.queries, generation, { ...poison, reason: id });
  });
}

async function found(store: ReadStore, generation: Generation): Promise<unknown> {
  const ids = await store.generation(generation).snapshot(async (view) => {
    const rows: unknown[] = [];
    for await (const batch of view.scan('cureDeadlines')) rows.push(...batch.map(([, id]) => id));
    return [...rows, (await view.checkpoints()).get(model.name)?.position];
  });
  return [...ids, ...(await listPoisons(store.queries, generation)).map(({ reason }) => reason)];
}

/** A live generation and one beside it. */
async function prepared(store: ReadStore): Promise<void> {
  await fill(store, 'old', '5', 'live');
  await store.transaction((tx) => beginNextGeneration(tx, model));
  await fill(store.generation('next'), 'new', '7', 'next');
}

eachAdapter((adapter) => {
  test('a generation is filled beside the live one, which stands as it was', () =>
    withStore(adapter, async (store) => {
      await prepared(store);
      expect(await found(store, 'live')).toEqual(['old', '5', 'old']);
      expect(await found(store, 'next')).toEqual(['new', '7', 'new']);
      expect(await load(store, 'cureDeadlines', 'A1')).toHaveLength(1);
      expect(await store.transaction((tx) => tx.checkpoint(model.name))).toMatchObject({ position: '5' });
    }));

  test('swapped, rows, checkpoint and what stands in the way come along; exchanged, they go back, and again', () =>
    withStore(adapter, async (store) => {
      await prepared(store);
      await store.transaction((tx) => swapGenerations(tx, model));
      expect(await found(store, 'live')).toEqual(['new', '7', 'new']);
      expect(await found(store, 'previous')).toEqual(['old', '5', 'old']);
      await expect(found(store, 'next')).rejects.toMatchObject({
        message: expect.stringMatching(/no such table|are gone/),
      });
      await store.transaction((tx) => exchangeGenerations(tx, model));
      expect(await found(store, 'live')).toEqual(['old', '5', 'old']);
      await store.transaction((tx) => exchangeGenerations(tx, model));
      expect(await found(store, 'live')).toEqual(['new', '7', 'new']);
    }));

  test('whoever has the tables open goes on with the ones that are live', () =>
    withStore(adapter, async (store, place) => {
      await prepared(store);
      const other = await place.open();
      const ids = async () =>
        (await other.queries.selectFrom('cureDeadlines').select('id').execute()).map(({ id }) => id);
      const loaded = async () => (await load(other, 'cureDeadlines', 'A1')).map(({ id }) => id);
      expect([await ids(), await loaded()]).toEqual([['old'], ['old']]);
      await store.transaction((tx) => swapGenerations(tx, model));
      expect([await ids(), await loaded()]).toEqual([['new'], ['new']]);
      await put(other, 'cureDeadlines', deadline('newer', '2024-02-02'));
      expect(await ids()).toEqual(['new', 'newer']);
      await other.close();
    }));

  test('one after another can be made, however often, and one that was broken off begins anew', () =>
    withStore(adapter, async (store) => {
      await prepared(store);
      for (const id of ['second', 'third']) {
        await store.transaction((tx) => beginNextGeneration(tx, model));
        await store.transaction((tx) => beginNextGeneration(tx, model));
        await fill(store.generation('next'), id, '9', 'next');
        await store.transaction((tx) => swapGenerations(tx, model));
      }
      expect(await found(store, 'live')).toEqual(['third', '9', 'third']);
      expect(await found(store, 'previous')).toEqual(['second', '9', 'second']);
      await store.transaction((tx) => dropGeneration(tx, model, 'previous'));
      await expect(store.transaction((tx) => exchangeGenerations(tx, model))).rejects.toThrow(NoSuchGeneration);
      await expect(store.transaction((tx) => swapGenerations(tx, model))).rejects.toThrow(NoSuchGeneration);
    }));

  test('a swap that fails on the way has changed nothing', () =>
    withStore(adapter, async (store) => {
      await prepared(store);
      const swapping = store.transaction(async (tx) => {
        await swapGenerations(tx, model);
        throw new Error('power cut');
      });
      await expect(swapping).rejects.toThrow('power cut');
      expect(await found(store, 'live')).toEqual(['old', '5', 'old']);
      expect(await found(store, 'next')).toEqual(['new', '7', 'new']);
    }));

  test('a migration that changes a table leaves no generation of the old shape to bring back', () =>
    withStore(adapter, async (store, place) => {
      const balances = {
        name: 'balances',
        tables: ['postings', 'invoiceBalances', 'accountBalances', 'openItems'],
      } as const;
      const begin = (given: ReadStore) => given.transaction((tx) => beginNextGeneration(tx, balances));
      const at = { version: 2, position: '5' as Position };
      await store.transaction((tx) => tx.moveCheckpoint('balances', undefined, at));
      await begin(store);
      await store.generation('next').transaction((tx) => tx.moveCheckpoint('balances', undefined, at));
      await store.transaction((tx) => swapGenerations(tx, balances));
      await begin(store);
      await place.alter("delete from kysely_migration where name = '0102-recovery-indemnity'");
      const migrated = await place.open();
      const bringBack = migrated.transaction((tx) => exchangeGenerations(tx, balances));
      await expect(bringBack).rejects.toThrow(NoSuchGeneration);
      expect(await load(migrated, 'accountBalances', 'A1')).toEqual([]);
      await begin(migrated);
      await migrated.close();
    }));
});
