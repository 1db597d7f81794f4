import { activeLife } from '../../test-support/life';
import {
  decisions,
  failingDecisions,
  happened,
  nothing,
  type Outcome,
  refused,
  type Row,
} from '../../test-support/tables';

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

describe('legal holds (reading 34)', () => {
  const held = active.on('2024-02-01', 'place-legal-hold', { hold: 'H', matter: 'a suit' });

  decisions([
    [
      active,
      '2024-02-01',
      'place-legal-hold',
      { matter: 'a suit' },
      [happened('2024-02-01', 'LegalHoldPlaced', { hold: 'hold-1', classes: [], matter: 'a suit' })],
      'on every class where none is named',
    ],
    [
      held,
      '2024-02-01',
      'place-legal-hold',
      { classes: ['content'], matter: 'another' },
      [happened('2024-02-01', 'LegalHoldPlaced', { hold: 'hold-2', classes: ['content'], matter: 'another' })],
      'holds add up',
    ],
    [
      held,
      '2024-02-02',
      'place-legal-hold',
      { hold: 'H', matter: 'another' },
      refused('hold-id-taken', '§2.4.2'),
      'one id is one hold',
    ],
    [
      held,
      '2024-02-01',
      'release-legal-hold',
      { hold: 'H' },
      [happened('2024-02-01', 'LegalHoldReleased', { hold: 'H' })],
      'released on the day it was placed',
    ],
    [
      held,
      '2024-01-31',
      'release-legal-hold',
      { hold: 'H' },
      refused('before-hold', '§2.4.2', '2024-02-01'),
      'the day before',
    ],
    [held, '2024-02-02', 'release-legal-hold', { hold: 'X' }, refused('unknown-hold', '§2.4.2'), 'of none'],
    [
      held.on('2024-02-02', 'release-legal-hold', { hold: 'H' }),
      '2024-02-03',
      'release-legal-hold',
      { hold: 'H' },
      refused('unknown-hold', '§2.4.2'),
      'released already',
    ],
    [
      held.on('2024-06-01', 'terminate', agreement),
      '2024-06-02',
      'place-legal-hold',
      { hold: 'K', matter: 'a suit' },
      [happened('2024-06-02', 'LegalHoldPlaced', { hold: 'K', classes: [], matter: 'a suit' })],
      'after the end there is still something to hold',
    ],
  ]);
});

describe('certify-purge', () => {
  const kept = active
    .on('2024-02-01', 'record-data', { record: 'C', class: 'content', count: 5 })
    .on('2024-02-01', 'record-data', { record: 'D', class: 'call-detail', count: 3 })
    .on('2024-02-01', 'record-data', { record: 'L', class: 'customer-loaded', count: 2 });
  const wiped = (...records: string[]) => ({ certificate: 'PC', records, method: 'wiped' });
  const certified = (on: string, count: number, ...records: string[]) => [
    happened(on, 'PurgeCertified', { ...wiped(...records), count }),
  ];
  const held = kept.on('2024-02-10', 'place-legal-hold', { hold: 'H', classes: ['content'], matter: 'a suit' });
  const terminated = kept.on('2024-03-01', 'terminate', agreement);

  decisions([
    [
      kept,
      '2024-03-02',
      'certify-purge',
      wiped('C'),
      refused('must-be-kept', '§2.4.2', '2024-03-03'),
      'content on its last day: 28 days of February and 2',
    ],
    [kept, '2024-03-03', 'certify-purge', wiped('C'), certified('2024-03-03', 5, 'C'), 'on the day after'],
    [
      kept,
      '2024-02-01',
      'certify-purge',
      wiped('D'),
      certified('2024-02-01', 3, 'D'),
      'what may not be kept longer may go at any time',
    ],
    [
      kept,
      '2024-01-31',
      'certify-purge',
      wiped('D'),
      refused('must-be-kept', '§2.4.2', '2024-02-01'),
      'but not before it was there',
    ],
    [
      kept,
      '2024-03-03',
      'certify-purge',
      { records: ['C', 'D', 'C'], method: 'wiped' },
      [
        happened('2024-03-03', 'PurgeCertified', {
          certificate: 'purge-2024-03-03-C',
          records: ['C', 'D'],
          count: 8,
          method: 'wiped',
        }),
      ],
      'several at once, each once',
    ],
    [
      kept,
      '2024-03-02',
      'certify-purge',
      wiped('D', 'C'),
      refused('must-be-kept', '§2.4.2', '2024-03-03'),
      'one of them must be kept: none is certified',
    ],
    [
      kept,
      '2024-03-03',
      'certify-purge',
      wiped('C', 'X'),
      refused('unknown-record', '§2.4.2'),
      'one of them is unknown',
    ],
    [
      kept.on('2024-03-03', 'certify-purge', wiped('C')),
      '2024-03-04',
      'certify-purge',
      wiped('C'),
      nothing,
      'gone already',
    ],
    [
      kept.on('2024-03-03', 'certify-purge', wiped('C')),
      '2024-03-04',
      'certify-purge',
      wiped('C', 'D'),
      certified('2024-03-04', 3, 'D'),
      'one gone already, the other not',
    ],
    [held, '2024-06-01', 'certify-purge', wiped('C'), refused('under-legal-hold', '§2.4.2'), 'held: it waits'],
    [held, '2024-06-01', 'certify-purge', wiped('D'), certified('2024-06-01', 3, 'D'), 'the hold is on another class'],
    [
      held
        .on('2024-02-11', 'place-legal-hold', { hold: 'K', matter: 'another' })
        .on('2024-06-01', 'release-legal-hold', { hold: 'H' }),
      '2024-06-01',
      'certify-purge',
      wiped('C'),
      refused('under-legal-hold', '§2.4.2'),
      'a second hold still covers it',
    ],
    [
      held.on('2024-06-01', 'release-legal-hold', { hold: 'H' }),
      '2024-06-01',
      'certify-purge',
      wiped('C'),
      certified('2024-06-01', 5, 'C'),
      'the last hold is released: due at once',
    ],
    [
      kept,
      '2024-06-01',
      'certify-purge',
      wiped('L'),
      refused('account-not-ended', '§2.3.8'),
      'what the customer loaded stays while the account lives',
    ],
    [
      terminated,
      '2024-03-31',
      'certify-purge',
      wiped('L'),
      refused('must-be-kept', '§2.3.8', '2024-04-01'),
      'on the 30th day after termination the customer can still fetch it',
    ],
    [terminated, '2024-04-01', 'certify-purge', wiped('L'), certified('2024-04-01', 2, 'L'), 'on the 31st it goes'],
    [
      kept.on('2024-05-05', 'deactivate-for-inactivity'),
      '2024-05-05',
      'certify-purge',
      wiped('L'),
      certified('2024-05-05', 2, 'L'),
      'on the day of deactivation (reading 33)',
    ],
    [
      kept.on('2024-05-05', 'deactivate-for-inactivity'),
      '2024-05-04',
      'certify-purge',
      wiped('L'),
      refused('must-be-kept', '§3.2', '2024-05-05'),
      'not on the day before it',
    ],
  ]);

  test('a certificate names the clause of each class', () => {
    const both = terminated.on('2024-04-01', 'certify-purge', wiped('C', 'L'));
    expect(both.events.at(-1)?.metadata.clauses).toEqual(['§2.4.2', '§2.3.8']);
  });

  failingDecisions([
    [
      held.on('2024-06-10', 'release-legal-hold', { hold: 'H' }),
      '2024-06-05',
      'certify-purge',
      wiped('C'),
      refused('under-legal-hold', '§2.4.2'),
      'purged while it was held, typed in after the release (readings 7 and 34)',
    ],
    [
      kept.on('2024-06-10', 'place-legal-hold', { hold: 'H', matter: 'a suit' }),
      '2024-06-05',
      'certify-purge',
      wiped('C'),
      certified('2024-06-05', 5, 'C'),
      'purged before the hold was placed, typed in after it (reading 7)',
    ],
  ]);
});
