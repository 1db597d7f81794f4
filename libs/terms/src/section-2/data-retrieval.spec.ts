import { legalDay } from '@tenure/kernel';
import { dataRetrieval, terms202001 } from '..';

describe('§2.3.8 fetching data after termination (reading 32)', () => {
  it.each([
    ['2024-01-31', '2024-03-01', '2024-03-02', 'thirty days over a leap February'],
    ['2023-01-31', '2023-03-02', '2023-03-03', 'and over a common one'],
    ['2025-12-31', '2026-01-30', '2026-01-31', 'over the year’s end'],
    ['2024-02-29', '2024-03-30', '2024-03-31', 'the last day may be a Saturday'],
  ])('terminated on %s: through %s, deletion from %s (%s)', (terminatedOn, lastDay, deleteFrom, _why) => {
    expect(dataRetrieval(terms202001, legalDay(terminatedOn))).toEqual({ lastDay, lapsesOn: deleteFrom });
  });
});
