import { type AuditDesk, threeAccounts } from '../../test-support/audit-desk';
import type { AccountDiff, DiffTotals } from './diff';

let desk: AuditDesk;
beforeAll(async () => {
  desk = await threeAccounts();
});
afterAll(() => {
  desk.remove();
});

interface Found {
  readonly accounts: readonly AccountDiff[];
  readonly totals: DiffTotals;
}
const diff = async (...args: string[]) => (await desk.json('diff', ...args)).found as Found;

test('between two days: events effective in between, and what they changed', async () => {
  const { accounts, totals } = await diff('--from', '2024-03-02', '--to', '2024-04-10');
  expect(accounts).toEqual([
    {
      account: 'ALDER',
      money: {
        billed: { from: '100.00', to: '300.00' },
        paid: { from: '0.00', to: '101.50' },
        disputed: { from: '0.00', to: '50.00' },
        lateCharges: { from: '0.00', to: '1.50' },
        lateChargesPaid: { from: '0.00', to: '1.50' },
        outstanding: { from: '100.00', to: '200.00' },
        overdue: { from: '100.00', to: '0.00' },
      },
      counts: {
        LateChargePosted: 1,
        InvoiceDeemedConsented: 1,
        PaymentReceived: 1,
        InvoiceIssued: 1,
        InvoiceDisputed: 1,
      },
    },
  ]);
  expect(totals).toMatchObject({ accounts: 1, events: 5, money: { outstanding: '100.00', overdue: '-100.00' } });
});

test('one account, with its events', async () => {
  const { accounts } = await diff('--from', '2024-04-01', '--to', '2024-05-01', '--account', 'ALDER');
  expect(accounts[0]?.events).toMatchObject([
    { type: 'InvoiceDisputed', effectiveOn: '2024-04-10', sentence: expect.stringContaining('50.00') },
    { type: 'PaymentReceived', effectiveOn: '2024-05-01' },
  ]);
});

test('an amount that came due changes figures, and is no event', async () => {
  const { accounts } = await diff('--from', '2024-05-31', '--to', '2024-06-01', '--account', 'BIRCH');
  expect(accounts).toEqual([
    { account: 'BIRCH', money: { overdue: { from: '0.00', to: '300.00' } }, counts: {}, events: [] },
  ]);
});

test('between two positions: what was recorded in between', async () => {
  const all = await diff('--from', '0', '--to', '999999');
  const status = all.accounts.map(({ account, status: change }) => [account, change]);
  expect(status).toEqual([
    ['ALDER', { from: 'unknown', to: 'registered' }],
    ['BIRCH', { from: 'unknown', to: 'accepted' }],
    ['CEDAR', { from: 'unknown', to: 'registered' }],
  ]);
  const { position } = (await desk.json('replay')).found as { position: string };
  const last = await diff('--from', String(Number(position) - 1), '--to', position);
  expect(last.accounts.map(({ account }) => account)).toEqual(['ALDER']);
});

test('nothing', async () => {
  expect(await diff('--from', '2024-03-10', '--to', '2024-03-10')).toMatchObject({
    accounts: [],
    totals: { accounts: 0 },
  });
});

test('as text', async () => {
  const { code, out } = await desk.run('diff', '--from', '2024-05-31', '--to', '2024-06-01', '--account', 'BIRCH');
  expect(code).toBe(0);
  expect(out.split('\n')).toEqual([
    'From: As it stands on 2024-05-31, from events effective by 2024-05-31',
    'To:   As it stands on 2024-06-01, from events effective by 2024-06-01',
    '',
    'BIRCH: no events',
    '  overdue  0.00  300.00',
    '',
    '1 accounts changed, 0 events',
    '  overdue  +300.00',
  ]);
});
