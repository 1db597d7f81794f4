import { balanceRules, rowKeys, type TableRows as ModelRows } from '@tenure/read-models';
import { type BalanceRules, type TableName, type TableRows as StoredRows, tables } from '@tenure/read-store';

// The read store knows no read model, so each names its rows for itself. That the two agree, field by field in both
// directions, is checked by the compiler here: a row that does not fit is no value of these types.
type Fits<A, B> = { readonly [T in keyof A & keyof B]: A[T] extends B[T] ? true : T };
const storedFromModel: { readonly [T in keyof ModelRows]: true } = {} as Fits<ModelRows, StoredRows>;
const modelFromStored: { readonly [T in TableName]: true } = {} as Fits<StoredRows, ModelRows>;
const rules: BalanceRules = balanceRules;

test('every table of a read model is one of the store’s, with the same key', () => {
  const keys = Object.fromEntries(Object.entries(tables).map(([name, { key }]) => [name, key]));
  expect(keys).toEqual(rowKeys);
});

test('the rules that the store is handed are the read model’s', () => {
  expect([storedFromModel, modelFromStored]).toEqual([{}, {}]);
  expect(Object.values(rules).every((rule) => rule !== undefined)).toBe(true);
});
