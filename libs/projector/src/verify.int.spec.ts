import { readModels } from '@tenure/read-models';
import { eachAdapter } from '../../read-store/test-support/adapters';
import { simpleEvents } from '../test-support/simple-events';
import { append, type Stores, withStores } from '../test-support/stores';
import { startProjector } from './projector';
import { type ModelVerification, verifyReadModels } from './verify';

jest.setTimeout(60_000);

async function afterTampering(stores: Stores, tampering: string): Promise<readonly ModelVerification[]> {
  const { events, readStore, place } = stores;
  const projector = await startProjector({ events, readStore, models: readModels });
  await projector.waitFor(await append(events, simpleEvents(20)), 20_000);
  await projector.close();
  await place.alter(tampering);
  await append(events, simpleEvents(3, 7, 20));
  return verifyReadModels(events, readStore, readModels);
}

const table: readonly (readonly [string, string, object, string])[] = [
  [
    "update account_balances set paid = paid + 1 where account = 'A3'",
    'balances',
    { table: 'accountBalances', fields: ['paid'], kept: { account: 'A3', paid: '201' }, recomputed: { paid: '200' } },
    'a cent too much',
  ],
  [
    "delete from accounts where id = 'A6'",
    'accounts',
    { table: 'accounts', kept: undefined, recomputed: { id: 'A6' } },
    'a row is gone',
  ],
  [
    "insert into retention_ends values ('A9', '2024-01-01', '2024-01-02')",
    'retention-purge',
    { table: 'retentionEnds', kept: { account: 'A9' }, recomputed: undefined },
    'a row too many',
  ],
  [
    "update postings set effective_on = '2023-01-01' where account = 'A1' and revision = 2 and entry = 1",
    'balances',
    { table: 'postings', fields: ['effectiveOn'], kept: { account: 'A1', revision: '2', entry: '1' } },
    'an old day',
  ],
];

eachAdapter((adapter) => {
  test('read models that nobody touched are as the log says, up to where they are', () =>
    withStores(adapter, async (stores) => {
      const results = await afterTampering(stores, '');
      expect(results.map(({ name, position }) => [name, position])).toEqual(readModels.map(({ name }) => [name, '20']));
      for (const { kept, recomputed, difference } of results) {
        expect(kept).toBe(recomputed);
        expect(difference).toBeUndefined();
      }
    }));

  test.each(table)('%s is found in %s', (tampering, model, difference, _why) =>
    withStores(adapter, async (stores) => {
      const results = await afterTampering(stores, tampering);
      expect(results.filter((result) => result.difference).map(({ name }) => name)).toEqual([model]);
      expect(results.find(({ name }) => name === model)?.difference).toMatchObject(difference);
    }),
  );

  test('a read store that was never filled is as empty as nothing folded', () =>
    withStores(adapter, async ({ events, readStore }) => {
      await append(events, simpleEvents(5));
      const results = await verifyReadModels(events, readStore, readModels);
      for (const { position, kept, recomputed } of results) {
        expect(position).toBeUndefined();
        expect(kept).toBe(recomputed);
      }
    }));
});
