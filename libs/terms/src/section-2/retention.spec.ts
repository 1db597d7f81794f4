import { legalDay } from '@tenure/kernel';
import { dataClasses, retention, scheduledDataClasses, terms202001, type ScheduledDataClass } from '..';
import { withPolicies } from '../../test-support/variants';

describe('§2.4.2 retention schedule', () => {
  it.each<[ScheduledDataClass, string, string, string, string]>([
    ['content', '2024-02-29', '2024-03-30', '2024-03-31', 'kept for 30 days: due on the day after'],
    ['transcription', '2023-02-28', '2023-03-30', '2023-03-31', 'as the content it belongs to'],
    [
      'engagement-history',
      '2024-02-29',
      '2025-02-28',
      '2025-02-28',
      'at most a year, clamped: due on the last day itself',
    ],
    ['insights-real-time', '2025-12-31', '2026-01-03', '2026-01-04', 'kept for 3 days'],
    ['insights-hourly', '2025-12-31', '2026-01-14', '2026-01-15', 'kept for 14 days'],
    ['insights-daily', '2025-12-31', '2026-03-31', '2026-04-01', 'kept for 90 days'],
    ['application-detail', '2024-02-29', '2027-02-28', '2027-02-28', 'at most three years, clamped'],
    ['call-detail', '2021-02-28', '2024-02-28', '2024-02-28', 'not drawn to the 29th of a leap year'],
    ['message-detail', '2025-06-14', '2028-06-14', '2028-06-14', 'at most three years'],
  ])('%s of %s: through %s, purge due on %s (%s)', (dataClass, recordedOn, lastDayKept, purgeDueOn, _why) => {
    expect(retention(terms202001, dataClass, legalDay(recordedOn))).toMatchObject({ lastDayKept, purgeDueOn });
  });

  it.each(scheduledDataClasses)('%s: nothing is left from the day after its last', (dataClass) => {
    const kept = retention(terms202001, dataClass, legalDay('2025-05-14'));
    expect(kept.purgeFrom > kept.lastDayKept).toBe(true);
    expect(kept.purgeDueOn).toBe(kept.kind === 'keep-for' ? kept.purgeFrom : kept.lastDayKept);
  });

  it('leaves customer-loaded information to the end of the account', () => {
    expect(dataClasses.filter((each) => !retention(terms202001, each, legalDay('2025-05-14')))).toEqual([
      'customer-loaded',
    ]);
  });

  it('is not moved off a closed day: a maximum may not be broken', () => {
    const rolling = withPolicies({ whenLastDayIsClosed: 'next-business-day' });
    expect(retention(rolling, 'call-detail', legalDay('2023-06-14')).lastDayKept).toBe('2026-06-14');
  });
});
