import { activeLife } from '../../test-support/life';
import { decisions, happened, type Outcome, refused, type Row } from '../../test-support/tables';

const active = activeLife('2024-01-05');
const agreement = { ground: 'written-agreement', by: 'both', agreement: 'letter' };

describe('record-data: how long each class is kept', () => {
  /** Class, last day kept, purge due, purge allowed from. All recorded on 29 February 2024, a leap day. */
  const schedule = [
    ['content', '2024-03-30', '2024-03-31', '2024-03-31', '30 days, to be kept so long'],
    ['transcription', '2024-03-30', '2024-03-31', '2024-03-31', 'as its content'],
    ['insights-real-time', '2024-03-03', '2024-03-04', '2024-03-04', '3 days'],
    ['insights-hourly', '2024-03-14', '2024-03-15', '2024-03-15', '14 days'],
    ['insights-daily', '2024-05-29', '2024-05-30', '2024-05-30', '90 days: 31 + 30 + 29'],
    ['engagement-history', '2025-02-28', '2025-02-28', '2024-02-29', 'a year, clamped, and not a day longer'],
    ['application-detail', '2027-02-28', '2027-02-28', '2024-02-29', 'three years, clamped, and not a day longer'],
    ['call-detail', '2027-02-28', '2027-02-28', '2024-02-29', 'as application detail'],
    ['message-detail', '2027-02-28', '2027-02-28', '2024-02-29', 'as application detail'],
  ] as const;
  decisions(
    schedule.map(([dataClass, lastDayKept, purgeDueOn, purgeAllowedFrom, why]): Row => {
      const body = { record: 'R', class: dataClass, count: 7, description: 'of February' };
      const days = { lastDayKept, purgeDueOn, purgeAllowedFrom };
      const then: Outcome = [happened('2024-02-29', 'DataRecorded', { ...body, ...days })];
      return [active, '2024-02-29', 'record-data', body, then, `${dataClass}: ${why}`];
    }),
  );

  const body = { class: 'customer-loaded', count: 7 } as const;
  decisions([
    [
      active,
      '2024-02-29',
      'record-data',
      body,
      [happened('2024-02-29', 'DataRecorded', { record: 'record-2024-02-29-1', ...body })],
      'what the customer loaded has no schedule: the end of the account decides',
    ],
    [
      active.on('2024-02-28', 'record-data', { ...body, record: 'R' }),
      '2024-02-29',
      'record-data',
      { ...body, record: 'R' },
      refused('record-id-taken', '§2.4.2'),
      'one id is one record',
    ],
    [
      active.on('2024-02-29', 'terminate', agreement),
      '2024-02-29',
      'record-data',
      body,
      refused('account-ended', '§3.1'),
      'after the end nothing more is recorded',
    ],
    [
      active.on('2024-05-05', 'deactivate-for-inactivity'),
      '2024-05-05',
      'record-data',
      body,
      refused('account-ended', '§3.2'),
      'after deactivation',
    ],
    [
      active.on('2024-02-29', 'terminate', agreement),
      '2024-02-28',
      'record-data',
      { ...body, record: 'R' },
      [happened('2024-02-28', 'DataRecorded', { record: 'R', ...body })],
      'what was recorded before the end can be typed in after it',
    ],
  ]);
});
