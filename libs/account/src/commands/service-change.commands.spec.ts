import { activeLife, life } from '../../test-support/life';
import { decisions, happened, refused } from '../../test-support/tables';

const active = activeLife('2024-01-05');
const breaking = { change: 'CH-1', what: 'API 1 ends', incompatible: true, plannedOn: '2024-03-01' } as const;
const mailed = { method: 'e-mail', to: 'legal@example.com' } as const;

describe('notify-service-change', () => {
  decisions([
    [
      active,
      '2024-01-31',
      'notify-service-change',
      { ...breaking, method: 'e-mail' },
      [happened('2024-01-31', 'ServiceChangeNotified', { ...breaking, daysAhead: 30, delivery: mailed })],
      '29 days of February and 1 of March',
    ],
    [
      active,
      '2024-01-31',
      'notify-service-change',
      breaking,
      refused('notice-required', '§9.7.1'),
      'of a breaking change the customer is told in writing',
    ],
    [
      active,
      '2024-03-01',
      'notify-service-change',
      { ...breaking, method: 'e-mail' },
      refused('notice-not-ahead', '§9.7.1'),
      'on the day itself it is not ahead',
    ],
    [
      active,
      '2024-02-29',
      'notify-service-change',
      { ...breaking, method: 'e-mail' },
      [happened('2024-02-29', 'ServiceChangeNotified', { ...breaking, daysAhead: 1, delivery: mailed })],
      'a day is: the terms set no period',
    ],
    [
      active,
      '2024-03-03',
      'notify-service-change',
      { what: 'a new dashboard', incompatible: false, plannedOn: '2024-03-01' },
      [
        happened('2024-03-03', 'ServiceChangeNotified', {
          change: 'change-1',
          what: 'a new dashboard',
          incompatible: false,
          plannedOn: '2024-03-01',
          daysAhead: -2,
        }),
      ],
      'other changes need no notice, and may be told of afterwards',
    ],
    [
      life()
        .on('2024-01-05', 'register-account', { name: 'Example Inc.', country: 'US' })
        .on('2024-01-05', 'accept-terms', { acceptedBy: 'A', authorityAttested: true }),
      '2024-01-31',
      'notify-service-change',
      { ...breaking, method: 'courier' },
      refused('no-notice-address', '§1'),
      'nowhere to send it (reading 22)',
    ],
    [
      active.on('2024-01-31', 'notify-service-change', { ...breaking, method: 'e-mail' }),
      '2024-02-01',
      'notify-service-change',
      { ...breaking, method: 'e-mail' },
      refused('change-id-taken', '§9.7.1'),
      'one id is one change',
    ],
    [
      life().on('2024-01-05', 'register-account', { name: 'Example Inc.', country: 'US' }),
      '2024-01-31',
      'notify-service-change',
      breaking,
      refused('terms-not-accepted', 'preamble'),
      'no service to change',
    ],
    [
      active.on('2024-01-10', 'terminate', { ground: 'written-agreement', by: 'both', agreement: 'A-7' }),
      '2024-01-31',
      'notify-service-change',
      { ...breaking, method: 'e-mail' },
      refused('account-ended', '§3.1'),
      'no service any more',
    ],
  ]);

  test.each([
    ['a letter rests on the clause of notices as well', 'courier', ['§9.7.1', '§1']],
    ['word of it without a notice on its own alone', undefined, ['§9.7.1']],
  ])('%s', (_why, method, clauses) => {
    const told = active.on('2024-01-31', 'notify-service-change', {
      what: 'a new dashboard',
      incompatible: false,
      plannedOn: '2024-03-01',
      ...(method ? { method } : {}),
    });
    expect(told.events.at(-1)?.metadata.clauses).toEqual(clauses);
  });
});
