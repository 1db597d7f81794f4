import { addDays, legalDay } from '@tenure/kernel';
import * as fc from 'fast-check';
import { addBusinessDays, calendarNamed, nextOpenDay } from '.';

const opm = calendarNamed('us-federal-opm');
const days = fc.integer({ min: 0, max: 25_000 }).map((n) => addDays(legalDay('2000-01-01'), n));
const calendars = fc.constantFrom(opm, calendarNamed('us-federal-reserve'));
/** The Californian calendar knows its holidays for some years only. */
const anyCalendarAndDay = fc.oneof(
  fc.tuple(calendars, days),
  fc.tuple(
    fc.constant(calendarNamed('california')),
    fc.integer({ min: 0, max: 7500 }).map((n) => addDays(legalDay('2010-01-01'), n)),
  ),
);

describe('counting business days', () => {
  it.each([
    ['2024-05-06', 5, '2024-05-13', ['2024-05-11', '2024-05-12'], 'a plain week: one weekend is passed'],
    ['2024-05-10', 1, '2024-05-13', ['2024-05-11', '2024-05-12'], 'from a Friday the first day counted is Monday'],
    ['2024-05-11', 1, '2024-05-13', ['2024-05-12'], 'a period may start on a closed day, which is not counted anyway'],
    ['2024-05-06', 0, '2024-05-06', [], 'no days to count: the day itself'],
  ])('%s + %i → %s', (from, count, lastDay, skipped, _why) => {
    const result = addBusinessDays(opm, legalDay(from), count);
    expect(result.lastDay).toBe(lastDay);
    expect(result.skipped.map(({ day }) => day)).toEqual(skipped);
  });

  it('counts exactly so many days, none of them closed, and accounts for every day passed', () => {
    fc.assert(
      fc.property(anyCalendarAndDay, fc.integer({ min: 1, max: 30 }), ([calendar, from], count) => {
        const { lastDay, counted, skipped } = addBusinessDays(calendar, from, count);
        expect(counted).toHaveLength(count);
        expect(counted.at(-1)).toBe(lastDay);
        expect(counted.filter((day) => calendar.closure(day))).toEqual([]);
        expect(skipped.filter(({ day, why }) => calendar.closure(day) !== why)).toEqual([]);
        const passed = [...counted, ...skipped.map(({ day }) => day)].sort();
        expect(passed).toEqual(passed.map((_, i) => addDays(from, i + 1)));
        expect(passed.at(-1)).toBe(lastDay);
      }),
    );
  });

  it('rolls on to a day that is open, passing closed ones only', () => {
    fc.assert(
      fc.property(anyCalendarAndDay, ([calendar, from]) => {
        const { day, skipped } = nextOpenDay(calendar, from);
        expect(calendar.closure(day)).toBeUndefined();
        expect(day).toBe(addDays(from, skipped.length));
        expect(skipped.every((passed) => calendar.closure(passed.day) === passed.why)).toBe(true);
      }),
    );
  });
});
