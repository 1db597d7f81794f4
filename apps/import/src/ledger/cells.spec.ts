import { legalDay } from '@tenure/kernel';
import { amountCell, countryCell, dayReader, idCell, nameCell, wordCell } from './cells';

const fault = (cell: { value: unknown } | { fault: string }): string => ('fault' in cell ? cell.fault : '');

describe('an amount', () => {
  test.each([
    ['55.94', '55.94', 'two places stay'],
    ['61.7', '61.70', 'one place is filled up'],
    ['61', '61.00', 'whole dollars'],
    ['0.01', '0.01', 'a cent'],
    ['00061.70', '61.70', 'filled up with zeros by a spreadsheet'],
    ['0.1', '0.10', 'no binary float can hold it'],
    ['999999999.99', '999999999.99', 'the largest'],
  ])('%s is %s: %s', (text, amount) => {
    expect(amountCell(text)).toEqual({ value: amount });
  });

  test.each([
    ['-5.00', 'must be more than zero', 'a credit is no invoice'],
    ['(5.00)', 'must be more than zero', 'as accountants write it'],
    ['0', 'must be more than zero', 'nothing'],
    ['0.00', 'must be more than zero', 'nothing, to the cent'],
    ['1.005', 'must have two places at most', 'no cent is rounded away'],
    ['1,234.50', 'must be a plain number', 'separators of thousands'],
    ['$5', 'must be a plain number', 'a sign of currency'],
    ['1e3', 'must be a plain number', 'an exponent'],
    ['5.', 'must be a plain number', 'cut off'],
    ['abc', 'must be a plain number', 'a word'],
    ['٥', 'must be a plain number', 'a digit, but not one of ours'],
    ['1000000000', 'must be 999999999.99 at most', 'absurd'],
  ])('%s is refused: %s (%s)', (text, detail) => {
    expect(fault(amountCell(text))).toContain(detail);
  });
});

describe('a day', () => {
  const today = legalDay('2024-03-01');

  test.each([
    ['yyyy-MM-dd', '2024-02-29', '2024-02-29', 'a leap day'],
    ['M/d/yyyy', '1/2/2013', '2013-01-02', 'the month first'],
    ['M/d/yyyy', '11/26/2013', '2013-11-26', 'two digits'],
    ['d.M.yyyy', '1.2.2013', '2013-02-01', 'the day first'],
    ['d MMM yyyy', '3 Mar 2013', '2013-03-03', 'months by name'],
    ['yyyy-MM-dd', '2024-03-01', '2024-03-01', 'today'],
  ])('%s: %s is %s: %s', (format, text, day) => {
    expect(dayReader(format, today)(text)).toEqual({ value: day });
  });

  test.each([
    ['yyyy-MM-dd', '2023-02-29', 'must be a day that exists', 'no leap year'],
    ['yyyy-MM-dd', '2024-13-01', 'must be a day that exists', 'no such month'],
    ['yyyy-MM-dd', '2024-1-1', 'must be a day that exists, as yyyy-MM-dd', 'not as the format says'],
    ['yyyy-MM-dd', '2024-01-01T00:00', 'must be a day that exists', 'an instant'],
    ['M/d/yyyy', '26/11/2013', 'must be a day that exists', 'the day first'],
    ['yyyy-MM-dd', '2024-03-02', 'is after today, 2024-03-01', 'tomorrow'],
  ])('%s: %s is refused: %s (%s)', (format, text, detail) => {
    expect(fault(dayReader(format, today)(text))).toContain(detail);
  });
});

test.each([
  [idCell('INV-1.a_b'), '', 'an id'],
  [idCell('INV 1'), 'must be 1 to 64', 'a blank'],
  [idCell('../x'), 'must be 1 to 64', 'a path'],
  [idCell('-1'), 'must be 1 to 64', 'begins with a hyphen'],
  [idCell('x'.repeat(65)), 'must be 1 to 64', 'too long'],
  [countryCell('FR'), '', 'a country'],
  [countryCell('391'), 'two capital letters', 'a code of its own'],
  [nameCell('é'.repeat(200)), '', 'a long name'],
  [nameCell('é'.repeat(201)), '200 characters', 'too long a name'],
  [wordCell('ACH', ['ach', 'wire']), '', 'in capitals'],
  [wordCell('cash', ['ach', 'wire']), 'must be one of ach, wire', 'not among them'],
])('%j: %s (%s)', (cell, detail) => {
  expect(fault(cell)).toContain(detail);
  expect('fault' in cell).toBe(detail !== '');
});
