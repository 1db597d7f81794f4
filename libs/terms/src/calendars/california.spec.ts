import { addDays, daysBetween, legalDay } from '@tenure/kernel';
import { addBusinessDays, CALIFORNIA_YEARS, californiaHolidays, calendarNamed } from '.';

const california = calendarNamed('california');

describe('Californian business days', () => {
  it.each([
    ['2026-07-11', undefined, 'a Saturday is a business day'],
    ['2026-07-12', 'Sunday', 'a Sunday is not'],
    ['2026-07-04', 'Independence Day', 'a holiday on a Saturday closes that Saturday'],
    ['2026-07-03', undefined, 'and no Friday'],
    ['2021-07-04', 'Sunday', 'a holiday on a Sunday is a Sunday like others'],
    ['2021-07-05', 'Independence Day (observed)', 'and moves on to Monday'],
    ['2023-01-02', "New Year's Day (observed)", '1 January 2023 was a Sunday'],
    ['2021-12-31', undefined, '1 January 2022 was a Saturday: the year before is not touched'],
    ['2022-01-01', "New Year's Day", 'but the Saturday itself is closed'],
    ['2023-02-13', 'Lincoln Day (observed)', '12 February 2023 was a Sunday'],
    ['2024-04-01', 'Cesar Chavez Day (observed)', '31 March 2024 was a Sunday'],
    ['2025-03-31', 'Cesar Chavez Day', 'on its own day'],
    ['2026-03-31', 'Farmworkers Day', 'the same day by its new name'],
    ['2012-09-10', 'Admission Day (observed)', '9 September 2012 was a Sunday'],
    ['2018-11-12', 'Veterans Day (observed)', '11 November 2018 was a Sunday'],
    ['2023-11-10', 'Veterans Day (observed)', '11 November 2023 was a Saturday: the Friday before is closed as well'],
    ['2023-11-11', 'Veterans Day', 'and the Saturday stays closed'],
    ['2025-11-10', undefined, '11 November 2025 is a Tuesday, observed on its own day'],
    ['2022-12-26', 'Christmas Day (observed)', '25 December 2022 was a Sunday'],
    ['2021-12-24', undefined, '25 December 2021 was a Saturday: only Veterans Day goes back'],
    ['2025-01-20', 'Dr. Martin Luther King, Jr. Day', 'third Monday of January'],
    ['2025-02-17', "Presidents' Day", 'third Monday of February'],
    ['2025-05-26', 'Memorial Day', 'last Monday of May'],
    ['2025-09-01', 'Labor Day', 'first Monday of September'],
    ['2025-10-13', 'Columbus Day', 'second Monday of October: state offices are open, and the section lists it'],
    ['2025-11-27', 'Thanksgiving Day', 'fourth Thursday of November'],
    ['2025-11-28', undefined, 'the day after closes courts only'],
    ['2015-09-25', 'Native American Day', 'fourth Friday of September, for the first time'],
    ['2014-09-26', undefined, 'not before 2015'],
    ['2023-04-24', 'Genocide Remembrance Day', 'for the first time'],
    ['2018-04-24', undefined, 'not before 2023'],
    ['2023-06-19', 'Juneteenth', 'for the first time as a holiday of the state'],
    ['2021-06-18', undefined, 'the federal government alone observed it'],
    ['2024-02-10', 'Lunar New Year', 'by the moon'],
    ['2025-01-29', 'Lunar New Year', 'by the moon'],
    ['2029-11-05', 'Diwali', 'by the moon'],
    ['2027-02-06', 'Lunar New Year', 'a Saturday; the new moon is on 6 February in either place'],
    ['2028-01-26', 'Lunar New Year', 'by the moon'],
    ['2029-02-13', 'Lunar New Year', 'by the moon'],
    ['2028-10-17', 'Diwali', 'by the moon'],
    ['2019-02-05', undefined, 'no holiday before 2023'],
    ['2023-01-23', undefined, 'Lunar New Year 2023 was a Sunday: what follows the moon does not move'],
    ['2030-02-03', 'Sunday', 'Lunar New Year 2030, by the date in East Asia'],
    ['2027-10-29', 'Diwali', 'by the moon'],
    ['2026-11-09', undefined, 'Diwali 2026 is a Sunday and does not move'],
    ['2025-10-20', undefined, 'no holiday before 2026'],
    ['2025-04-18', undefined, 'Good Friday is one from noon to three'],
    ['2025-01-09', undefined, 'a day of mourning by order is none (reading 4)'],
  ])('%s: %s (%s)', (day, closure, _why) => {
    expect(california.closure(legalDay(day))).toBe(closure);
  });

  it.each([
    [2010, 13, 'without the six of later years'],
    [2015, 14, 'and Native American Day'],
    [2023, 17, 'and Juneteenth, Lunar New Year, Genocide Remembrance Day'],
    [2026, 18, 'and Diwali'],
    [2030, 18, 'the last year known'],
  ])('%i has %i holidays: %s', (year, count, _why) => {
    expect(californiaHolidays(year)).toHaveLength(count);
  });

  it.each([['2009-12-31'], ['2031-01-01']])('does not answer for %s', (day) => {
    expect(() => california.closure(legalDay(day))).toThrow('known from 2010 through 2030');
  });

  it('closes every Sunday of the years it knows and no Saturday but a holiday', () => {
    const first = legalDay(`${CALIFORNIA_YEARS.first}-01-01`);
    const days = daysBetween(first, legalDay(`${CALIFORNIA_YEARS.last}-12-31`)) + 1;
    const closed = Array.from({ length: days }, (_, i) => addDays(first, i)).map((day) => california.closure(day));
    // 21 years of 365 days and 5 leap days (2012 … 2028) are 7670 days; the Sundays are the 3rd, the 10th, … of them:
    // (7670 - 3) / 7, rounded down, and the first.
    expect(closed.filter((why) => why === 'Sunday')).toHaveLength(1096);
    expect(closed).not.toContain('Saturday');
  });

  it('counts five business days in five days of a plain week, where other calendars need seven', () => {
    const { lastDay, skipped } = addBusinessDays(california, legalDay('2026-07-06'), 5);
    expect([lastDay, skipped]).toEqual(['2026-07-11', []]);
  });
});
