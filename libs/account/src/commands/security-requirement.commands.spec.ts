import { activeLife } from '../../test-support/life';
import { decisions, everything, happened, nothing, refused } from '../../test-support/tables';

const asked = activeLife('2024-01-01').on('2024-01-05', 'require-security', {
  requirement: 'SR',
  amount: '300.00',
  dueOn: '2024-01-31',
  why: 'a young company',
});
const withdraw = { requirement: 'SR', why: 'pays well' };
const withdrawn = asked.on('2024-02-10', 'withdraw-security-requirement', withdraw);
const security = { security: 'SEC', kind: 'deposit', amount: '300.00', reference: 'cash', requirement: 'SR' } as const;
const given = asked.on('2024-01-20', 'provide-security', security);

describe('withdraw-security-requirement (§4.2)', () => {
  const command = 'withdraw-security-requirement';
  const event = (on: string) => [happened(on, 'SecurityRequirementWithdrawn', withdraw)];

  decisions([
    [asked, '2024-01-05', command, withdraw, event('2024-01-05'), 'on the day it was made'],
    [asked, '2024-02-10', command, withdraw, event('2024-02-10'), 'also once it is overdue'],
    [given, '2024-02-10', command, withdraw, event('2024-02-10'), 'also once it is met: what was given stays held'],
    [withdrawn, '2024-02-11', command, withdraw, nothing, 'withdrawn already'],
    [withdrawn, '2024-02-10', command, withdraw, nothing, 'on that very day'],
    [withdrawn, '2024-02-09', command, withdraw, event('2024-02-09'), 'it was withdrawn earlier than was thought'],
    [asked, '2024-01-04', command, withdraw, refused('before-requirement', '§4.2', '2024-01-05'), 'before it was made'],
    [
      asked,
      '2024-02-10',
      command,
      { ...withdraw, requirement: 'X' },
      refused('unknown-requirement', '§4.2'),
      'of none',
    ],
  ]);
});

describe('require-security after a review (§4.2)', () => {
  const review = { review: 'CR', occasion: 'payment-history', reviewer: 'R. Viewer', creditworthy: false };
  const reviewed = activeLife('2024-01-01').on('2024-01-05', 'review-credit', review);
  const wanted = { requirement: 'SR', amount: '300.00', dueOn: '2024-01-31', why: 'pays late' };

  decisions([
    [
      reviewed,
      '2024-01-05',
      'require-security',
      { ...wanted, review: 'CR' },
      [happened('2024-01-05', 'SecurityRequired', { ...wanted, review: 'CR' })],
      'it names the review that it follows from',
    ],
    [
      reviewed,
      '2024-01-05',
      'require-security',
      { ...wanted, review: 'X' },
      refused('unknown-review', '§4.2'),
      'another review is not the one',
    ],
  ]);
});

describe('provide-security for a requirement that was withdrawn (§4.2)', () => {
  decisions([
    [
      withdrawn,
      '2024-02-10',
      'provide-security',
      security,
      refused('requirement-withdrawn', '§4.2'),
      'it asks for nothing any more; security can be given freely',
    ],
    [
      withdrawn,
      '2024-02-09',
      'provide-security',
      security,
      [happened('2024-02-09', 'SecurityProvided', security)],
      'on the day before it still asked, as is typed in after',
    ],
  ]);
});

describe('give-notice-of-breach about security (§4.2, §3.3 i)', () => {
  const finding = { breachingParty: 'customer', provision: '§4.2', description: 'none given', foundMaterialBy: 'p' };
  const notice = { ...finding, breach: 'B', method: 'e-mail', requirement: 'SR' };
  const outcome = (life: typeof asked, on: string, body: object = notice) =>
    life.when(on, 'give-notice-of-breach', body).last;

  test.each([
    [asked, '2024-02-01', notice, { kind: 'accepted' }, 'due through 31 January'],
    [asked, '2024-01-31', notice, { code: 'security-not-overdue', notBefore: '2024-02-01' }, 'its last day'],
    [given, '2024-02-01', notice, { code: 'security-not-missing', clause: '§4.2' }, 'it was given'],
    [
      asked.on('2024-01-20', 'provide-security', { ...security, amount: '299.99' }),
      '2024-02-01',
      notice,
      { kind: 'accepted' },
      'a cent is missing',
    ],
    [withdrawn, '2024-02-10', notice, { code: 'security-not-missing', clause: '§4.2' }, 'it is asked for no more'],
    [withdrawn, '2024-02-09', notice, { kind: 'accepted' }, 'on the day before it still was'],
    [asked, '2024-02-01', { ...notice, requirement: 'X' }, { code: 'unknown-requirement', clause: '§4.2' }, 'of none'],
    [
      asked,
      '2024-02-01',
      { ...notice, breachingParty: 'provider' },
      { code: 'security-of-customer', clause: '§4.2' },
      'the provider owes none',
    ],
  ] as const)('%#', (life, on, body, expected, _why) => {
    expect(outcome(life, on, body)).toMatchObject(expected);
  });

  /** Effective on Thursday 1 February: 30 days end on Saturday 2 March, and it lapses on the 3rd. */
  const noticed = asked.on('2024-02-01', 'give-notice-of-breach', notice);
  const lapsed = noticed.advanceTo('2024-03-05');
  const cured = (on: string, how: string) => [
    on,
    'BreachCured',
    { breach: 'B', how: `the security it asks for ${how}`, requirement: 'SR' },
  ];
  const undone = ['2024-03-03', 'CurePeriodLapseUndone', { breach: 'B' }];
  const gone = (on: string) => [on, 'SecurityRequirementWithdrawn', withdraw];

  test.each([
    [
      noticed.when('2024-03-02', 'withdraw-security-requirement', withdraw),
      [gone('2024-03-02'), cured('2024-03-02', 'is required no more')],
      'withdrawn on the last day: the days stop',
    ],
    [
      lapsed.when('2024-03-02', 'withdraw-security-requirement', withdraw),
      [gone('2024-03-02'), undone, cured('2024-03-02', 'is required no more')],
      'the same, typed in after the lapse',
    ],
    [
      lapsed.when('2024-03-03', 'withdraw-security-requirement', withdraw),
      [gone('2024-03-03')],
      'after the last day: what has lapsed stays open until it is waived (§9.6)',
    ],
    [
      lapsed
        .on('2024-03-03', 'withdraw-security-requirement', withdraw)
        .when('2024-03-02', 'withdraw-security-requirement', withdraw),
      [gone('2024-03-02'), undone, cured('2024-03-02', 'is required no more')],
      'the same, and then it is found to have been on the last day',
    ],
    [
      noticed.when('2024-02-20', 'provide-security', security),
      [['2024-02-20', 'SecurityProvided', security], cured('2024-02-20', 'was given')],
      'given within the days',
    ],
    [
      noticed.when('2024-02-20', 'provide-security', { ...security, amount: '100.00' }),
      [['2024-02-20', 'SecurityProvided', { ...security, amount: '100.00' }]],
      'a part cures nothing',
    ],
    [
      noticed.when('2024-01-30', 'provide-security', security),
      [['2024-01-30', 'SecurityProvided', security], cured('2024-02-01', 'was given')],
      'given in time, typed in after the notice: cured on the day of the notice',
    ],
    [
      noticed
        .on('2024-02-20', 'cure-breach', { breach: 'B', how: 'a parent company guarantees' })
        .when('2024-02-15', 'withdraw-security-requirement', withdraw),
      [gone('2024-02-15'), ['2024-02-20', 'CureUndone', { breach: 'B' }], cured('2024-02-15', 'is required no more')],
      'what was put right later than it was withdrawn ends on the earlier day',
    ],
    [
      noticed
        .on('2024-02-15', 'withdraw-security-requirement', withdraw)
        .when('2024-02-20', 'cure-breach', { breach: 'B', how: 'a parent company guarantees' }),
      [],
      'and is not put right again',
    ],
  ] as const)('%#', (life, expected, _why) => {
    expect(everything(life)).toEqual(expected);
  });

  test('a remedy that was taken on the lapse falls with it', () => {
    const suspended = lapsed.on('2024-03-05', 'suspend-service', {
      suspension: 'S',
      ground: 'uncured-breach',
      breach: 'B',
    });
    const late = suspended.on('2024-02-20', 'withdraw-security-requirement', withdraw);
    expect(late.state.status).toBe('active');
  });
});
