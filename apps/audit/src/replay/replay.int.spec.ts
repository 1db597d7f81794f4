import { legalDay, type Position } from '@tenure/kernel';
import { balanceRules } from '@tenure/read-models';
import { agingTotals, openReadStore } from '@tenure/read-store';
import { type AuditDesk, threeAccounts } from '../../test-support/audit-desk';
import type { ReplayedAccount } from './replay-account';

let desk: AuditDesk;
beforeAll(async () => {
  desk = await threeAccounts();
});
afterAll(() => {
  desk.remove();
});

interface Totals {
  readonly accounts: number;
  readonly byStatus: Record<string, number>;
  readonly events: number;
  readonly pending: number;
  readonly money: Record<string, string>;
  readonly position: Position;
  readonly digest: string;
}

const totals = async (...args: readonly string[]) =>
  (await desk.json('replay', ...args)) as { code: number; found: Totals };

const cedar = { billed: '600.00', paid: '600.00' };

describe('the whole log', () => {
  test.each([
    [
      [],
      { billed: '1200.00', paid: '741.50', disputed: '50.00', outstanding: '461.65' },
      'all of it, with the charge of 2 June',
    ],
    [['--as-of', '2023-12-31'], { ...cedar, disputed: '0.00', outstanding: '0.00' }, 'only CEDAR was there'],
    [
      ['--as-of', '2024-03-03'],
      { billed: '700.00', lateCharges: '1.50', outstanding: '101.50' },
      'the day of the charge',
    ],
    [['--as-of', '2024-03-02'], { billed: '700.00', lateCharges: '0.00', outstanding: '100.00' }, 'the day before it'],
    [['--as-of', '2024-05-01'], { paid: '741.50', outstanding: '460.00' }, 'effective, though recorded in June'],
    [
      ['--as-of', '2024-05-01', '--known-at', '2024-06-15T00:00:00Z'],
      { paid: '701.50', outstanding: '500.00' },
      'not known yet',
    ],
    [['--until', '1'], { billed: '0.00', outstanding: '0.00' }, 'ALDER is registered, and no more'],
  ])('%j', async (args, money, _why) => {
    const { code, found } = await totals(...args);
    expect(code).toBe(0);
    expect(found.money).toMatchObject(money);
  });

  test('accounts by status, and the hash of the log', async () => {
    const { found } = await totals();
    expect(found).toMatchObject({ accounts: 3, byStatus: { registered: 2, accepted: 1 } });
    expect(found.digest).toMatch(/^[\da-f]{64}$/);
    expect((await totals('--until', found.position)).found.digest).toBe(found.digest);
    expect((await totals('--until', '5')).found.digest).not.toBe(found.digest);
  });

  test.each(['2024-02-02', '2024-03-03', '2024-04-10', '2024-05-01', '2024-06-01'])(
    'on %s it is what the balances read model says',
    async (day) => {
      const store = await openReadStore({ path: `${desk.folder}/read.db` });
      const asOf = legalDay(day);
      const { accounts, aging: _aging, ...sums } = await agingTotals(store, balanceRules, { asOf, today: asOf });
      await store.close();
      const { found } = await totals('--as-of', day);
      expect(found.accounts).toBe(accounts);
      expect(found.money).toMatchObject(JSON.parse(JSON.stringify(sums)) as object);
    },
  );

  test('as text', async () => {
    const { out } = await desk.run('replay', '--as-of', '2024-03-03');
    expect(out.split('\n').slice(0, 7)).toEqual([
      'As it stands on 2024-03-03, from events effective by 2024-03-03',
      '',
      'accounts                       3',
      '  registered                   2',
      '  accepted                     1',
      expect.stringMatching(/^events +\d+$/),
      'billed                    700.00',
    ]);
  });
});

describe('one account', () => {
  const replay = async (...args: string[]) =>
    (await desk.json('replay', '--account', 'ALDER', ...args)).found as ReplayedAccount;

  test('in full', async () => {
    const found = await replay();
    expect(found.account).toMatchObject({ id: 'ALDER', name: 'Alder Inc.', status: 'registered' });
    expect(found.invoices).toMatchObject([
      { invoice: 'A-1', dueOn: '2024-02-02', outstanding: '0.00', lateCharges: '1.50', daysLate: 47, state: 'settled' },
      { invoice: 'A-2', dueOn: '2024-05-01', billed: '200.00', paid: '40.00', disputed: '50.00' },
    ]);
    expect(found.payments.map(({ amount }) => amount)).toEqual(['101.50', '40.00']);
    expect(found.disputes).toMatchObject([{ invoice: 'A-2', amount: '50.00', state: 'open' }]);
  });

  test('what lapsed and is not in the log is said, and counted in', async () => {
    const found = await replay();
    // On 110.00 undisputed and unpaid since 1 May: a month ended on 1 June, and nobody has asked since.
    expect(found.pending).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ type: 'LateChargePosted' })]),
    );
    expect(found.pending.map(({ on }) => on)).toContain('2024-06-02');
    expect(found.account.money.lateCharges).toBe('3.15');
  });

  test('as known before the payment was recorded', async () => {
    const known = await replay('--known-at', '2024-06-14T23:00:00Z');
    expect(known.payments).toHaveLength(1);
    expect((await replay('--until', String(known.events))).events).toBe(known.events);
  });

  test('as text', async () => {
    const { out } = await desk.run('replay', '--account', 'BIRCH');
    for (const line of [
      'BIRCH: Birch LLC, US; accepted',
      '  B-1     2024-05-01  2024-05-31  300.00      0.00  0.00     0.00       300.00             overdue',
      '  notice-1  §3.4    customer  2024-06-13  2024-06-21  open   2024-06-13  300.00',
    ]) {
      expect(out.split('\n')).toContain(line);
    }
  });

  test.each([
    [['--account', 'ZEDER'], 1, 'there is no account ZEDER'],
    [['--account', 'ALDER', '--as-of', '2023-12-31'], 1, 'there is no account ALDER at that point'],
    [['--as-of', '2024-06-16'], 2, '2024-06-16 is after today, 2024-06-15'],
  ])('%j: %i, %s', async (args, code, message) => {
    expect(await desk.run('replay', ...args)).toMatchObject({ code, err: expect.stringContaining(message), out: '' });
  });
});
