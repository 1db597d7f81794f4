import type { Position } from '@tenure/kernel';
import { eachAdapter } from '../test-support/adapters';
import { account, deadline, record } from '../test-support/rows';
import { load, put, withStore } from '../test-support/store';
import { digest } from './digest';
import { CheckpointMoved, ReadStoreUnusable } from './errors';

jest.setTimeout(60_000);

const at = (position: string) => ({ version: 1, position: position as Position });
const nowhere = { version: 1, position: undefined };

eachAdapter((adapter) => {
  test('rows come back as they were kept, and are replaced by their key', () =>
    withStore(adapter, async (store) => {
      const row = deadline('B1', '2024-02-01');
      await put(
        store,
        'cureDeadlines',
        row,
        deadline('B2', '2024-02-02', { amount: undefined, breachingParty: undefined }),
      );
      await put(store, 'cureDeadlines', { ...row, state: 'cured' });
      expect(await load(store, 'cureDeadlines', 'A1', 'B1')).toEqual([{ ...row, state: 'cured' }]);
      expect(await load(store, 'cureDeadlines', 'A1')).toHaveLength(2);
      expect(await load(store, 'cureDeadlines', 'A')).toEqual([]);
    }));

  test('removed rows are gone', () =>
    withStore(adapter, async (store) => {
      await put(store, 'retentionRecords', record('R1', undefined), record('R2', undefined));
      await store.transaction((tx) => tx.write([{ table: 'retentionRecords', put: [], removed: [['A1', 'R1']] }]));
      expect((await load(store, 'retentionRecords', 'A1')).map((row) => row.record)).toEqual(['R2']);
    }));

  test('a transaction that fails keeps nothing, neither rows nor checkpoint', () =>
    withStore(adapter, async (store) => {
      const work = store.transaction(async (tx) => {
        await tx.moveCheckpoint('accounts', undefined, at('5'));
        await tx.write([{ table: 'accounts', put: [account('A1')], removed: [] }]);
        throw new Error('power cut');
      });
      await expect(work).rejects.toThrow('power cut');
      expect(await load(store, 'accounts', 'A1')).toEqual([]);
      expect(await store.transaction((tx) => tx.checkpoint('accounts'))).toBeUndefined();
    }));

  test.each([
    [undefined, true, 'the first one'],
    [at('5'), false, 'there was none'],
  ] as const)('a checkpoint that does not exist is moved from %j: %p, %s', (from, isMoved, _why) =>
    withStore(adapter, async (store) => {
      const move = store.transaction((tx) => tx.moveCheckpoint('accounts', from, at('6')));
      if (isMoved) await move;
      else await expect(move).rejects.toThrow(CheckpointMoved);
    }),
  );

  test.each([
    [at('5'), true, 'where it is'],
    [undefined, false, 'somebody else made the first move'],
    [nowhere, false, 'somebody else went on from nothing'],
    [at('4'), false, 'somebody else was here before'],
    [{ version: 2, position: '5' as Position }, false, 'of another version'],
  ])('a checkpoint at 5 is moved from %j: %p, %s', (from, isMoved, _why) =>
    withStore(adapter, async (store) => {
      await store.transaction((tx) => tx.moveCheckpoint('accounts', undefined, at('5')));
      const move = store.transaction((tx) => tx.moveCheckpoint('accounts', from, at('9')));
      if (isMoved) await move;
      else await expect(move).rejects.toThrow(CheckpointMoved);
      const kept = await store.snapshot((view) => view.checkpoints());
      expect(kept).toEqual(new Map([['accounts', at(isMoved ? '9' : '5')]]));
    }),
  );

  test('of two writers that start from one checkpoint one wins', () =>
    withStore(adapter, async (store, place) => {
      const other = await place.open();
      const moves = [store, other].map((one, index) =>
        one.transaction(async (tx) => {
          await tx.moveCheckpoint('accounts', undefined, at('5'));
          await tx.write([{ table: 'accounts', put: [account(`A${index}`)], removed: [] }]);
        }),
      );
      const results = await Promise.allSettled(moves);
      expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect(await store.queries.selectFrom('accounts').select('id').execute()).toHaveLength(1);
      await other.close();
    }));

  test('queries see nothing of a transaction before its end', () =>
    withStore(adapter, async (store) => {
      const ids = () => store.queries.selectFrom('accounts').select('id').execute();
      await store.transaction(async (tx) => {
        await tx.write([{ table: 'accounts', put: [account('A1')], removed: [] }]);
        expect(await ids()).toEqual([]);
      });
      expect(await ids()).toEqual([{ id: 'A1' }]);
    }));

  test('a snapshot stays as it is while rows change', () =>
    withStore(adapter, async (store) => {
      await put(store, 'accounts', account('A1'));
      await store.snapshot(async (view) => {
        await view.checkpoints();
        await put(store, 'accounts', account('A2'));
        const ids: unknown[] = [];
        for await (const batch of view.scan('accounts')) ids.push(...batch.map(([id]) => id));
        expect(ids).toEqual(['A1']);
      });
    }));

  test('the digest tells a cent, and not the order of writing', async () => {
    const digests: string[] = [];
    for (const rows of [
      [record('R1', '2024-01-01'), record('R2', undefined)],
      [record('R2', undefined), record('R1', '2024-01-01')],
      [record('R1', '2024-01-01'), record('R2', undefined, { count: 8 })],
      [record('R1', '2024-01-01')],
    ]) {
      await withStore(adapter, async (store) => {
        for (const row of rows) await put(store, 'retentionRecords', row);
        digests.push(await digest(store, ['retentionRecords']));
      });
    }
    const [first, ...others] = digests;
    expect(first).toMatch(/^[0-9a-f]{64}$/);
    expect(others.map((other) => other === first)).toEqual([true, false, false]);
  });

  test('a store is kept over closing, and opening it again changes nothing', () =>
    withStore(adapter, async (store, place) => {
      await put(store, 'accounts', account('A1'));
      const again = await place.open();
      expect(await load(again, 'accounts', 'A1')).toEqual([account('A1')]);
      await again.close();
    }));

  test('what a newer program made is refused', () =>
    withStore(adapter, async (_store, place) => {
      await place.alter(
        `insert into kysely_migration (name, timestamp) values ('9999-future', '2099-01-01T00:00:00.000Z')`,
      );
      await expect(place.open()).rejects.toThrow(ReadStoreUnusable);
    }));
});
