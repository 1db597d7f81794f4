import { grouped, table } from './table';

test.each([
  [
    [
      ['a', 'amount'],
      ['bb', '1.00'],
      ['c', '1,000.00'],
    ],
    ['a     amount', 'bb      1.00', 'c   1,000.00'],
    'under a heading',
  ],
  [
    [
      ['paid', '1.00'],
      ['outstanding', '10.00'],
    ],
    ['paid          1.00', 'outstanding  10.00'],
    'without one',
  ],
  [
    [
      ['no', 'of'],
      ['1', 'x'],
      ['', 'y'],
    ],
    ['no  of', ' 1  x', '    y'],
    'with a gap',
  ],
  [
    [
      ['a', 'b'],
      ['1', '2024-01-03'],
      ['x', '1'],
    ],
    ['a  b', '1  2024-01-03', 'x  1'],
    'no numbers all the way down',
  ],
  [[['a'], ['long', 'b']], ['a', 'long  b'], 'rows of several lengths'],
  [[], [], 'nothing'],
])('%j: %j (%s)', (rows, lines, _why) => {
  expect(table(rows)).toEqual(lines);
});

test.each([
  ['0.00', '0.00'],
  ['1234567.80', '1,234,567.80'],
  ['-1234.00', '-1,234.00'],
  [123456, '123,456'],
  ['', ''],
])('%s is %s', (number, text) => {
  expect(grouped(number)).toBe(text);
});
