import { activeLife, type Life, life } from '../../test-support/life';
import { decisions, factsOf, nothing, refused } from '../../test-support/tables';

const billed = activeLife('2023-12-01').on('2024-01-01', 'import-invoice', { invoice: 'I', amount: '1000.00' });

describe('§1 Notices to the customer (reading 22)', () => {
  const nowhere = life()
    .on('2023-12-01', 'register-account', { name: 'Example Inc.', country: 'US' })
    .on('2023-12-01', 'accept-terms', { acceptedBy: 'A. Signatory', authorityAttested: true })
    .on('2024-01-01', 'import-invoice', { invoice: 'I', amount: '1000.00' });
  decisions([
    [
      nowhere,
      '2024-02-01',
      'give-notice-of-non-payment',
      { method: 'e-mail' },
      refused('no-notice-address', '§1'),
      'without an address on file no notice can be given',
    ],
    [nowhere, '2024-02-01', 'update-notice-contacts', { contacts: {} }, nothing, 'naming no contact changes none'],
  ]);

  test('a bounced notice starts nothing: it never lapses', () => {
    const bounced = billed
      .on('2024-02-01', 'give-notice-of-non-payment', { breach: 'N', method: 'e-mail' })
      .on('2024-02-02', 'record-notice-bounced', { breach: 'N' })
      .advanceTo('2024-03-01');
    expect(factsOf(bounced, 'CurePeriodLapsed')).toEqual([]);
  });

  test('contacts are kept as they changed: a notice of an earlier day went to the earlier address', () => {
    const moved = billed.on('2024-02-10', 'update-notice-contacts', {
      contacts: { legal: { email: 'new@example.com' } },
    });
    const to = (day: string) =>
      factsOf(
        moved.on(day, 'give-notice-of-non-payment', { breach: 'N', method: 'e-mail' }),
        'NoticeOfNonPaymentGiven',
      ).map(([, , data]) => (data as { delivery: { to: string } }).delivery.to);
    expect([to('2024-02-09'), to('2024-02-10')]).toEqual([['legal@example.com'], ['new@example.com']]);
  });
});

describe('§2.4.2 Retention schedule', () => {
  const kept = (recordClass: string) =>
    factsOf(
      activeLife('2024-01-01').on('2024-01-31', 'record-data', { class: recordClass, count: 1 }),
      'DataRecorded',
    ).map(([, , data]) => {
      const { lastDayKept, purgeDueOn } = data as { lastDayKept: string; purgeDueOn: string };
      return `${lastDayKept} ${purgeDueOn}`;
    });
  test.each([
    [
      'content',
      '2024-03-01 2024-03-02',
      '31 January + 30 = 1 March in a leap year; must be kept, so due the day after',
    ],
    ['transcription', '2024-03-01 2024-03-02', 'as content'],
    ['engagement-history', '2025-01-31 2025-01-31', 'a year at most: due on that day at the latest'],
    ['insights-real-time', '2024-02-03 2024-02-04', '3 days kept'],
    ['insights-hourly', '2024-02-14 2024-02-15', '14 days kept'],
    ['insights-daily', '2024-04-30 2024-05-01', '90 days kept: 29 in February, 31 in March, 30 in April'],
    ['call-detail', '2027-01-31 2027-01-31', 'three years at most'],
  ])('%s: %s, %s', (recordClass, days) => expect(kept(recordClass)).toEqual([days]));

  const held = activeLife('2024-01-01')
    .on('2024-01-31', 'record-data', { record: 'R', class: 'content', count: 1 })
    .on('2024-02-10', 'place-legal-hold', { hold: 'H', classes: ['content'], matter: 'a suit' });
  const certify = { certificate: 'C', records: ['R'], method: 'shredded' };
  decisions([
    [
      held,
      '2024-03-05',
      'certify-purge',
      certify,
      refused('under-legal-hold', '§2.4.2'),
      'a hold postpones every purge that it covers (reading 34)',
    ],
  ]);
});

describe('§3.2 Inactivity (reading 33)', () => {
  const idle = activeLife('2024-01-01').on('2024-02-01', 'record-activity');
  decisions([
    [
      idle,
      '2024-05-31',
      'deactivate-for-inactivity',
      {},
      refused('not-idle-long-enough', '§3.2', '2024-06-01'),
      '1 February + 120 days = 31 May: 28 + 31 + 30 + 31; not more than 120 yet',
    ],
  ]);

  test('from the 121st day the provider may deactivate, and what the customer loaded is due on that very day', () => {
    const [fact] = factsOf(idle.on('2024-06-01', 'deactivate-for-inactivity'), 'AccountDeactivated');
    expect([fact?.[0], fact?.[2]]).toMatchObject(['2024-06-01', { idleDays: 121, deletionDueOn: '2024-06-01' }]);
  });
});

describe('§3.4 Notice of non-payment (reading 23)', () => {
  const lastDays = (on: string, given: Life = billed) =>
    factsOf(given.on(on, 'give-notice-of-non-payment', { method: 'e-mail' }), 'NoticeOfNonPaymentGiven').map(
      ([, , data]) => (data as { lastDayToCure: string }).lastDayToCure,
    );
  test.each([
    ['2024-02-01', '2024-02-08', 'Thursday: Friday 2, Monday 5 to Thursday 8'],
    ['2024-02-15', '2024-02-23', 'Monday 19 is Washington’s Birthday: 16, 20, 21, 22, 23'],
    ['2024-05-24', '2024-06-03', 'Monday 27 is Memorial Day: 28, 29, 30, 31 May, 3 June'],
  ])('given on %s the last day is %s: %s', (on, last) => expect(lastDays(on)).toEqual([last]));
});

describe('§9.1 Legal days', () => {
  decisions([
    [billed.advanceTo('2024-02-01'), '2024-02-01', 'advance', {}, nothing, 'a day that was derived is derived once'],
  ]);
});
