import { InvalidCursor } from '../errors';
import { pageOf, type Place, placeAfter } from './page';

const shape = { place: (row: Place): Place => row, view: (row: Place): Place => row };

test('a cursor gives back the place of the last row, amounts exactly', () => {
  const rows: Place[] = [
    [9007199254740993n, 'A1'],
    [-5n, '#1'],
    [3n, 'A3'],
  ];
  const { items, next } = pageOf(rows, { limit: 2 }, '-overdue', shape);
  expect(items).toEqual(rows.slice(0, 2));
  expect(placeAfter({ limit: 2, after: next }, '-overdue')).toEqual([-5n, '#1']);
});

test('the last page has no cursor', () => {
  expect(pageOf([['A1']], { limit: 1 }, 'id', shape).next).toBeUndefined();
  expect(pageOf([], { limit: 1 }, 'id', shape).next).toBeUndefined();
});

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

test.each([
  ['nonsense', 'no JSON'],
  [encoded({ id: ':A1' }), 'no list'],
  [encoded(['id', 7]), 'a number'],
  [encoded(['name', ':x', ':A1']), 'of another order'],
  [encoded(['id']), 'no place'],
  [encoded(['id', '#1; drop table']), 'no amount'],
])('%s is no cursor: %s', (after) => {
  expect(() => placeAfter({ limit: 1, after }, 'id')).toThrow(InvalidCursor);
});
