import { eachAdapter } from '../../test-support/adapters';
import { account } from '../../test-support/rows';
import { load, withStore } from '../../test-support/store';
import { LeaseLost } from '../errors';
import type { ReadStore } from '../read-store';
import {
  acquireLease,
  type Lease,
  type LeaseTerms,
  listLeases,
  releaseLeases,
  renewLeases,
  requireLease,
} from './leases';

jest.setTimeout(60_000);

/** Longer than any test takes, and run out before it began. */
const LONG = 600_000;
const OVER = 0;

const acquire = (store: ReadStore, terms: LeaseTerms, name = 'projections') =>
  store.transaction((tx) => acquireLease(tx, name, terms));
const renew = (store: ReadStore, ...leases: Lease[]) => store.transaction((tx) => renewLeases(tx, leases, LONG));
const release = (store: ReadStore, lease: Lease) => store.transaction((tx) => releaseLeases(tx, [lease]));
const standings = (store: ReadStore) => store.transaction(listLeases);

eachAdapter((adapter) => {
  test.each<[string, LeaseTerms, number | undefined, string]>([
    ['nobody', { holder: 'B', forMs: LONG }, 1, 'the first epoch'],
    ['A, for long', { holder: 'B', forMs: LONG }, undefined, 'it is held'],
    [
      'A, for long',
      { holder: 'A', forMs: LONG },
      undefined,
      'it is held, though by the asker: two parts of one process',
    ],
    ['A, for long', { holder: 'B', forMs: LONG, force: true }, 2, 'taken by force, in a new epoch'],
    ['A, until now', { holder: 'B', forMs: LONG }, 2, 'it has run out'],
    ['A, released', { holder: 'B', forMs: LONG }, 2, 'it was given back; its epoch is never used again'],
  ])('held by %s, %j gets epoch %p: %s', (before, terms, epoch, _why) =>
    withStore(adapter, async (store) => {
      if (before !== 'nobody') {
        const first = await acquire(store, { holder: 'A', forMs: before === 'A, until now' ? OVER : LONG });
        if (before === 'A, released') await release(store, first!);
      }
      expect((await acquire(store, terms))?.epoch).toBe(epoch);
    }),
  );

  test('of many that ask at once, on connections of their own, one gets it', () =>
    withStore(adapter, async (store, place) => {
      const others = await Promise.all(Array.from({ length: 4 }, () => place.open()));
      const asked = [store, ...others].map((each, index) => acquire(each, { holder: `W${index}`, forMs: LONG }));
      // On PostgreSQL one that lost the race may have waited for it and finds another epoch than it has read.
      expect((await Promise.all(asked)).filter((lease) => lease !== undefined)).toHaveLength(1);
      await Promise.all(others.map((other) => other.close()));
    }));

  test('whoever renews in time holds it on; whoever lost it is told so and changes nothing', () =>
    withStore(adapter, async (store) => {
      const [first, other] = [
        (await acquire(store, { holder: 'A', forMs: OVER }))!,
        (await acquire(store, { holder: 'A', forMs: LONG }, 'other'))!,
      ];
      expect(await renew(store, first, other)).toEqual([first, other]);
      expect(await acquire(store, { holder: 'B', forMs: LONG })).toBeUndefined();
      const taken = (await acquire(store, { holder: 'B', forMs: LONG, force: true }))!;
      expect(await renew(store, first, other)).toEqual([other]);
      await release(store, first);
      expect(await standings(store)).toEqual([
        { ...other, isHeld: true },
        { ...taken, isHeld: true },
      ]);
    }));

  test('a holder that was asleep while another took over writes nothing any more, and keeps nothing', () =>
    withStore(adapter, async (store) => {
      const asleep = (await acquire(store, { holder: 'A', forMs: OVER }))!;
      const write = (lease: Lease, id: string) =>
        store.transaction(async (tx) => {
          await tx.write([{ table: 'accounts', put: [account(id)], removed: [] }]);
          await requireLease(tx, lease);
        });
      await write(asleep, 'A1');
      const awake = (await acquire(store, { holder: 'B', forMs: OVER }))!;
      await expect(write(asleep, 'A2')).rejects.toThrow(LeaseLost);
      await write(awake, 'A3');
      expect(await load(store, 'accounts', 'A1')).toHaveLength(1);
      expect(await load(store, 'accounts', 'A2')).toEqual([]);
      expect(await load(store, 'accounts', 'A3')).toHaveLength(1);
    }));

  test('while a holder writes nobody takes over: the one comes after the other', () =>
    withStore(adapter, async (store, place) => {
      const other = await place.open();
      const lease = (await acquire(store, { holder: 'A', forMs: OVER }))!;
      const order: string[] = [];
      let taking: Promise<unknown> = Promise.resolve();
      await store.transaction(async (tx) => {
        await requireLease(tx, lease);
        taking = acquire(other, { holder: 'B', forMs: LONG }).then(() => order.push('taken'));
        await tx.write([{ table: 'accounts', put: [account('A1')], removed: [] }]);
        order.push('written');
      });
      await taking;
      expect(order).toEqual(['written', 'taken']);
      await expect(store.transaction((tx) => requireLease(tx, lease))).rejects.toThrow(LeaseLost);
      await other.close();
    }));
});
