import { activeLife } from '../../test-support/life';
import { decisions, happened, nothing, refused } from '../../test-support/tables';

const active = activeLife('2024-01-02');

describe('waive-violation (§9.6)', () => {
  const found = { subClause: '§2.3.2(vii)', evidence: 'a log', foundBy: 'A. Person' };
  const violated = active
    .on('2024-01-10', 'record-responsibility-violation', { ...found, violation: 'V' })
    .on('2024-01-11', 'record-responsibility-violation', { ...found, violation: 'W' });
  const waived = violated.on('2024-01-12', 'waive-violation', { violation: 'V' });
  const end = (violation: string) => ({ ground: 'responsibility-violation', by: 'provider', violation });

  decisions([
    [
      violated,
      '2024-01-12',
      'waive-violation',
      { violation: 'V' },
      [happened('2024-01-12', 'ViolationWaived', { violation: 'V', by: 'provider' })],
      'this instance',
    ],
    [
      violated,
      '2024-01-10',
      'waive-violation',
      { violation: 'V' },
      [happened('2024-01-10', 'ViolationWaived', { violation: 'V', by: 'provider' })],
      'on the very day it is of',
    ],
    [waived, '2024-01-13', 'waive-violation', { violation: 'V' }, nothing, 'waived already'],
    [
      violated,
      '2024-01-09',
      'waive-violation',
      { violation: 'V' },
      refused('before-violation', '§9.6', '2024-01-10'),
      'the day before',
    ],
    [violated, '2024-01-12', 'waive-violation', { violation: 'X' }, refused('unknown-violation', '§9.6'), 'none'],
    [waived, '2024-01-13', 'terminate', end('V'), refused('violation-waived', '§9.6'), 'it opens termination no more'],
  ]);

  test('and no other: the second violation still opens termination', () => {
    expect(waived.when('2024-01-13', 'terminate', end('W')).last?.kind).toBe('accepted');
  });
});

describe('waive-prohibited-use (§9.6)', () => {
  const seen = { observed: 'minutes sold on', foundBy: 'A. Person' };
  const U = { prohibitedUse: 'U' };
  const again = (recurrence: string) => ({ ...U, recurrence, ...seen });
  const notified = active.on('2024-01-10', 'notify-prohibited-use', { ...U, method: 'e-mail', ...seen });
  const lapsed = notified.advanceTo('2024-03-01');
  const corrected = notified.on('2024-02-10', 'confirm-prohibited-use-corrected', {
    ...U,
    how: 'stopped',
    confirmedBy: 'A. Person',
  });
  const recurred = corrected.on('2024-03-10', 'record-prohibited-use-recurrence', again('R'));
  const twice = recurred.on('2024-04-10', 'record-prohibited-use-recurrence', again('S'));
  const rights = ['issue-adjustment', 'terminate'];
  const waived = (on: string, data: object, opens: readonly string[]) =>
    happened(on, 'ProhibitedUseWaived', { ...U, ...data, by: 'provider', opens });

  decisions([
    [lapsed, '2024-03-02', 'waive-prohibited-use', U, [waived('2024-03-02', {}, [])], 'after it lapsed'],
    [notified, '2024-02-02', 'waive-prohibited-use', U, [waived('2024-02-02', {}, [])], 'or before'],
    [lapsed.on('2024-03-02', 'waive-prohibited-use', U), '2024-03-03', 'waive-prohibited-use', U, nothing, 'already'],
    [
      corrected,
      '2024-03-02',
      'waive-prohibited-use',
      U,
      refused('nothing-to-waive', '§9.6'),
      'corrected in time: nothing is open',
    ],
    [
      recurred,
      '2024-03-12',
      'waive-prohibited-use',
      U,
      refused('nothing-to-waive', '§9.6'),
      'it came back in a later cycle, which is another instance',
    ],
    [
      corrected.on('2024-02-29', 'record-prohibited-use-recurrence', again('E')),
      '2024-03-02',
      'waive-prohibited-use',
      U,
      [waived('2024-03-02', {}, [])],
      'it came back on the last day to correct it, and so was not corrected',
    ],
    [
      corrected.on('2024-02-29', 'record-prohibited-use-recurrence', again('E')),
      '2024-02-29',
      'waive-prohibited-use',
      U,
      [waived('2024-02-29', {}, [])],
      'and the same on that day, before it lapses',
    ],
    [
      recurred,
      '2024-03-12',
      'waive-prohibited-use',
      { ...U, recurrence: 'R' },
      [waived('2024-03-12', { recurrence: 'R' }, [])],
      'the one recurrence',
    ],
    [
      recurred,
      '2024-03-10',
      'waive-prohibited-use',
      { ...U, recurrence: 'R' },
      [waived('2024-03-10', { recurrence: 'R' }, [])],
      'on the very day it came back',
    ],
    [
      twice,
      '2024-04-12',
      'waive-prohibited-use',
      { ...U, recurrence: 'R' },
      [waived('2024-04-12', { recurrence: 'R' }, rights)],
      'of two, the other keeps the rights open',
    ],
    [
      recurred.on('2024-03-12', 'waive-prohibited-use', { ...U, recurrence: 'R' }),
      '2024-03-13',
      'waive-prohibited-use',
      { ...U, recurrence: 'R' },
      nothing,
      'waived already',
    ],
    [
      recurred,
      '2024-03-09',
      'waive-prohibited-use',
      { ...U, recurrence: 'R' },
      refused('before-recurrence', '§9.6', '2024-03-10'),
      'before it came back',
    ],
    [
      recurred,
      '2024-03-12',
      'waive-prohibited-use',
      { ...U, recurrence: 'X' },
      refused('unknown-recurrence', '§9.6'),
      'none',
    ],
    [
      corrected.on('2024-02-29', 'record-prohibited-use-recurrence', again('E')),
      '2024-02-29',
      'waive-prohibited-use',
      { ...U, recurrence: 'E' },
      refused('nothing-to-waive', '§9.6'),
      'within the days to correct it, it is part of the use that was notified',
    ],
    [notified, '2024-01-09', 'waive-prohibited-use', U, refused('before-notice', '§1', '2024-01-10'), 'the day before'],
  ]);

  test('what was waived before its last day does not lapse', () => {
    const given = notified.on('2024-02-02', 'waive-prohibited-use', U).advanceTo('2024-06-01');
    expect(given.eventsOf('ProhibitedUseLapsed')).toEqual([]);
  });
});
