import { amountText, counted, listOf, ordinal } from './wording';

describe('wording', () => {
  it.each([
    ['0.00', '0.00'],
    ['999.99', '999.99'],
    ['1000.00', '1,000.00'],
    ['-1234567.89', '-1,234,567.89'],
  ])('%s reads %s', (amount, text) => {
    expect(amountText(amount)).toBe(text);
  });

  it.each([
    [1, 'first'],
    [10, 'tenth'],
    [11, '11th'],
    [13, '13th'],
    [21, '21st'],
    [22, '22nd'],
    [23, '23rd'],
    [24, '24th'],
    [111, '111th'],
  ])('%i is the %s', (n, text) => {
    expect(ordinal(n)).toBe(text);
  });

  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('%j is listed as "%s"', (items, text) => {
    expect(listOf(items)).toBe(text);
  });

  it('counts one, and more', () => {
    expect([counted(0, 'day'), counted(1, 'day'), counted(2, 'day')]).toEqual(['0 days', '1 day', '2 days']);
  });
});
