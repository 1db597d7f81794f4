import { legalDay } from '@tenure/kernel';
import type { LedgerRow } from '../ledger/ledger-row';
import { disputeIdOf, paymentIdOf, requestOf, stepsOf } from './steps';

const row = (line: number, change: Partial<LedgerRow>): LedgerRow => ({
  ...{ line, account: 'A', country: 'US', invoice: `I-${line}`, invoiceDate: legalDay('2024-01-03'), amount: '7.00' },
  ...{ controls: {}, ...change },
});
const day = legalDay;
const paidOn = (on: string): NonNullable<LedgerRow['payment']> => ({ on: day(on), amount: '7.00', method: 'ach' });
const registered = { lateCharges: 'off', names: new Map([['A', 'Alder']]) } as const;

test('steps come in the order of their days; on one day what is paid comes last', () => {
  const end = { on: day('2024-02-05'), outcome: 'rejected' } as const;
  const rows = [
    row(2, { invoiceDate: day('2024-02-05'), payment: paidOn('2024-02-05') }),
    row(3, { payment: paidOn('2024-02-05'), dispute: { on: day('2024-01-03'), end } }),
    row(4, { account: 'B', invoiceDate: day('2023-12-31') }),
  ];
  expect(stepsOf(rows).map(({ on, kind, row: { line } }) => `${on} ${kind} ${line}`)).toEqual([
    '2023-12-31 register 4',
    '2023-12-31 invoice 4',
    '2024-01-03 register 3',
    '2024-01-03 invoice 3',
    '2024-01-03 dispute 3',
    '2024-02-05 invoice 2',
    '2024-02-05 resolution 3',
    '2024-02-05 payment 2',
    '2024-02-05 payment 3',
  ]);
});

test('an account is registered on the day of its first invoice, by the name the ledger gives it', () => {
  const [first] = stepsOf([row(2, { invoiceDate: day('2024-03-01') }), row(3, {})]);
  expect(requestOf(first!, registered)).toMatchObject({
    accountId: 'A',
    command: 'register-account',
    actor: 'import',
    body: { name: 'Alder', country: 'US', lateCharges: 'off', effectiveOn: '2024-01-03' },
  });
  expect(requestOf({ ...first!, row: row(3, { account: 'B' }) }, registered).body).toMatchObject({ name: 'B' });
});

describe('the idempotency key', () => {
  const payment = { on: day('2024-02-05'), kind: 'payment', row: row(2, { payment: paidOn('2024-02-05') }) } as const;
  const key = (step: Parameters<typeof requestOf>[0]) => requestOf(step, registered).idempotencyKey;
  test.each([
    [payment, true, 'the same row again'],
    [{ ...payment, row: { ...payment.row, line: 99 } }, true, 'the same row in another file'],
    [{ ...payment, row: { ...payment.row, invoice: 'I-3' } }, false, 'another invoice'],
    [{ ...payment, on: day('2024-02-06') }, false, 'the row put right'],
  ])('%#', (step, isSame) => {
    expect(key(step) === key(payment)).toBe(isSame);
  });
});

test.each([['x'.repeat(10)], ['x'.repeat(64)]])('ids made from %s are ids', (invoice) => {
  const ids = [disputeIdOf(row(2, { invoice })), paymentIdOf(row(2, { invoice }))];
  for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);
  expect(new Set(ids).size).toBe(2);
});
