import { legalDay } from '@tenure/kernel';
import { inactiveDays, inactivity, terms202001 } from '..';

describe('§3.2 inactive accounts (reading 33)', () => {
  it.each([
    ['2025-01-01', '2025-05-01', 120, false, 'exactly 120 days are not yet over 120'],
    ['2025-01-01', '2025-05-02', 121, true, 'the 121st is'],
    ['2024-02-29', '2024-06-29', 121, true, 'from a leap day'],
    ['2023-10-31', '2024-02-28', 120, false, 'over the year’s end and before the leap day'],
    ['2025-01-01', '2025-01-01', 0, false, 'active today'],
  ])('last active %s, on %s: %i days, may deactivate %s (%s)', (lastActivityOn, asOf, days, may, _why) => {
    expect(inactiveDays(legalDay(lastActivityOn), legalDay(asOf))).toBe(days);
    expect(asOf >= inactivity(terms202001, legalDay(lastActivityOn)).mayDeactivateFrom).toBe(may);
  });
});
