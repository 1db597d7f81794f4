import { instant, lastSecondOf, legalDay, legalDayOf, parseInstant, startOf } from '.';

const ZONE = 'America/Los_Angeles';

describe('which texts name an instant', () => {
  const rows: readonly (readonly [text: string, at: string | undefined, why: string])[] = [
    ['2024-01-01T08:00:00Z', '2024-01-01T08:00:00.000Z', 'UTC'],
    ['2024-01-01T00:00:00-08:00', '2024-01-01T08:00:00.000Z', 'an offset is taken off'],
    ['2024-01-01T00:00:00+0530', '2023-12-31T18:30:00.000Z', 'without a colon'],
    ['2024-01-01T08:00:00.123456Z', '2024-01-01T08:00:00.123Z', 'cut off at milliseconds'],
    ['2024-01-01T08:00Z', '2024-01-01T08:00:00.000Z', 'without seconds'],
    ['2024-01-01T00:00:00', undefined, 'a local time names no instant'],
    ['2024-01-01', undefined, 'a day names no instant'],
    ['2024-02-30T00:00:00Z', undefined, 'no such day'],
    ['2024-01-01T25:00:00Z', undefined, 'no such hour'],
    ['2024-01-01T08:61:00Z', undefined, 'no such minute'],
    ['2024-01-01Z', undefined, 'a day with a zone is no instant'],
    ['yesterday', undefined, 'words'],
    ['', undefined, 'nothing'],
  ];
  for (const [text, at, why] of rows) {
    test(`${JSON.stringify(text)}: ${why}`, () => {
      expect(parseInstant(text)).toBe(at);
    });
  }

  test('a constant that names none throws, and says which', () => {
    expect(() => instant('2024-01-01T00:00:00')).toThrow('no such instant: "2024-01-01T00:00:00"');
  });

  const wrong: readonly (readonly [text: string, why: string])[] = [
    ['12:00Z', 'a time without a day would be made an instant of today, by a clock that the kernel may not read'],
    ['2024Z', 'a year, read as an hour and minute of today'],
    ['2024-0131', 'a day without a time, whose digits look like an offset'],
  ];
  for (const [text, why] of wrong) {
    test(`${JSON.stringify(text)} names none: ${why}`, () => {
      expect(parseInstant(text)).toBeUndefined();
    });
  }
});

describe('the legal day of an instant is that of the zone (reading 1)', () => {
  const rows: readonly (readonly [at: string, on: string, why: string])[] = [
    ['2024-01-02T07:59:59.999Z', '2024-01-01', 'winter: midnight is at 08:00 UTC'],
    ['2024-01-02T08:00:00.000Z', '2024-01-02', 'and the next day begins with it'],
    ['2024-07-02T06:59:59.999Z', '2024-07-01', 'summer: midnight is at 07:00 UTC'],
    ['2024-07-02T07:00:00.000Z', '2024-07-02', 'and the next day begins with it'],
    ['2024-03-10T07:59:59.999Z', '2024-03-09', 'the day that clocks go forward begins in winter time'],
    ['2024-03-10T08:00:00.000Z', '2024-03-10', 'it begins'],
    ['2024-03-11T06:59:59.999Z', '2024-03-10', 'and ends in summer time, 23 hours later'],
    ['2024-03-11T07:00:00.000Z', '2024-03-11', 'the day after'],
    ['2024-11-03T07:00:00.000Z', '2024-11-03', 'the day that clocks go back begins in summer time'],
    ['2024-11-04T07:59:59.999Z', '2024-11-03', 'and ends in winter time, 25 hours later'],
    ['2024-11-04T08:00:00.000Z', '2024-11-04', 'the day after'],
    ['2024-01-01T00:00:00+09:00', '2023-12-31', 'new year in Tokyo is still the old one here'],
  ];
  for (const [at, on, why] of rows) {
    test(`${at} is ${on}: ${why}`, () => {
      expect(legalDayOf(instant(at), ZONE)).toBe(on);
    });
  }
});

describe('a day has a first instant and a last second', () => {
  const rows: readonly (readonly [on: string, first: string, last: string, why: string])[] = [
    ['2024-01-01', '2024-01-01T08:00:00.000Z', '2024-01-02T07:59:59.000Z', 'winter'],
    ['2024-07-01', '2024-07-01T07:00:00.000Z', '2024-07-02T06:59:59.000Z', 'summer'],
    ['2024-03-10', '2024-03-10T08:00:00.000Z', '2024-03-11T06:59:59.000Z', '23 hours'],
    ['2024-11-03', '2024-11-03T07:00:00.000Z', '2024-11-04T07:59:59.000Z', '25 hours'],
  ];
  for (const [on, first, last, why] of rows) {
    test(`${on}: ${why}`, () => {
      expect([startOf(legalDay(on), ZONE), lastSecondOf(legalDay(on), ZONE)]).toEqual([first, last]);
    });
  }
});
