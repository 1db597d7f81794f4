import { addDays, legalDay } from '@tenure/kernel';
import { parse } from 'csv-parse/sync';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { calendarNamed, usFederalHolidays } from '.';

const opm = calendarNamed('us-federal-opm');
const reserve = calendarNamed('us-federal-reserve');

describe('federal calendars', () => {
  it.each([
    [
      '2021-06-18',
      'Juneteenth (observed)',
      undefined,
      'the 19th was a Saturday: OPM closes on Friday, the banks stay open',
    ],
    ['2020-06-19', undefined, undefined, 'there was no Juneteenth before 2021'],
    ['2023-06-19', 'Juneteenth', 'Juneteenth', 'on a Monday it is observed on its own day'],
    [
      '2027-12-31',
      "New Year's Day (observed)",
      undefined,
      'the first of 2028 is a Saturday, observed in the year before',
    ],
    ['2021-12-31', "New Year's Day (observed)", undefined, 'likewise for 2022'],
    [
      '2023-01-02',
      "New Year's Day (observed)",
      "New Year's Day (observed)",
      'a Sunday moves to Monday in both calendars',
    ],
    ['2021-07-05', 'Independence Day (observed)', 'Independence Day (observed)', 'the 4th was a Sunday'],
    ['2026-07-03', 'Independence Day (observed)', undefined, 'the 4th is a Saturday'],
    ['2026-07-04', 'Saturday', 'Saturday', 'a holiday on a weekend is named for the weekend'],
    ['2024-11-28', 'Thanksgiving Day', 'Thanksgiving Day', 'the fourth Thursday, where there is a fifth one'],
    ['2024-11-29', undefined, undefined, 'the day after Thanksgiving is no federal holiday'],
    [
      '2025-01-20',
      'Birthday of Martin Luther King, Jr.',
      'Birthday of Martin Luther King, Jr.',
      'third Monday; inauguration adds nothing',
    ],
    ['2021-01-20', undefined, undefined, 'Inauguration Day closes offices in the capital only'],
    [
      '1986-01-20',
      'Birthday of Martin Luther King, Jr.',
      'Birthday of Martin Luther King, Jr.',
      'held for the first time',
    ],
    ['1985-01-21', undefined, undefined, 'before the birthday of Dr King was a holiday'],
    ['2025-01-09', undefined, undefined, 'a day of mourning closes the executive branch and is no holiday'],
    ['2024-12-24', undefined, undefined, 'an executive closing by order is no holiday'],
    ['2021-05-31', 'Memorial Day', 'Memorial Day', 'the last Monday, on the last day of May'],
    ['2020-05-25', 'Memorial Day', 'Memorial Day', 'the last Monday, on its earliest day'],
    ['2022-09-05', 'Labor Day', 'Labor Day', 'first Monday'],
    ['2022-10-10', 'Columbus Day', 'Columbus Day', 'second Monday'],
    ['2022-02-21', "Washington's Birthday", "Washington's Birthday", 'third Monday'],
    ['2028-11-10', 'Veterans Day (observed)', undefined, 'the 11th is a Saturday'],
    ['2022-12-26', 'Christmas Day (observed)', 'Christmas Day (observed)', 'the 25th was a Sunday'],
    ['0800-12-25', 'Christmas Day', 'Christmas Day', 'a Monday as in 2000, by a calendar that repeats in 400 years'],
  ])('%s: OPM %s, Federal Reserve %s (%s)', (day, closedAtOpm, closedAtReserve, _why) => {
    expect(opm.closure(legalDay(day))).toBe(closedAtOpm);
    expect(reserve.closure(legalDay(day))).toBe(closedAtReserve);
  });

  it.each([
    [1985, 9, 'neither the birthday of Dr King nor Juneteenth'],
    [2020, 10, 'no Juneteenth yet'],
    [2021, 11, 'all of them'],
  ])('%i has %i holidays: %s', (year, count, _why) => {
    expect(usFederalHolidays(year)).toHaveLength(count);
  });
});

describe('published holiday lists', () => {
  const file = path.resolve(__dirname, '../../../../../shared/data/us-federal-holidays.csv');
  if (!existsSync(file)) {
    it('are left out', () => {
      process.stdout.write('left out: no us-federal-holidays.csv\n');
    });
    return;
  }
  const rows = parse<Record<string, string>>(readFileSync(file), { columns: true });
  const column = (name: string) => (row: Record<string, string>) => row[name] ?? '';
  const years = [...new Set(rows.map(column('year')))].map(Number);
  const first = legalDay(`${Math.min(...years)}-01-01`);
  const last = legalDay(`${Math.max(...years)}-12-30`);

  /**
   * Weekdays on which a calendar is closed, over all listed years; the last 31 December may belong to a year not
   * listed.
   */
  const closedWeekdays = (calendar: typeof opm) => {
    const closed: string[] = [];
    for (let day = first; day <= last; day = addDays(day, 1)) {
      const why = calendar.closure(day);
      if (why && why !== 'Saturday' && why !== 'Sunday') closed.push(day);
    }
    return closed;
  };

  it('give the same days as the rule, for OPM', () => {
    expect(closedWeekdays(opm)).toEqual(rows.map(column('observed_date_opm')).sort());
  });

  it('give the same days as the rule, for the Federal Reserve', () => {
    expect(closedWeekdays(reserve)).toEqual(rows.map(column('federal_reserve_closed_date')).filter(Boolean).sort());
  });

  it('give the same statutory days and names', () => {
    const ours = years.flatMap((year) => usFederalHolidays(year)).map(({ name, day }) => `${day} ${name}`);
    const published = rows.map((row) => `${row['statutory_date']} ${row['name']}`.replace(/(Juneteenth).*/, '$1'));
    expect(ours.sort()).toEqual(published.sort());
  });
});
