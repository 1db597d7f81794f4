import { legalDay } from '@tenure/kernel';
import { calendarNamed, policyValues, shippedProgramme, shippedTermsVersions, terms202001, termsInForce } from '.';

const revised = { ...terms202001, id: 'revised', effectiveOn: legalDay('2026-03-01') };
const corrected = { ...terms202001, id: 'corrected', effectiveOn: legalDay('2026-03-01') };

describe('the version in force (reading 40)', () => {
  it.each([
    ['2026-02-28', '2020-01', 'the day before: the old version still governs'],
    ['2026-03-01', 'revised', 'from its effective day on'],
    ['2031-01-01', 'revised', 'until another takes its place'],
    ['2010-01-01', '2020-01', 'the first day of the first version'],
    ['2009-12-31', undefined, 'before any version'],
  ])('on %s: %s (%s)', (day, id, _why) => {
    expect(termsInForce([revised, terms202001], legalDay(day))?.id).toBe(id);
  });

  it('is, of two with the same day, the one published later', () => {
    expect(termsInForce([terms202001, revised, corrected], legalDay('2026-03-01'))?.id).toBe('corrected');
  });
});

describe('what is published before anybody publishes anything', () => {
  it('is the terms that ship with the program, and no rates', () => {
    expect(shippedProgramme).toEqual({ versions: shippedTermsVersions, rateCards: [] });
  });
});

describe('a terms version', () => {
  it.each(shippedTermsVersions.map((version) => [version.id, version] as const))('%s is plain data', (_id, version) => {
    expect(JSON.parse(JSON.stringify(version))).toEqual(version);
  });

  it('is shipped with the values that the readings start from', () => {
    expect(terms202001).toMatchObject({ zone: 'America/Los_Angeles', currency: 'USD' });
    expect(terms202001.policies).toEqual({
      whenLastDayIsClosed: 'stay',
      businessDayCalendar: 'us-federal-opm',
      rejectedDisputeAccrual: 'from-resolution',
      lateCharges: 'automatic',
      franceDueDate: 'month-end-plus-45-or-60',
      nonPaymentLapseOpensTermination: false,
    });
  });

  it.each(policyValues.businessDayCalendar)('can name the calendar %s', (name) => {
    expect(calendarNamed(name).name).toBe(name);
  });
});
