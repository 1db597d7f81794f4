import { legalDay } from '@tenure/kernel';
import { courtException, courtExceptions, disputeStages, findClause, reportingPeriod, terms202001 } from '..';
import { withPolicies } from '../../test-support/variants';

const rolling = withPolicies({ whenLastDayIsClosed: 'next-business-day' });

describe('§9.10 one year to report a dispute (reading 39)', () => {
  it.each([
    ['2023-03-01', '2024-03-01', '2024-03-02', '2024-03-01', 'a calendar year, a Friday'],
    ['2024-02-29', '2025-02-28', '2025-03-01', '2025-02-28', 'from a leap day to the end of February, a Friday'],
    ['2023-02-28', '2024-02-28', '2024-02-29', '2024-02-28', 'not to the leap day, a Wednesday'],
    ['2022-12-31', '2023-12-31', '2024-01-01', '2024-01-02', 'a Sunday stays, or moves over New Year to Tuesday'],
  ])('activity on %s: through %s, barred from %s; rolled on %s (%s)', (on, lastDay, lapsesOn, rolled, _why) => {
    expect(reportingPeriod(terms202001, legalDay(on))).toEqual({ lastDay, lapsesOn });
    expect(reportingPeriod(rolling, legalDay(on)).lastDay).toBe(rolled);
  });
});

describe('§9.10 directors, then arbitration (reading 39)', () => {
  it.each([
    ['2024-01-10', '2024-02-09', '2024-02-10', '2024-03-10', '2024-03-11', '21 + 9 days; 21 + 29 + 10'],
    ['2023-01-10', '2023-02-09', '2023-02-10', '2023-03-11', '2023-03-12', 'a February of 28: 21 + 28 + 11'],
    ['2024-03-15', '2024-04-14', '2024-04-15', '2024-05-14', '2024-05-15', '14 April is a Sunday: talks do not roll'],
  ])('notice on %s: talks to %s, directors from %s to %s, arbitration from %s (%s)', (on, ...days) => {
    const [talksEnd, directorsFrom, directorsEnd, arbitrationFrom] = days;
    for (const t of [terms202001, rolling]) {
      expect(disputeStages(t, legalDay(on))).toEqual({
        talks: { lastDay: talksEnd, lapsesOn: directorsFrom },
        directorTalks: { lastDay: directorsEnd, lapsesOn: arbitrationFrom },
      });
    }
  });
});

describe('§9.10 what need not wait for arbitration', () => {
  it.each([
    ['deemed-consent', '§9.10(i)', ['provider'], 'only the provider has invoices to collect'],
    ['injunctive-relief', '§9.10(ii)', ['provider', 'customer'], 'either may need one'],
    ['judgment', '§9.10(iii)', ['provider', 'customer'], 'whoever won'],
  ] as const)('%s, %s, open to %j (%s)', (exception, ref, openTo, _why) => {
    expect(courtException(exception)).toMatchObject({ ref, openTo });
    expect(findClause(ref)?.ref).toBe('§9.10');
  });

  it('are these three', () => {
    expect(courtExceptions).toHaveLength(3);
  });
});
