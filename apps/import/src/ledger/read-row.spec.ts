import { legalDay } from '@tenure/kernel';
import { canonicalMapping, type LedgerMapping } from '../mapping/ledger-mapping';
import { dayReader } from './cells';
import { layoutOf } from './layout';
import type { RowFault } from './ledger-row';
import { readRow } from './read-row';

const today = legalDay('2024-06-30');
const good: Record<string, string> = {
  account: 'ALDER-1',
  name: 'Alder Freight Inc.',
  country: 'US',
  invoice: 'AF-1',
  invoiceDate: '2024-01-03',
  amount: '100.00',
  paidOn: '2024-02-01',
  paidAmount: '60',
  disputedOn: '2024-01-10',
  disputedAmount: '40.5',
  disputeResolvedOn: '2024-01-20',
  disputeOutcome: 'rejected',
  method: 'wire',
};

function read(cells: Record<string, string>, mapping: LedgerMapping = canonicalMapping) {
  const layout = layoutOf(Object.keys(cells), mapping);
  return readRow(7, Object.values(cells), layout, dayReader(mapping.dateFormat, today));
}

function faultsOf(cells: Record<string, string>): readonly RowFault[] {
  const row = read(cells);
  return 'faults' in row ? row.faults : [];
}

test('a row with everything', () => {
  expect(read(good)).toEqual({
    line: 7,
    account: 'ALDER-1',
    name: 'Alder Freight Inc.',
    country: 'US',
    invoice: 'AF-1',
    invoiceDate: '2024-01-03',
    amount: '100.00',
    payment: { on: '2024-02-01', amount: '60.00', method: 'wire' },
    dispute: { on: '2024-01-10', amount: '40.50', end: { on: '2024-01-20', outcome: 'rejected' } },
    controls: {},
  });
});

test('a row with what a ledger must have', () => {
  expect(read({ account: 'A', invoice: '1', invoiceDate: '2024-01-03', amount: '7' })).toEqual({
    ...{ line: 7, account: 'A', country: 'US', invoice: '1', invoiceDate: '2024-01-03', amount: '7.00', controls: {} },
  });
});

const paid = { account: 'A', invoice: '1', invoiceDate: '2024-01-03', amount: '7', paidOn: '2024-01-05' };
test('paid on a day, with no amount: paid whole; with no method: by the mapping’s', () => {
  expect(read(paid)).toMatchObject({ payment: { on: '2024-01-05', amount: '7.00', method: 'ach' } });
});

const faults: readonly (readonly [change: Record<string, string>, column: string, detail: string, why: string])[] = [
  [{ account: '' }, 'account', 'is missing', 'no account'],
  [{ account: 'a/b' }, 'account', 'must be 1 to 64 letters', 'an id that could leave its folder'],
  [{ invoice: '#12' }, 'invoice', 'must be 1 to 64 letters', 'an id with a sign'],
  [{ invoiceDate: '2024-02-30' }, 'invoiceDate', 'must be a day that exists', 'no such day'],
  [{ amount: '-100.00' }, 'amount', 'must be more than zero', 'negative'],
  [{ amount: '100.005' }, 'amount', 'two places at most', 'a fraction of a cent'],
  [{ paidOn: '2024-07-01' }, 'paidOn', 'is after today, 2024-06-30', 'paid tomorrow'],
  [{ paidOn: '2024-01-02' }, 'paidOn', 'is before the invoice, 2024-01-03', 'paid before it was invoiced'],
  [{ paidOn: '' }, 'paidAmount', 'is an amount paid on no day', 'paid, but when?'],
  [{ method: 'cash' }, 'method', 'must be one of ach, wire', 'a method that the terms do not accept'],
  [{ country: 'USA' }, 'country', 'two capital letters', 'a country of three letters'],
  [{ disputedOn: '2024-01-02' }, 'disputedOn', 'is before the invoice', 'disputed before it was invoiced'],
  [{ disputedAmount: '100.01' }, 'disputedAmount', 'is more than the invoice, 100.00', 'more than there is'],
  [{ disputeResolvedOn: '2024-01-09' }, 'disputeResolvedOn', 'is before the dispute', 'over before it began'],
  [{ disputeOutcome: '' }, 'disputeOutcome', 'is missing', 'resolved, but how?'],
  [{ disputeResolvedOn: '' }, 'disputeResolvedOn', 'is missing', 'resolved, but when?'],
  [{ disputeOutcome: 'won' }, 'disputeOutcome', 'must be one of rejected, credited, withdrawn', 'by whom?'],
];
test.each(faults.map(([change, ...rest]) => [...rest, change] as const))(
  '%s %s (%s)',
  (column, detail, _why, change) => {
    const found = Object.values(change)[0];
    const faultsFound = faultsOf({ ...good, ...change });
    expect(faultsFound).toHaveLength(1);
    expect(faultsFound[0]).toMatchObject({ line: 7, column, found: column in change ? found : good[column] });
    expect(faultsFound[0]?.detail).toContain(detail);
  },
);

test('a dispute without its day is said for each cell of it', () => {
  const found = faultsOf({ ...good, disputedOn: '' });
  expect(found.map(({ column }) => column)).toEqual(['disputedAmount', 'disputeResolvedOn', 'disputeOutcome']);
});

test('everything wrong with a row is said at once', () => {
  const found = faultsOf({ ...good, amount: 'x', invoiceDate: 'y', method: 'z' });
  expect(found).toHaveLength(3);
});

test.each([
  [3, 'the line has 3 fields where the header has 4 (is it cut off?)'],
  [5, 'the line has 5 fields where the header has 4'],
])('%i fields', (count, detail) => {
  const layout = layoutOf(['account', 'invoice', 'invoiceDate', 'amount'], canonicalMapping);
  const row = readRow(
    2,
    Array.from({ length: count }, () => 'x'),
    layout,
    dayReader('yyyy-MM-dd', today),
  );
  expect(row).toEqual({ faults: [{ line: 2, column: '', found: 'x', detail }] });
});

describe('a ledger that says yes or no', () => {
  const mapping: LedgerMapping = {
    name: 'flags',
    dateFormat: 'yyyy-MM-dd',
    columns: { account: 'who', invoice: 'no', invoiceDate: 'on', amount: 'sum', paidOn: 'paid', paidAmount: 'sum' },
    constants: { country: 'US', method: 'check' },
    dispute: { column: 'D', yes: 'Y', no: 'N', openedOn: 'invoiceDate', closedOn: 'paidOn', outcome: 'rejected' },
  };
  const row = { who: 'A', no: '1', on: '2024-01-03', sum: '7', paid: '2024-02-01', D: 'Y' };
  const end = { on: '2024-02-01', outcome: 'rejected' };
  const flags: readonly (readonly [change: Record<string, string>, dispute: object | undefined, why: string])[] = [
    [{}, { on: '2024-01-03', end }, 'disputed whole on its date, rejected when it was paid'],
    [{ paid: '' }, { on: '2024-01-03' }, 'still open while it is unpaid'],
    [{ D: 'N' }, undefined, 'not disputed'],
    [{ D: 'n' }, undefined, 'a word is the same in capitals and without'],
    [{ D: 'y' }, { on: '2024-01-03', end }, 'so is the other'],
  ];
  test.each(flags)('%j: %j (%s)', (change, dispute) => {
    expect(read({ ...row, ...change }, mapping)).toMatchObject({ account: 'A', amount: '7.00' });
    expect((read({ ...row, ...change }, mapping) as { dispute?: unknown }).dispute).toEqual(dispute);
  });

  test('an amount that stands for what was billed and what was paid is wrong once', () => {
    expect(read({ ...row, sum: '$7' }, mapping)).toMatchObject({ faults: [{ column: 'sum', found: '$7' }] });
  });

  test('anything else is a fault', () => {
    expect(read({ ...row, D: 'maybe' }, mapping)).toEqual({
      faults: [{ line: 7, column: 'D', found: 'maybe', detail: 'must be Y or N' }],
    });
  });
});
