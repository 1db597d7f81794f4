import { legalDay } from '@tenure/kernel';
import { addedByDay, sinceOf } from './by-day';

const [early, middle, late] = ['2024-01-01', '2024-01-02', '2024-01-03'].map((on) => ({
  on: legalDay(on),
  as: 'known',
}));
const added = { on: legalDay('2024-01-02'), as: 'added' };

test.each([
  [[], [added], 'the first'],
  [[early], [early, added], 'of a later day: behind'],
  [[late], [added, late], 'of an earlier day: before'],
  [[early, late], [early, added, late], 'between'],
  [[early, middle, late], [early, middle, added, late], 'of one day with another: behind it'],
])('%j becomes %j: %s', (before, after) => {
  const entries = before as (typeof added)[];
  expect(addedByDay(entries, added, sinceOf)).toEqual(after);
  expect(entries).toEqual(before);
});
