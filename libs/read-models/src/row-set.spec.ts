import { eventsOf, given } from '../test-support/given';
import { accountChangeOf } from './accounts/account-change';
import { unknownAccountRow } from './accounts/account-row';
import { rowSet } from './row-set';

const loaded = unknownAccountRow('A1');
const hold = (id: string) => ({ account: 'A1', hold: id, classes: [], placedAt: 0 });

test('what was only loaded is no change', () => {
  const rows = rowSet();
  rows.load('accounts', [loaded]);
  expect(rows.get('accounts', 'A1')).toBe(loaded);
  expect(rows.changes()).toEqual([]);
});

test('a row that changed often is written once, as it is in the end', () => {
  const rows = rowSet();
  rows.load('accounts', [loaded]);
  for (const lastRevision of [1, 2, 3]) rows.put('accounts', { ...loaded, lastRevision });
  expect(rows.changes()).toEqual([{ table: 'accounts', put: [{ ...loaded, lastRevision: 3 }], removed: [] }]);
});

test('a removed row is gone, and comes back when it is put again', () => {
  const rows = rowSet();
  rows.put('retentionHolds', hold('H1'));
  rows.remove('retentionHolds', 'A1', 'H1');
  expect(rows.get('retentionHolds', 'A1', 'H1')).toBeUndefined();
  expect(rows.changes()).toEqual([{ table: 'retentionHolds', put: [], removed: [['A1', 'H1']] }]);
  rows.put('retentionHolds', hold('H1'));
  expect(rows.changes()).toEqual([{ table: 'retentionHolds', put: [hold('H1')], removed: [] }]);
});

test('a group of rows is those whose key parts are equal, not those that begin alike', () => {
  const rows = rowSet();
  const other = { ...hold('H2'), account: 'A10' };
  rows.load('retentionHolds', [hold('H1'), other]);
  expect(rows.under('retentionHolds', 'A1')).toEqual([hold('H1')]);
});

test('numbers are parts of keys, too', () => {
  const [event] = eventsOf([given('ServiceActivated', '2024-01-01', activated)]);
  const change = accountChangeOf(event!)!;
  const rows = rowSet();
  rows.put('accountChanges', change);
  expect(rows.get('accountChanges', 'A1', 0)).toBe(change);
});

const activated = { firstRunOn: '2024-02-01', mayDeactivateFrom: '2024-05-01' } as never;
