import { account, creditExposure, creditSecurity, day, deadline, record } from '../../test-support/rows';
import { eachAdapter } from '../../test-support/adapters';
import { put, withStore } from '../../test-support/store';
import { type AccountQuery, findAccount, listAccounts } from './accounts';
import { type CreditExposureQuery, listCreditExposure } from './credit-exposure';
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

  describe('credit exposure', () => {
    const table: readonly (readonly [
      Omit<CreditExposureQuery, 'limit' | 'on'> & { on?: string },
      readonly string[],
      string,
    ])[] = [
      [
        {},
        [
          'A1 0.00 within-limit',
          'A2 80.00 near-limit',
          'A3 100.01 over-limit',
          'A4 50.00 no-limit',
          'A5 0.00 within-limit',
        ],
        'by account, whatever the warning',
      ],
      [{ warning: 'near-limit' }, ['A2 80.00 near-limit'], 'from the warning on'],
      [{ warning: 'over-limit' }, ['A3 100.01 over-limit'], 'a cent over it'],
      [{ warning: 'no-limit' }, ['A4 50.00 no-limit'], 'without a limit'],
      [{ account: 'A2', warning: 'over-limit' }, [], 'both must hold'],
      [{ account: 'A2', on: '2024-07-01' }, ['A2 120.00 over-limit'], 'the security covered nothing after 30 June'],
    ];
    const fill = async (store: Parameters<typeof put>[0]) => {
      await put(
        store,
        'creditExposures',
        creditExposure('A1', '100.00', '0.00'),
        creditExposure('A2', '100.00', '120.00'),
        creditExposure('A3', '100.00', '100.01'),
        creditExposure('A4', undefined, '50.00'),
        creditExposure('A5', '0.00', '0.00'),
      );
      await put(
        store,
        'creditSecurities',
        creditSecurity('A1', 'S1', '500.00'),
        creditSecurity('A2', 'S1', '30.00', '2024-06-30'),
        creditSecurity('A2', 'S2', '10.00', '2024-06-30'),
      );
    };
    test.each(table)('%j: %j', ({ on = '2024-06-30', ...query }, expected, _why) =>
      withStore(adapter, async (store) => {
        await fill(store);
        for (const limit of limits) {
          const found = await all((after) => listCreditExposure(store, { on: day(on), ...query, limit, after }));
          expect(found.map((row) => `${row.account} ${row.exposure} ${row.warning}`)).toEqual(expected);
        }
      }),
    );

    test('tells what it is made of', () =>
      withStore(adapter, async (store) => {
        await put(store, 'creditExposures', creditExposure('A1', '100.00', '120.00'));
        await put(store, 'creditSecurities', creditSecurity('A1', 'S1', '30.00'));
        const { items } = await listCreditExposure(store, { on: day('2024-06-30'), limit: 1 });
        expect(JSON.parse(JSON.stringify(items))).toEqual([
          {
            account: 'A1',
            creditLimit: '100.00',
            warnFrom: '80.00',
            limitSetOn: '2024-01-01',
            outstanding: '120.00',
            unappliedCredit: '0.00',
            unbilled: '0.00',
            securityHeld: '30.00',
            exposure: '90.00',
            warning: 'near-limit',
          },
        ]);
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
