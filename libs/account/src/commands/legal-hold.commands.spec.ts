import { activeLife } from '../../test-support/life';
import { decisions, happened, nothing, refused } from '../../test-support/tables';

const active = activeLife('2024-01-05');
const agreement = { ground: 'written-agreement', by: 'both', agreement: 'letter' };

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
      nothing,
      'released already',
    ],
    [
      held.on('2024-02-02', 'release-legal-hold', { hold: 'H' }),
      '2024-02-02',
      'release-legal-hold',
      { hold: 'H' },
      nothing,
      'on that very day',
    ],
    [
      held.on('2024-02-10', 'release-legal-hold', { hold: 'H' }),
      '2024-02-09',
      'release-legal-hold',
      { hold: 'H' },
      [happened('2024-02-09', 'LegalHoldReleased', { hold: 'H' })],
      'it was released earlier than was thought',
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

  test('in whatever order its releases are typed in, the first day is the one that counts', () => {
    const kept = active.on('2024-01-06', 'record-data', { record: 'D', class: 'call-detail', count: 3 });
    const placed = kept.on('2024-02-01', 'place-legal-hold', { hold: 'H', matter: 'a suit' });
    const purged = (...releases: string[]) =>
      releases
        .reduce((given, day) => given.on(day, 'release-legal-hold', { hold: 'H' }), placed)
        .when('2024-02-09', 'certify-purge', { records: ['D'], method: 'wiped' }).last?.kind;
    expect([purged('2024-02-10'), purged('2024-02-09', '2024-02-10'), purged('2024-02-10', '2024-02-09')]).toEqual([
      'refused',
      'accepted',
      'accepted',
    ]);
  });
});
