import { account, day, deadline, record } from '../../test-support/rows';
import { eachAdapter } from '../../test-support/adapters';
import { put, withStore } from '../../test-support/store';
import { type AccountQuery, findAccount, listAccounts } from './accounts';
import { type CureDeadlineQuery, findCureDeadline, listCureDeadlines } from './cure-deadlines';
import type { Page } from './page';
import { listRetention, type RetentionQuery } from './retention';

/** All items, page by page. */
async function all<T>(list: (after: string | undefined) => Promise<Page<T>>): Promise<readonly T[]> {
  const items: T[] = [];
  for (let after: string | undefined, first = true; first || after !== undefined; first = false) {
    const page = await list(after);
    items.push(...page.items);
    after = page.next;
  }
  return items;
}

jest.setTimeout(60_000);

const limits = [1, 2, 3, 100];

eachAdapter((adapter) => {
  describe('accounts', () => {
    const rows = [
      account('A1', { name: 'Zebra Ltd.' }),
      account('A2', { name: '100% Example', status: 'suspended' }),
      account('B1', { name: 'ÉCLAIR' }),
    ];
    const table: readonly (readonly [Omit<AccountQuery, 'limit'>, readonly string[], string])[] = [
      [{}, ['A1', 'A2', 'B1'], 'by id'],
      [{ status: 'suspended' }, ['A2'], 'of a status'],
      [{ q: 'zeb' }, ['A1'], 'part of a name, in either case'],
      [{ q: 'a' }, ['A1', 'A2', 'B1'], 'part of an id or a name'],
      [{ q: '%' }, ['A2'], 'a percent sign is a letter like any other'],
      [{ q: '_' }, [], 'and so is an underscore'],
      [{ q: 'ÉCL' }, ['B1'], 'beyond ASCII as it is written'],
      [{ q: 'a1', status: 'suspended' }, [], 'both must hold'],
    ];
    test.each(table)('%j: %j', (query, expected, _why) =>
      withStore(adapter, async (store) => {
        await put(store, 'accounts', ...rows);
        for (const limit of limits) {
          const found = await all((after) => listAccounts(store, { ...query, limit, after }));
          expect(found.map(({ id }) => id)).toEqual(expected);
        }
      }),
    );

    test('one by its id', () =>
      withStore(adapter, async (store) => {
        await put(store, 'accounts', ...rows);
        expect(await findAccount(store, 'A2')).toEqual(rows[1]);
        expect(await findAccount(store, 'A9')).toBeUndefined();
      }));
  });

  describe('cure deadlines', () => {
    const rows = [
      deadline('B1', '2024-02-03'),
      deadline('B2', '2024-02-01', { state: 'lapsed' }),
      deadline('B3', '2024-02-03', { account: 'A0', kind: 'breach' }),
      deadline('B4', '2024-03-01'),
    ];
    const table: readonly (readonly [Omit<CureDeadlineQuery, 'limit'>, readonly string[], string])[] = [
      [{}, ['B2', 'B3', 'B1', 'B4'], 'by last day, then account'],
      [{ state: 'open' }, ['B3', 'B1', 'B4'], 'of a state'],
      [{ account: 'A1' }, ['B2', 'B1', 'B4'], 'of an account'],
      [{ kind: 'breach' }, ['B3'], 'of a kind'],
      [{ lastDayFrom: day('2024-02-03'), lastDayThrough: day('2024-02-03') }, ['B3', 'B1'], 'both ends included'],
    ];
    test.each(table)('%j: %j', (query, expected, _why) =>
      withStore(adapter, async (store) => {
        await put(store, 'cureDeadlines', ...rows);
        for (const limit of limits) {
          const found = await all((after) => listCureDeadlines(store, { ...query, limit, after }));
          expect(found.map(({ id }) => id)).toEqual(expected);
        }
      }),
    );

    test('one by its account and id, whole', () =>
      withStore(adapter, async (store) => {
        await put(store, 'cureDeadlines', ...rows);
        expect(await findCureDeadline(store, 'A0', 'B3')).toEqual(rows[2]);
        expect(await findCureDeadline(store, 'A1', 'B3')).toBeUndefined();
      }));
  });

  describe('retention', () => {
    const rows = [
      record('R1', '2024-02-01'),
      record('R2', '2024-02-02', { heldBy: ['H1'] }),
      record('R3', '2024-03-01', { heldBy: ['H1'] }),
      record('R4', '2024-01-15', { purgedOn: day('2024-01-16') }),
      record('R5', undefined, { class: 'customer-loaded', account: 'A0' }),
      record('R6', '2024-03-01'),
    ];
    const on = day('2024-02-02');
    const table: readonly (readonly [Partial<RetentionQuery>, readonly string[], string])[] = [
      [{}, ['R4 purged', 'R1 due', 'R2 held', 'R3 held', 'R6 kept', 'R5 kept'], 'by day; without a day last'],
      [{ state: 'due' }, ['R1 due'], 'due and not held'],
      [{ on: day('2024-01-31'), state: 'due' }, [], 'not due the day before'],
      [{ on: day('2024-02-01'), state: 'due' }, ['R1 due'], 'due on its day'],
      [{ state: 'held' }, ['R2 held', 'R3 held'], 'held, due or not (34)'],
      [{ state: 'purged' }, ['R4 purged'], 'gone'],
      [{ on: day('2024-01-15'), state: 'purged' }, [], 'not yet gone the day before'],
      [{ state: 'kept' }, ['R6 kept', 'R5 kept'], 'not due yet'],
      [{ class: 'customer-loaded' }, ['R5 kept'], 'of a class'],
      [{ account: 'A0' }, ['R5 kept'], 'of an account'],
    ];
    test.each(table)('%j: %j', (query, expected, _why) =>
      withStore(adapter, async (store) => {
        await put(store, 'retentionRecords', ...rows);
        for (const limit of limits) {
          const found = await all((after) => listRetention(store, { on, ...query, limit, after }));
          expect(found.map(({ record: id, state }) => `${id} ${state}`)).toEqual(expected);
        }
      }),
    );
  });
});
