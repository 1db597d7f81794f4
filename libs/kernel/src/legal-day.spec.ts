import {
  addDays,
  addMonths,
  addYears,
  daysBetween,
  earlierOf,
  endOfMonth,
  firstDayOf,
  firstOfNextMonth,
  isFirstOfMonth,
  isoWeekday,
  laterOf,
  type LegalDay,
  legalDay,
  monthOf,
  parseLegalDay,
  previousMonth,
} from '.';

const day = legalDay;

describe('which texts name a day', () => {
  const rows: readonly (readonly [text: string, isDay: boolean, why: string])[] = [
    ['2024-02-29', true, 'a leap year'],
    ['2023-02-29', false, 'not a leap year'],
    ['1900-02-29', false, 'a century that 400 does not divide'],
    ['2000-02-29', true, 'a century that 400 divides'],
    ['2024-04-31', false, 'April has 30 days'],
    ['2024-13-01', false, 'no thirteenth month'],
    ['2024-00-10', false, 'no month zero'],
    ['2024-01-00', false, 'no day zero'],
    ['2024-1-1', false, 'two digits are required'],
    ['20240101', false, 'hyphens are required'],
    ['2024-01-01T00:00:00Z', false, 'an instant is not a day'],
    ['2024-01-01 ', false, 'nothing may follow'],
    [' 2024-01-01', false, 'nothing may precede'],
    ['2024-01-01\n', false, 'not even the end of a line'],
    ['+2024-01-01', false, 'no sign'],
    ['２０２４-01-01', false, 'digits of other scripts are none'],
    ['', false, 'nothing is no day'],
  ];
  for (const [text, isDay, why] of rows) {
    test(`${JSON.stringify(text)}: ${why}`, () => {
      expect(parseLegalDay(text)).toBe(isDay ? text : undefined);
    });
  }

  test('a constant that names none throws, and says which', () => {
    expect(() => legalDay('2023-02-29')).toThrow('no such day: "2023-02-29"');
  });
});

describe('calendar days are counted on dates', () => {
  const rows: readonly (readonly [from: string, days: number, to: string, why: string])[] = [
    ['2024-01-01', 60, '2024-03-01', '30 in January, 29 in a leap February, and one'],
    ['2023-01-01', 60, '2023-03-02', '30 in January, 28 in February, and two'],
    ['2024-01-31', 30, '2024-03-01', 'thirty days are not a month'],
    ['2024-02-28', 1, '2024-02-29', 'into the leap day'],
    ['2024-12-31', 1, '2025-01-01', 'into a year'],
    ['2024-03-09', 1, '2024-03-10', 'into the day of 23 hours'],
    ['2024-03-10', 1, '2024-03-11', 'out of the day of 23 hours'],
    ['2024-11-03', 1, '2024-11-04', 'out of the day of 25 hours'],
    ['2024-03-01', -1, '2024-02-29', 'back into the leap day'],
    ['2024-05-05', 0, '2024-05-05', 'no days'],
    ['2023-12-31', 366, '2024-12-31', 'a leap year has 366 days'],
    ['0050-02-28', 1, '0050-03-01', 'years before 100 are not of the last century'],
  ];
  for (const [from, days, to, why] of rows) {
    test(`${from} + ${days} = ${to}: ${why}`, () => {
      expect(addDays(day(from), days)).toBe(to);
      expect(daysBetween(day(from), day(to))).toBe(days);
      expect(addDays(day(to), -days)).toBe(from);
    });
  }

  test('the same count asked again and in another unit is not the one remembered', () => {
    expect([addDays(day('2024-01-31'), 1), addMonths(day('2024-01-31'), 1), addDays(day('2024-01-31'), 1)]).toEqual([
      '2024-02-01',
      '2024-02-29',
      '2024-02-01',
    ]);
  });

  test('more days than are remembered are still computed', () => {
    const start = day('2024-01-01');
    for (let days = 0; days < 50_100; days++) addDays(start, days);
    expect(addDays(start, 50_099)).toBe('2161-03-02');
    expect(daysBetween(start, day('2161-03-02'))).toBe(50_099);
  });
});

describe('months and years are counted from the original date and clamped (reading 3)', () => {
  const rows: readonly (readonly [from: string, months: number, to: string, why: string])[] = [
    ['2024-01-31', 1, '2024-02-29', 'clamped to a leap February'],
    ['2023-01-31', 1, '2023-02-28', 'clamped to February'],
    ['2023-01-31', 2, '2023-03-31', 'not drifting: counted from the original date'],
    ['2023-01-30', 1, '2023-02-28', 'the 30th is clamped as well'],
    ['2024-08-31', 6, '2025-02-28', 'over a year'],
    ['2024-01-15', 12, '2025-01-15', 'twelve months are a year'],
    ['2024-03-31', -1, '2024-02-29', 'backwards'],
    ['2024-12-01', 1, '2025-01-01', 'from one billing run to the next'],
  ];
  for (const [from, months, to, why] of rows) {
    test(`${from} + ${months} months = ${to}: ${why}`, () => {
      expect(addMonths(day(from), months)).toBe(to);
    });
  }

  const years: readonly (readonly [from: string, years: number, to: string, why: string])[] = [
    ['2024-02-29', 1, '2025-02-28', 'clamped'],
    ['2024-02-29', 4, '2028-02-29', 'the next leap day'],
    ['2024-02-29', 3, '2027-02-28', 'three years of detail records'],
    ['2023-07-04', 1, '2024-07-04', 'as it is'],
  ];
  for (const [from, count, to, why] of years) {
    test(`${from} + ${count} years = ${to}: ${why}`, () => {
      expect(addYears(day(from), count)).toBe(to);
    });
  }
});

describe('days and their months', () => {
  const rows: readonly (readonly [actual: unknown, expected: unknown, why: string])[] = [
    [endOfMonth(day('2024-02-01')), '2024-02-29', 'the end of a leap February'],
    [endOfMonth(day('2024-12-31')), '2024-12-31', 'the end of a month on its end'],
    [firstOfNextMonth(day('2024-01-01')), '2024-02-01', 'from a 1st, still the next one (reading 9)'],
    [firstOfNextMonth(day('2024-01-31')), '2024-02-01', 'from the last day'],
    [firstOfNextMonth(day('2024-12-15')), '2025-01-01', 'over a year'],
    [isFirstOfMonth(day('2024-11-01')), true, 'a 1st'],
    [isFirstOfMonth(day('2024-01-11')), false, 'an 11th is none'],
    [monthOf(day('2024-01-31')), '2024-01', 'the month of a day'],
    [firstDayOf(monthOf(day('2024-01-31'))), '2024-01-01', 'its first day'],
    [previousMonth(monthOf(day('2024-01-31'))), '2023-12', 'the month before January'],
    [isoWeekday(day('2021-06-17')), 4, 'the Thursday of reading 23'],
    [isoWeekday(day('2024-06-16')), 7, 'Sunday is the seventh'],
    [laterOf(day('2024-01-09'), day('2024-01-10')), '2024-01-10', 'later'],
    [earlierOf(day('2024-01-09'), day('2024-01-10')), '2024-01-09', 'earlier'],
    [laterOf<LegalDay>(day('2024-01-09'), day('2024-01-09')), '2024-01-09', 'as late as itself'],
  ];
  for (const [actual, expected, why] of rows) {
    test(why, () => {
      expect(actual).toBe(expected);
    });
  }
});
