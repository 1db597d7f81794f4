import { addDays, legalDay } from '@tenure/kernel';
import * as fc from 'fast-check';
import { businessDayDeadline, calendarDeadline, calendarNamed, isInTime, terms202001 } from '.';
import { withPolicies } from '../test-support/variants';

const staying = terms202001;
const rolling = withPolicies({ whenLastDayIsClosed: 'next-business-day' });
const anyDay = fc.integer({ min: 0, max: 25_000 }).map((n) => addDays(legalDay('2000-01-01'), n));
const anyPeriod = fc.integer({ min: 0, max: 400 });

describe('deadlines in calendar days (readings 2 and 5)', () => {
  it.each([
    ['2024-01-30', 30, '2024-02-29', '2024-02-29', 'an open day is the same under either policy'],
    ['2024-02-29', 30, '2024-03-30', '2024-04-01', 'a Saturday stays, or moves to Monday'],
    ['2021-05-19', 30, '2021-06-18', '2021-06-21', 'Juneteenth observed on a Friday moves over the weekend too'],
    ['2027-12-01', 30, '2027-12-31', '2028-01-03', 'the New Year of 2028 is observed on 31 December'],
    ['2025-07-01', 0, '2025-07-01', '2025-07-01', 'no days: the day itself is the last'],
  ])('%s + %i days: %s, rolling %s (%s)', (from, days, stays, rolls, _why) => {
    expect(calendarDeadline(staying, legalDay(from), days).lastDay).toBe(stays);
    expect(calendarDeadline(rolling, legalDay(from), days).lastDay).toBe(rolls);
  });

  it('says which days a rolled last day passed, and only then', () => {
    expect(calendarDeadline(rolling, legalDay('2021-05-19'), 30).skipped).toEqual([
      { day: '2021-06-18', why: 'Juneteenth (observed)' },
      { day: '2021-06-19', why: 'Saturday' },
      { day: '2021-06-20', why: 'Sunday' },
    ]);
    expect(calendarDeadline(rolling, legalDay('2024-01-30'), 30)).not.toHaveProperty('skipped');
    expect(calendarDeadline(staying, legalDay('2024-02-29'), 30)).not.toHaveProperty('skipped');
  });

  it('rolls by the calendar that the terms name', () => {
    const byTheBanks = withPolicies({
      whenLastDayIsClosed: 'next-business-day',
      businessDayCalendar: 'us-federal-reserve',
    });
    expect(calendarDeadline(byTheBanks, legalDay('2021-05-19'), 30).lastDay).toBe('2021-06-18');
  });

  it('never rolls to a closed day, nor back, nor past an open one', () => {
    const calendar = calendarNamed(rolling.policies.businessDayCalendar);
    fc.assert(
      fc.property(anyDay, anyPeriod, (from, days) => {
        const stays = calendarDeadline(staying, from, days).lastDay;
        const { lastDay } = calendarDeadline(rolling, from, days);
        expect(calendar.closure(lastDay)).toBeUndefined();
        for (let day = stays; day < lastDay; day = addDays(day, 1)) expect(calendar.closure(day)).toBeDefined();
        expect(lastDay >= stays).toBe(true);
      }),
    );
  });

  it('lapses on the day after the last, which is the first day out of time', () => {
    fc.assert(
      fc.property(fc.constantFrom(staying, rolling), anyDay, anyPeriod, (t, from, days) => {
        for (const deadline of [calendarDeadline(t, from, days), businessDayDeadline(t, from, days % 20)]) {
          expect(deadline.lapsesOn).toBe(addDays(deadline.lastDay, 1));
          expect(isInTime(deadline, deadline.lastDay)).toBe(true);
          expect(isInTime(deadline, deadline.lapsesOn)).toBe(false);
        }
      }),
    );
  });
});
