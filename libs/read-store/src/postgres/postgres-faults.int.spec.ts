import { setTimeout as sleep } from 'node:timers/promises';
import { Money, type Position } from '@tenure/kernel';
import { postgresForTests, type PostgresServer } from '../../test-support/postgres';
import { account, accountBalance } from '../../test-support/rows';
import { load, put } from '../../test-support/store';
import { CheckpointMoved, ReadStoreUnavailable, ReadStoreUnusable } from '../errors';
import { openReadStore } from '../open-read-store';
import { listAccounts } from '../queries/accounts';
import type { ReadStore } from '../read-store';

jest.setTimeout(60_000);

let server: PostgresServer | undefined;
beforeAll(async () => void (server = await postgresForTests()), 60_000);
afterAll(async () => server?.end());

/** Runs `test` with so many stores that share their tables. */
async function withStores(
  count: number,
  test: (stores: readonly ReadStore[], server: PostgresServer, connectionString: string) => Promise<void>,
): Promise<void> {
  if (!server) return;
  const connectionString = server.newSchema();
  // All at once: each would make the tables.
  const stores = await Promise.all(Array.from({ length: count }, () => openReadStore({ connectionString })));
  try {
    await test(stores, server, connectionString);
  } finally {
    await Promise.all(stores.map((store) => store.close()));
  }
}

const at = (position: number) => ({ version: 1, position: String(position) as Position });
const ids = async (store: ReadStore) => (await listAccounts(store, { limit: 100 })).items.map(({ id }) => id);
/** Ends every connection to the read stores of this program, as an operator or a failover does. */
const CUT = `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'tenure-read-store'`;

test('of many writers that move one checkpoint at the same moment, one wins each move, and rows tell of no other', () =>
  withStores(4, async (stores) => {
    for (let position = 0; position < 20; position++) {
      const from = position === 0 ? undefined : at(position);
      const results = await Promise.allSettled(
        stores.map((store, writer) =>
          store.transaction(async (tx) => {
            await tx.moveCheckpoint('accounts', from, at(position + 1));
            const row = account('A1', { lastRevision: position, name: `writer ${writer}` });
            await tx.write([{ table: 'accounts', put: [row], removed: [] }]);
            return row;
          }),
        ),
      );
      const kept = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
      const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
      expect(refused.every((reason) => reason instanceof CheckpointMoved)).toBe(true);
      expect(await load(stores[0]!, 'accounts', 'A1')).toEqual(kept);
    }
  }));

test('two writers that wait for each other both come to their end', () =>
  withStores(2, async ([one, other]) => {
    await put(one!, 'accountBalances', accountBalance('A1', '0.00'), accountBalance('A2', '0.00'));
    const add = (store: ReadStore, order: readonly string[]) =>
      store.transaction(async (tx) => {
        for (const id of order) {
          const [row] = await tx.load('accountBalances', [[id]]);
          await tx.write([{ table: 'accountBalances', put: [row!], removed: [] }]);
          await sleep(100);
        }
      });
    await Promise.all([add(one!, ['A1', 'A2']), add(other!, ['A2', 'A1'])]);
    expect(await load(one!, 'accountBalances', 'A1')).toHaveLength(1);
  }));

test('connections that were cut while nobody used them are noticed by nobody', () =>
  withStores(1, async ([store], { sql }, connectionString) => {
    await put(store!, 'accounts', account('A1'));
    for (let round = 0; round < 5; round++) {
      await Promise.all(Array.from({ length: 10 }, () => ids(store!)));
      await sql(connectionString, CUT);
      expect(await ids(store!)).toEqual(['A1']);
    }
  }));

test('a transaction whose connection is cut keeps nothing and says so; the next one works', () =>
  withStores(1, async ([store], { sql }, connectionString) => {
    const cut = store!.transaction(async (tx) => {
      await tx.write([{ table: 'accounts', put: [account('A1')], removed: [] }]);
      await sql(connectionString, CUT);
      await sleep(50);
      await tx.write([{ table: 'accounts', put: [account('A2')], removed: [] }]);
    });
    await expect(cut).rejects.toThrow(ReadStoreUnavailable);
    await put(store!, 'accounts', account('A3'));
    expect(await ids(store!)).toEqual(['A3']);
  }));

test('a scan whose connection is cut ends with an error, not with fewer rows', () =>
  withStores(1, async ([store], { sql }, connectionString) => {
    await put(store!, 'accounts', ...Array.from({ length: 5_000 }, (_, n) => account(`A${n}`)));
    const scan = store!.snapshot(async (view) => {
      for await (const batch of view.scan('accounts')) {
        expect(batch.length).toBeGreaterThan(0);
        await sql(connectionString, CUT);
      }
    });
    await expect(scan).rejects.toThrow(ReadStoreUnavailable);
    expect(await ids(store!)).toHaveLength(100);
  }));

test('while the server is gone everything says so at once; when it is back everything works, without opening anew', () =>
  withStores(1, async ([store], { tell }) => {
    if (!tell) return;
    await put(store!, 'accounts', account('A1'));
    await tell('stop');
    await expect(store!.ping()).rejects.toThrow(ReadStoreUnavailable);
    await expect(ids(store!)).rejects.toThrow(ReadStoreUnavailable);
    await expect(put(store!, 'accounts', account('A2'))).rejects.toThrow(ReadStoreUnavailable);
    await expect(store!.snapshot((view) => view.checkpoints())).rejects.toThrow(ReadStoreUnavailable);
    await tell('start');
    await store!.ping();
    expect(await ids(store!)).toEqual(['A1']);
    await put(store!, 'accounts', account('A2'));
    await tell('crash');
    await tell('start');
    expect(['A1', 'A2']).toEqual(expect.arrayContaining(await ids(store!)));
    await put(store!, 'accounts', account('A3'));
    expect(await ids(store!)).toContain('A3');
  }));

test('a lock that another program holds is not waited for for ever', () =>
  withStores(1, async ([store], { sql }, connectionString) => {
    await put(store!, 'accounts', account('A1'));
    const held = sql(connectionString, 'begin; lock table accounts; select pg_sleep(7); commit');
    await sleep(200);
    await expect(put(store!, 'accounts', account('A2'))).rejects.toThrow(/lock timeout/);
    await held;
    await put(store!, 'accounts', account('A2'));
  }));

test('tables that somebody dropped are told of, with what to do', () =>
  withStores(1, async ([store], { sql }, connectionString) => {
    await sql(connectionString, 'drop table accounts');
    await expect(ids(store!)).rejects.toThrow(ReadStoreUnusable);
    await expect(ids(store!)).rejects.toThrow(/start the program again/);
  }));

test('a server that is not there, or does not let us in, is told of without the password', async () => {
  const nowhere = openReadStore({ connectionString: 'postgres://me:my-secret@127.0.0.1:1/x' });
  await expect(nowhere).rejects.toThrow(ReadStoreUnavailable);
  await expect(nowhere).rejects.toThrow(/^the read store 127\.0\.0\.1:1\/x does not answer: connect ECONNREFUSED/);
  if (!server) return;
  const wrong = new URL(server.newSchema());
  wrong.password = 'my-secret';
  const refused = openReadStore({ connectionString: wrong.href });
  await expect(refused).rejects.toThrow(/password authentication failed/);
  await expect(refused).rejects.not.toThrow(/my-secret/);
});

test('amounts are exact as far as the type goes, and beyond it refused, not rounded', () =>
  withStores(1, async ([store]) => {
    const largest = Money.ofCents(2n ** 63n - 1n);
    const row = { ...accountBalance('A1', '0.00'), outstanding: largest };
    await put(store!, 'accountBalances', row);
    expect(await load(store!, 'accountBalances', 'A1')).toEqual([row]);
    const more = { ...row, outstanding: Money.ofCents(2n ** 63n) };
    await expect(put(store!, 'accountBalances', more)).rejects.toThrow(/out of range/);
  }));
