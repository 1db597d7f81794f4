import { isSameData } from './same-data';

test.each<[unknown, unknown, boolean, string]>([
  [{ a: 1, b: 'x' }, { b: 'x', a: 1 }, true, 'fields in another order'],
  [{ a: 1 }, { a: 1, b: 2 }, false, 'a field more'],
  [{ a: 1, b: undefined }, { a: 1, c: undefined }, true, 'a field without a value is as none of that name'],
  [{ a: { b: [1, 2] } }, { a: { b: [1, 2] } }, true, 'nested'],
  [{ a: [1, 2] }, { a: [2, 1] }, false, 'a list has an order'],
  [null, {}, false, 'nothing is no object'],
  ['1', 1, false, 'a text is no number'],
])('%j and %j: %s, %s', (a, b, same) => expect(isSameData(a, b)).toBe(same));
