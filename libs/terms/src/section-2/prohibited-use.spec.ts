import { legalDay } from '@tenure/kernel';
import { prohibitedUseCorrection, terms202001 } from '..';
import { withPolicies } from '../../test-support/variants';

const rolling = withPolicies({ whenLastDayIsClosed: 'next-business-day' });

describe('§2.5 days to correct a prohibited use (reading 27)', () => {
  it.each([
    ['2024-01-10', '2024-02-29', '2024-03-01', 'January, so through the end of a leap February'],
    ['2024-01-31', '2024-02-29', '2024-03-01', 'notified on the last day of a cycle: the next one whole'],
    ['2024-02-01', '2024-03-31', '2024-04-01', 'and a day later a month more'],
    ['2023-01-31', '2023-02-28', '2023-03-01', 'a common February'],
    ['2024-12-15', '2025-01-31', '2025-02-01', 'over the year’s end'],
  ])('notified %s: through %s, the rights from %s (%s)', (notifiedOn, lastDay, lapsesOn, _why) => {
    expect(prohibitedUseCorrection(terms202001, legalDay(notifiedOn))).toEqual({ lastDay, lapsesOn });
  });

  it('31 March 2024 is a Sunday: it moves on only where the policy says so (reading 5)', () => {
    expect(prohibitedUseCorrection(rolling, legalDay('2024-02-01'))).toMatchObject({ lastDay: '2024-04-01' });
  });
});
