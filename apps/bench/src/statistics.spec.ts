import { compared, median, percentile } from './statistics';

test.each<[values: readonly number[], share: number, expected: number, why: string]>([
  [[5], 50, 5, 'one value is all there is'],
  [[9, 1, 5], 50, 5, 'the middle one, whatever the order'],
  [[1, 2, 3, 4], 50, 2, 'of an even count the lower middle: a value that was measured'],
  [[1, 2, 3, 4], 99, 4, 'the slowest of a few'],
  [Array.from({ length: 200 }, (_, index) => index + 1), 99, 198, 'two of two hundred are slower'],
  [[1, 2, 3], 0, 1, 'the smallest'],
])('of %j percentile %d is %d: %s', (values, share, expected) => {
  expect(percentile(values, share)).toBe(expected);
});

test('nothing measured is no number', () => {
  expect(median([])).toBeNaN();
});

test('a round is compared with its own raw round, so that a slow minute does not count', () => {
  const pairs = [
    { value: 600, raw: 1000 },
    { value: 60, raw: 100 },
    { value: 610, raw: 1000 },
  ];
  expect(compared(pairs)).toEqual({ value: 600, raw: 1000, ratio: 0.6 });
});
