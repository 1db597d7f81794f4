import { activeLife } from '../../test-support/life';
import { decisions, happened, nothing, refused } from '../../test-support/tables';

const active = activeLife('2024-01-05');
const agreement = { ground: 'written-agreement', by: 'both', agreement: 'letter' };

describe('certify-purge', () => {
  const kept = active
    .on('2024-02-01', 'record-data', { record: 'C', class: 'content', count: 5 })
    .on('2024-02-01', 'record-data', { record: 'D', class: 'call-detail', count: 3 })
    .on('2024-02-01', 'record-data', { record: 'L', class: 'customer-loaded', count: 2 })
    .on('2024-02-01', 'approve-purge', { records: ['C', 'L'], preparedBy: 'A. Person', approvedBy: 'B. Person' });
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
      kept.on('2024-02-01', 'record-data', { record: 'R'.repeat(64), class: 'call-detail', count: 1 }),
      '2024-02-02',
      'certify-purge',
      { records: ['R'.repeat(64)], method: 'wiped' },
      [
        happened('2024-02-02', 'PurgeCertified', {
          certificate: `purge-2024-02-02-${'R'.repeat(47)}`,
          records: ['R'.repeat(64)],
          count: 1,
          method: 'wiped',
        }),
      ],
      'the certificate’s id is no longer than an id may be: 17 + 47',
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
    [
      kept.on('2024-06-01', 'place-legal-hold', { hold: 'H', matter: 'a suit' }),
      '2024-06-01',
      'certify-purge',
      wiped('C'),
      refused('under-legal-hold', '§2.4.2'),
      'held from the very day the hold is placed',
    ],
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

  decisions([
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
