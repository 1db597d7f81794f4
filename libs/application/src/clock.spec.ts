import { instant, legalDay } from '@tenure/kernel';
import { legalDays, simulatedClock, systemClock } from './clock';

const ZONE = 'America/Los_Angeles';

describe('a simulated clock stands on a legal day until it is moved, and never goes back', () => {
  const clock = simulatedClock(legalDay('2024-03-09'), ZONE);
  const dayOf = legalDays(ZONE);
  /** Moved in this order. */
  const rows: readonly (readonly [to: string, moved: boolean, stands: string, why: string])[] = [
    ['2024-03-09', true, '2024-03-09', 'where it stands already'],
    ['2024-03-10', true, '2024-03-10', 'to the day of 23 hours'],
    ['2024-03-09', false, '2024-03-10', 'a day back: it stays'],
    ['2024-11-03', true, '2024-11-03', 'to the day of 25 hours'],
    ['2023-12-31', false, '2024-11-03', 'a year back: it stays'],
    ['2025-01-01', true, '2025-01-01', 'to a year'],
  ];
  for (const [to, moved, stands, why] of rows) {
    test(`${to}: ${why}`, () => {
      const before = clock.now();
      expect(clock.advanceTo(legalDay(to))).toBe(moved);
      expect(dayOf(clock.now())).toBe(stands);
      expect(clock.now() >= before).toBe(true);
    });
  }

  test('its instant is the same until it is moved, so that what is done twice is recorded alike', () => {
    expect(clock.now()).toBe(clock.now());
  });
});

test('the system clock tells an instant with its offset', () => {
  expect(systemClock.now()).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
});

describe('the legal day changes at midnight in Los Angeles', () => {
  const rows: readonly (readonly [at: string, on: string, why: string])[] = [
    ['2024-01-02T07:59:59.999Z', '2024-01-01', 'the last millisecond of a winter day'],
    ['2024-01-02T08:00:00.000Z', '2024-01-02', 'the first of the next'],
    ['2024-01-02T20:00:00.000Z', '2024-01-02', 'asked again on the same day'],
    ['2024-01-02T07:59:59.999Z', '2024-01-01', 'and of an earlier instant after that'],
    ['2024-03-10T08:00:00.000Z', '2024-03-10', 'the first of the day that clocks go forward'],
    ['2024-03-11T06:59:59.999Z', '2024-03-10', 'its last, after 23 hours'],
    ['2024-03-11T07:00:00.000Z', '2024-03-11', 'the next day'],
    ['2024-11-03T07:00:00.000Z', '2024-11-03', 'the first of the day that clocks go back'],
    ['2024-11-04T07:59:59.999Z', '2024-11-03', 'its last, after 25 hours'],
    ['2024-11-04T08:00:00.000Z', '2024-11-04', 'the next day'],
    ['2023-12-31T08:00:00.000Z', '2023-12-31', 'far back'],
  ];
  const dayOf = legalDays(ZONE);
  for (const [at, on, why] of rows) {
    test(`${at} is ${on}: ${why}`, () => {
      expect(dayOf(instant(at))).toBe(on);
    });
  }
});
