import { legalDay } from '@tenure/kernel';
import { stoppedCure, stoppedDays, terms202001, type Stop } from '..';
import { withPolicies } from '../../test-support/variants';

const rolling = withPolicies({ whenLastDayIsClosed: 'next-business-day' });
const from = (first: string, until?: string): Stop => ({
  from: legalDay(first),
  ...(until === undefined ? {} : { until: legalDay(until) }),
});
/** Notice on 10 January 2024, 30 days: without a stop through 9 February. */
const cure = (...stops: readonly Stop[]) => stoppedCure(terms202001, legalDay('2024-01-10'), 30, stops);

describe('§9.3 a cure period with its stopped days (reading 28)', () => {
  it.each<[readonly Stop[], string, string]>([
    [[], '2024-02-09', 'no stop'],
    [[from('2024-01-15', '2024-01-20')], '2024-02-14', '15 to 19 January: 5 days'],
    [[from('2024-01-15', '2024-01-15')], '2024-02-09', 'over on the day it began: none'],
    [[from('2024-01-01', '2024-01-13')], '2024-02-11', 'begun before the notice: the 11th and the 12th'],
    [[from('2024-01-01', '2024-01-11')], '2024-02-09', 'the day of the notice is not counted anyhow'],
    [[from('2023-12-01', '2024-01-05')], '2024-02-09', 'over before the notice'],
    [
      [from('2024-02-09', '2024-02-12')],
      '2024-02-12',
      'stopped on the last day: 3 days, and that day is still to come',
    ],
    [[from('2024-02-10', '2024-02-20')], '2024-02-09', 'begun a day after the last day: too late'],
    [
      [from('2024-01-15', '2024-01-20'), from('2024-01-18', '2024-01-22')],
      '2024-02-16',
      '15 to 21 January: 7 days once',
    ],
    [
      [from('2024-01-15', '2024-01-25'), from('2024-01-17', '2024-01-19')],
      '2024-02-19',
      'one within the other: 10 days',
    ],
    [[from('2024-02-11', '2024-02-13'), from('2024-01-15', '2024-01-20')], '2024-02-16', '5 days, and then 2 more'],
    [[from('2024-01-15', '2024-01-20'), from('2024-01-20', '2024-01-22')], '2024-02-16', 'one after the other: 7 days'],
    [
      [
        from('2024-01-15', '2024-01-17'),
        from('2024-01-20', '2024-01-22'),
        from('2024-01-25', '2024-01-27'),
        from('2024-01-26', '2024-01-28'),
      ],
      '2024-02-16',
      'two days, two, and of two that overlap three: 7 days',
    ],
  ])('%j: through %s (%s)', (stops, lastDay, _why) => {
    expect(cure(...stops)).toMatchObject({ kind: 'runs', lastDay });
  });

  it.each<[readonly Stop[], string, number, string]>([
    [[from('2024-01-15')], '2024-01-15', 26, '11 to 14 January are counted'],
    [[from('2024-01-01')], '2024-01-10', 30, 'it stood from the notice on'],
    [[from('2024-02-09')], '2024-02-09', 1, 'the last day is left'],
    [[from('2024-01-15', '2024-01-20'), from('2024-01-18')], '2024-01-15', 26, 'one goes over into the other'],
    [[from('2024-01-15', '2024-01-20'), from('2024-01-25')], '2024-01-25', 21, 'four days and five'],
    [
      [from('2024-01-15'), from('2024-01-20', '2024-01-22')],
      '2024-01-15',
      26,
      'that one of two is over starts nothing',
    ],
    [[from('2024-01-15', '2024-01-20'), from('2024-01-20')], '2024-01-15', 26, 'one begins as the other ends'],
  ])('%j: stands since %s with %i days left (%s)', (stops, since, daysLeft, _why) => {
    expect(cure(...stops)).toEqual({ kind: 'stands', since, daysLeft });
  });

  it.each([
    [from('2024-02-10'), 'begun after the last day'],
    [from('2024-01-01', '2024-01-11'), 'over by the first day that is counted'],
  ])('%j stops nothing (%s)', (stop, _why) => {
    expect(cure(stop)).toEqual({ kind: 'runs', lastDay: '2024-02-09', lapsesOn: '2024-02-10', stopped: [] });
  });

  it('names the days that were not counted, cut to the period', () => {
    const clock = cure(from('2024-01-01', '2024-01-13'));
    const stopped = clock.kind === 'runs' ? clock.stopped : [];
    expect(stopped).toEqual([{ from: '2024-01-11', until: '2024-01-13' }]);
    expect(stoppedDays(stopped, 'stood')).toEqual([
      { day: '2024-01-11', why: 'stood' },
      { day: '2024-01-12', why: 'stood' },
    ]);
  });

  it('a last day that the policy moved into a stop is moved past it', () => {
    // Notice on Thursday 11 January: the 30th day is Saturday 10 February, moved to Monday the 12th, on which it stops.
    const clock = stoppedCure(rolling, legalDay('2024-01-11'), 30, [from('2024-02-12', '2024-02-14')]);
    expect(clock).toMatchObject({ kind: 'runs', lastDay: '2024-02-14' });
  });
});
