import { legalDay } from '@tenure/kernel';
import { earliestRevision, revisionBindsFrom, terms202001 } from '..';

describe('§9.7.2 when revised terms can bind (reading 40)', () => {
  it.each([
    ['2024-01-31', '2024-03-01', 'thirty days over a leap February'],
    ['2023-01-31', '2023-03-02', 'and over a common one'],
    ['2025-12-15', '2026-01-14', 'over the year’s end'],
  ])('notified on %s: not before %s (%s)', (day, earliest, _why) => {
    expect(earliestRevision(terms202001, legalDay(day))).toBe(earliest);
  });

  it.each([
    ['2024-03-15', '2024-01-31', '2024-03-15', 'on its own day, where the notice was early enough'],
    ['2024-03-15', '2024-03-01', '2024-03-31', 'a customer told late has its thirty days'],
    ['2024-03-01', '2024-01-31', '2024-03-01', 'on the very day on which both come'],
  ])('effective %s, told %s: from %s (%s)', (effectiveOn, told, binds, _why) => {
    const revised = { ...terms202001, id: 'revised', effectiveOn: legalDay(effectiveOn) };
    expect(revisionBindsFrom(terms202001, revised, legalDay(told))).toBe(binds);
  });
});
