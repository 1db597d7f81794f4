import { addDays, type LegalDay, Money } from '@tenure/kernel';
import { account, accountBalance, day, openItem, posting } from '../../test-support/rows';
import { eachAdapter } from '../../test-support/adapters';
import { put, withStore } from '../../test-support/store';
import { InvalidCursor } from '../errors';
import type { ReadStore } from '../read-store';
import type { AgingLimits, BalanceRules } from './balance-views';
import { agingTotals, type BalanceQuery, listBalances } from './balances';
import { listPostings, postingsByAccount } from './journal';

jest.setTimeout(60_000);

const today = day('2024-03-31');

/** Buckets of ten days, so that what is read here is what was handed in. */
function agingLimits(on: LegalDay): readonly AgingLimits[] {
  return [
    { bucket: 'current', dueFrom: on },
    { bucket: '1-30', dueFrom: addDays(on, -10), dueThrough: addDays(on, -1) },
    { bucket: 'over-90', dueThrough: addDays(on, -11) },
  ];
}

const notForThis = (): never => {
  throw new Error('kept rows need no folding');
};
const rules: BalanceRules = {
  agingLimits,
  agingOf: notForThis,
  overdueOf: notForThis,
  openItems: notForThis,
  emptyAccountBalance: notForThis,
  accountsOf: notForThis,
  foldJournal: notForThis,
};

async function fill(store: ReadStore): Promise<void> {
  await put(
    store,
    'accounts',
    account('A1'),
    account('A2', { name: 'B', country: 'FR' }),
    account('A3', { status: 'suspended' }),
  );
  await put(store, 'accounts', account('A4', { name: 'C' }));
  await put(
    store,
    'accountBalances',
    accountBalance('A1', '60.00'),
    accountBalance('A2', '100.00'),
    accountBalance('A3', '60.00'),
  );
  await put(
    store,
    'openItems',
    openItem('A1', 0, undefined, '10.00'),
    openItem('A1', 1, '2024-03-31', '20.00'),
    openItem('A1', 2, '2024-03-30', '30.00'),
    openItem('A2', 0, '2024-03-21', '40.00'),
    openItem('A2', 1, '2024-03-20', '60.00'),
    openItem('A3', 0, '2024-04-01', '60.00'),
  );
}

const table: readonly (readonly [Partial<BalanceQuery>, readonly string[], string])[] = [
  [
    {},
    ['A1 60.00 30.00', 'A2 100.00 100.00', 'A3 60.00 0.00', 'A4 0.00 0.00'],
    'by account, also one that was never billed',
  ],
  [
    { sort: 'outstanding' },
    ['A4 0.00 0.00', 'A1 60.00 30.00', 'A3 60.00 0.00', 'A2 100.00 100.00'],
    'equals by account',
  ],
  [
    { sort: 'overdue', descending: true },
    ['A2 100.00 100.00', 'A1 60.00 30.00', 'A4 0.00 0.00', 'A3 60.00 0.00'],
    'the most overdue first',
  ],
  [
    { sort: 'name', descending: true },
    ['A3 60.00 0.00', 'A1 60.00 30.00', 'A4 0.00 0.00', 'A2 100.00 100.00'],
    'by name',
  ],
  [{ overdueOnly: true }, ['A1 60.00 30.00', 'A2 100.00 100.00'], 'only what is past due'],
  [{ overdueOnly: true, today: day('2024-03-21') }, ['A2 100.00 60.00'], 'past due on another day'],
  [{ status: 'suspended' }, ['A3 60.00 0.00'], 'of a status'],
  [{ country: 'FR' }, ['A2 100.00 100.00'], 'of a country'],
  [{ account: 'A1' }, ['A1 60.00 30.00'], 'one account'],
];

eachAdapter((adapter) => {
  test.each(table)('%j: %j', (query, expected, _why) =>
    withStore(adapter, async (store) => {
      await fill(store);
      for (const limit of [1, 2, 100]) {
        const found: string[] = [];
        let after: string | undefined;
        do {
          const page = await listBalances(store, rules, { today, ...query, limit, after });
          found.push(...page.items.map((view) => `${view.account} ${view.outstanding} ${view.overdue}`));
          after = page.next;
        } while (after !== undefined);
        expect(found).toEqual(expected);
      }
    }),
  );

  test('amounts fall into the buckets of their Due Dates', () =>
    withStore(adapter, async (store) => {
      await fill(store);
      const { items } = await listBalances(store, rules, { today, limit: 2 });
      expect(items.map(({ aging }) => aging)).toEqual([
        { current: Money.of('30.00'), '1-30': Money.of('30.00'), 'over-90': Money.zero },
        { current: Money.zero, '1-30': Money.of('40.00'), 'over-90': Money.of('60.00') },
      ]);
    }));

  test('totals are those of the accounts that the filter lets through', () =>
    withStore(adapter, async (store) => {
      await fill(store);
      expect(await agingTotals(store, rules, { today, overdueOnly: true })).toMatchObject({
        accounts: 2,
        outstanding: Money.of('160.00'),
        overdue: Money.of('130.00'),
        aging: { current: Money.of('30.00'), '1-30': Money.of('70.00'), 'over-90': Money.of('60.00') },
      });
      expect(await agingTotals(store, rules, { today, country: 'DE' })).toMatchObject({
        accounts: 0,
        outstanding: Money.zero,
      });
    }));

  test('a cursor of another order is refused', () =>
    withStore(adapter, async (store) => {
      await fill(store);
      const { next } = await listBalances(store, rules, { today, limit: 1, sort: 'overdue' });
      const other = listBalances(store, rules, { today, limit: 1, sort: 'overdue', descending: true, after: next });
      await expect(other).rejects.toThrow(InvalidCursor);
    }));

  test('amounts are read to the cent, however large', () =>
    withStore(adapter, async (store) => {
      await put(store, 'accounts', account('A1'));
      await put(store, 'accountBalances', accountBalance('A1', '90071992547409.93'));
      const { items } = await listBalances(store, rules, { today, limit: 1 });
      expect(items[0]?.outstanding.toString()).toBe('90071992547409.93');
    }));

  describe('the journal', () => {
    const late = { recordedAt: '2024-02-20T20:00:00.000Z' as never };
    const filters: readonly (readonly [object, readonly number[], string])[] = [
      [{}, [0, 1, 2, 3], 'all of it, in the order of the stream'],
      [{ asOf: day('2024-02-01') }, [0, 1, 2], 'effective by the day'],
      [{ asOf: day('2024-01-31') }, [0, 2], 'the day before'],
      [{ knownAt: '2024-02-19T00:00:00.000Z' as never }, [0, 1, 3], 'known by the instant'],
      [{ asOf: day('2024-02-01'), knownAt: '2024-02-19T00:00:00.000Z' as never }, [0, 1], 'both'],
    ];
    test.each(filters)('%j: %j', (filter, expected, _why) =>
      withStore(adapter, async (store) => {
        const postings = [
          posting(0, '2024-01-01'),
          posting(1, '2024-02-01'),
          posting(2, '2024-01-15', late),
          posting(3, '2024-02-10'),
        ];
        await put(store, 'postings', ...postings, posting(0, '2024-01-01', { account: 'A2' }));
        const found = await listPostings(store, { account: 'A1', ...filter });
        expect(found).toEqual(expected.map((index) => postings[index]));
      }),
    );

    test('is read account by account, however many batches that takes', () =>
      withStore(adapter, async (store) => {
        const ids = ['A1', 'A2', 'A3'];
        for (const id of ids) {
          await put(
            store,
            'postings',
            ...Array.from({ length: 4_000 }, (_, n) => posting(n, '2024-01-01', { account: id })),
          );
        }
        const groups: unknown[] = [];
        for await (const group of postingsByAccount(store, {})) {
          groups.push([group[0]?.account, group.length, group.every((row, index) => row.revision === index)]);
        }
        expect(groups).toEqual(ids.map((id) => [id, 4_000, true]));
      }));
  });
});
