import { Money } from '@tenure/kernel';
import {
  type Column,
  count,
  day,
  listOf,
  money,
  moneyText,
  oneOf,
  optional,
  recordsOf,
  type StoredValue,
  text,
} from './columns';

const parts = recordsOf({ dispute: text, amount: moneyText, payableOn: optional(day) });
const large = Money.of('90071992547409930.01');

const table: readonly (readonly [Column<never>, unknown, StoredValue, string])[] = [
  [text as Column<never>, 'Ünï', 'Ünï', 'text as it is'],
  [oneOf('a', 'b') as Column<never>, 'a', 'a', 'a word'],
  [count as Column<never>, 7, 7, 'a count'],
  [money as Column<never>, Money.of('-12.34'), -1234n, 'whole cents'],
  [money as Column<never>, large, 9007199254740993001n, 'beyond what a float can hold'],
  [optional(money) as Column<never>, undefined, null, 'no amount is not zero'],
  [optional(money) as Column<never>, Money.zero, 0n, 'zero is an amount'],
  [optional(day) as Column<never>, '2024-01-31', '2024-01-31', 'a day'],
  [listOf(text) as Column<never>, [], '[]', 'an empty list'],
  [listOf(text) as Column<never>, ['x', 'y"'], '["x","y\\""]', 'a list of words'],
  [
    parts as Column<never>,
    [{ dispute: 'D1', amount: large, payableOn: undefined }],
    '[{"dispute":"D1","amount":"90071992547409930.01","payableOn":null}]',
    'amounts in a list are text: JSON has no exact numbers',
  ],
];

test.each(table)('%#: %p %p %p', (column, value, stored, _why) => {
  expect(column.encode(value as never)).toEqual(stored);
  expect(column.decode(stored)).toEqual(value);
});

test('half a character is replaced before a database does it, and a whole one is kept', () => {
  expect(text.encode('half \uD83D, whole 🙂')).toBe('half \uFFFD, whole 🙂');
});

test('a count reads back from a bigint, as SQLite gives it', () => {
  expect(count.decode(7n)).toBe(7);
});

test('records are the same text in whatever order their fields were set', () => {
  const one = { dispute: 'D1', amount: Money.zero, payableOn: undefined };
  const other = { payableOn: undefined, amount: Money.zero, dispute: 'D1' };
  expect(parts.encode([one])).toBe(parts.encode([other]));
});
