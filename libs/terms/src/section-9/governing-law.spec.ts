import { addDays, instant, legalDay } from '@tenure/kernel';
import * as fc from 'fast-check';
import { lastSecondToAct, legalDayIn, terms202001 } from '..';

const at = (zone: string) => ({ ...terms202001, zone });

describe('§9.1 legal days (reading 1)', () => {
  it.each([
    ['2025-03-09T07:59:59Z', '2025-03-08', 'a second before midnight in winter'],
    ['2025-03-09T08:00:00Z', '2025-03-09', 'midnight in winter'],
    ['2025-03-10T06:59:59Z', '2025-03-09', 'clocks went forward that morning'],
    ['2025-03-10T07:00:00Z', '2025-03-10', 'midnight in summer'],
    ['2025-11-03T07:59:59Z', '2025-11-02', 'the day of 25 hours ends an hour later'],
    ['2025-06-01T00:30:00+02:00', '2025-05-31', 'an offset is only another way to name the instant'],
  ])('%s is on %s: %s', (text, day, _why) => {
    expect(legalDayIn(terms202001, instant(text))).toBe(day);
  });

  it.each([
    ['America/Los_Angeles', '2025-03-08', '2025-03-09T07:59:59.000Z', 'winter'],
    ['America/Los_Angeles', '2025-03-09', '2025-03-10T06:59:59.000Z', 'a day of 23 hours'],
    ['America/Los_Angeles', '2025-11-02', '2025-11-03T07:59:59.000Z', 'a day of 25 hours'],
    ['America/Santiago', '2024-09-07', '2024-09-08T03:59:59.000Z', 'the next day has no midnight'],
    ['America/Havana', '2011-11-12', '2011-11-13T03:59:59.000Z', 'the next day begins twice: before the first time'],
    [
      'Pacific/Apia',
      '2011-12-30',
      '2011-12-30T09:59:59.000Z',
      'a date that was left out ends where it would have begun',
    ],
  ])('%s, %s: %s (%s)', (zone, day, last, _why) => {
    expect(lastSecondToAct(at(zone), legalDay(day))).toBe(last);
  });

  it('ends every day where the next begins', () => {
    const zones = fc.constantFrom(
      'America/Los_Angeles',
      'America/Havana',
      'Asia/Gaza',
      'America/Sao_Paulo',
      'Australia/Lord_Howe',
    );
    fc.assert(
      fc.property(zones, fc.integer({ min: 0, max: 7000 }), (zone, n) => {
        const day = addDays(legalDay('2010-01-01'), n);
        const last = lastSecondToAct(at(zone), day);
        expect(legalDayIn(at(zone), last)).toBe(day);
        expect(legalDayIn(at(zone), instant(last.replace('.000Z', '.999Z')))).toBe(day);
      }),
    );
  });
});
