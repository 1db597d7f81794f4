import { activeLife, life } from '../../test-support/life';
import { decisions, everything, happened, nothing, refused } from '../../test-support/tables';

const seen = { observed: 'minutes sold on', foundBy: 'A. Person' };
const notice = { prohibitedUse: 'U', method: 'e-mail', ...seen };
const active = activeLife('2024-01-02');
/** Notified in January: to be corrected through 29 February. */
const notified = active.on('2024-01-10', 'notify-prohibited-use', { ...notice, observedFrom: '2024-01-03' });
const stopped = { prohibitedUse: 'U', how: 'stopped', confirmedBy: 'A. Person' };
const again = { prohibitedUse: 'U', ...seen };
const corrected = notified.on('2024-02-10', 'confirm-prohibited-use-corrected', stopped);
const lapsed = notified.advanceTo('2024-03-05');
const bounced = notified.on('2024-01-12', 'record-notice-bounced', { prohibitedUse: 'U' });
const waived = lapsed.on('2024-03-06', 'waive-prohibited-use', { prohibitedUse: 'U' });
const rights = ['issue-adjustment', 'terminate'];

describe('notify-prohibited-use (§2.5, reading 27)', () => {
  const { prohibitedUse: _id, ...unnamed } = notice;
  const days = { lastDayToCorrect: '2024-02-29', lapsesOn: '2024-03-01', cycle: '2024-01', opens: rights };
  const mailed = { method: 'e-mail', to: 'legal@example.com' } as const;

  decisions([
    [
      active,
      '2024-01-10',
      'notify-prohibited-use',
      { ...unnamed, observedFrom: '2024-01-03' },
      [
        happened('2024-01-10', 'ProhibitedUseNotified', {
          prohibitedUse: 'prohibited-use-1',
          delivery: mailed,
          ...seen,
          observedFrom: '2024-01-03',
          ...days,
        }),
      ],
      'January is the cycle of the notice: through the end of February',
    ],
    [
      active,
      '2024-01-10',
      'notify-prohibited-use',
      notice,
      [
        happened('2024-01-10', 'ProhibitedUseNotified', {
          prohibitedUse: 'U',
          delivery: mailed,
          ...seen,
          observedFrom: '2024-01-10',
          ...days,
        }),
      ],
      'seen on the day of the notice, if nothing else is said',
    ],
    [
      active,
      '2024-01-10',
      'notify-prohibited-use',
      { ...notice, observedFrom: '2024-01-11' },
      refused('seen-after-notice', '§2.5'),
      'nobody can be told of what was not seen yet',
    ],
    [
      notified,
      '2024-01-11',
      'notify-prohibited-use',
      notice,
      refused('prohibited-use-id-taken', '§2.5'),
      'one id is one',
    ],
    [
      active.on('2024-01-05', 'terminate', { ground: 'written-agreement', by: 'both', agreement: 'letter' }),
      '2024-01-10',
      'notify-prohibited-use',
      notice,
      refused('account-ended', '§3.1'),
      'after the end',
    ],
    [
      life()
        .on('2024-01-02', 'register-account', { name: 'Example Inc.', country: 'US' })
        .on('2024-01-02', 'accept-terms', { acceptedBy: 'A', authorityAttested: true })
        .on('2024-01-02', 'activate-service'),
      '2024-01-10',
      'notify-prohibited-use',
      notice,
      refused('no-notice-address', '§1'),
      'no address, no notice (reading 22)',
    ],
  ]);
});

describe('confirm-prohibited-use-corrected', () => {
  const confirm = 'confirm-prohibited-use-corrected';

  decisions(
    [
      [
        notified,
        '2024-02-29',
        confirm,
        stopped,
        [happened('2024-02-29', 'ProhibitedUseCorrected', { ...stopped, opens: [] })],
        'last day',
      ],
      [
        notified,
        '2024-03-01',
        confirm,
        stopped,
        refused('correction-period-over', '§2.5'),
        'a day late: the rights are open',
      ],
      [
        lapsed,
        '2024-02-29',
        confirm,
        stopped,
        [
          happened('2024-02-29', 'ProhibitedUseCorrected', { ...stopped, opens: [] }),
          happened('2024-03-01', 'ProhibitedUseLapseUndone', { prohibitedUse: 'U', opens: [] }),
        ],
        'in time, and typed in late: it had not lapsed (reading 7)',
      ],
      [corrected, '2024-02-12', confirm, stopped, nothing, 'corrected already'],
      [
        notified,
        '2024-01-09',
        confirm,
        stopped,
        refused('before-notice', '§1', '2024-01-10'),
        'the day before the notice',
      ],
      [bounced, '2024-02-12', confirm, stopped, refused('notice-bounced', '§1'), 'of a notice that never arrived'],
      [waived, '2024-03-06', confirm, stopped, refused('prohibited-use-waived', '§9.6'), 'waived: nothing to correct'],
      [
        notified,
        '2024-02-12',
        confirm,
        { ...stopped, prohibitedUse: 'X' },
        refused('unknown-prohibited-use', '§2.5'),
        'of none',
      ],
    ],
    everything,
  );
});

describe('record-prohibited-use-recurrence', () => {
  const recur = 'record-prohibited-use-recurrence';
  const came = (on: string, cycle: string, opens: readonly string[]) =>
    happened(on, 'ProhibitedUseRecurred', { ...again, recurrence: 'recurrence-1', cycle, opens });

  decisions([
    [corrected, '2024-03-01', recur, again, [came('2024-03-01', '2024-03', rights)], 'in a later cycle: no new notice'],
    [corrected, '2024-12-24', recur, again, [came('2024-12-24', '2024-12', rights)], 'in any later cycle'],
    [lapsed, '2024-03-10', recur, again, [came('2024-03-10', '2024-03', rights)], 'it had never stopped, and goes on'],
    [
      corrected,
      '2024-02-29',
      recur,
      again,
      [came('2024-02-29', '2024-02', [])],
      'before the last day: correct it again',
    ],
    [
      corrected,
      '2024-02-10',
      recur,
      again,
      refused('not-corrected-yet', '§2.5', '2024-02-11'),
      'on the day on which it had stopped',
    ],
    [
      notified,
      '2024-02-10',
      recur,
      again,
      refused('not-corrected-yet', '§2.5', '2024-03-01'),
      'what never stopped has not come back',
    ],
    [bounced, '2024-03-10', recur, again, refused('notice-bounced', '§1'), 'the customer was never notified'],
    [corrected.on('2024-03-01', recur, again), '2024-03-01', recur, again, nothing, 'the same day again'],
    [
      corrected.on('2024-03-01', recur, { ...again, recurrence: 'R' }),
      '2024-03-02',
      recur,
      { ...again, recurrence: 'R' },
      refused('recurrence-id-taken', '§2.5'),
      'one id is one',
    ],
    [
      corrected,
      '2024-03-01',
      recur,
      { ...again, prohibitedUse: 'X' },
      refused('unknown-prohibited-use', '§2.5'),
      'none',
    ],
  ]);

  test('what came back before the last day lapses unless it is corrected again', () => {
    const back = corrected.on('2024-02-20', recur, again);
    const twice = back.on('2024-02-25', 'confirm-prohibited-use-corrected', stopped);
    const sameDay = back.on('2024-02-20', 'confirm-prohibited-use-corrected', stopped);
    const lapses = [back, twice, sameDay].map((given) => given.advanceTo('2024-03-31').eventsOf('ProhibitedUseLapsed'));
    expect(lapses.map(({ length }) => length)).toEqual([1, 0, 0]);
  });
});

describe('record-notice-bounced, of a prohibited use (reading 22)', () => {
  const bounce = 'record-notice-bounced';
  const ofU = { prohibitedUse: 'U', detail: 'mailbox full' };

  decisions([
    [
      notified,
      '2024-01-12',
      bounce,
      ofU,
      [happened('2024-01-12', 'ProhibitedUseNoticeBounced', ofU)],
      'it starts nothing',
    ],
    [bounced, '2024-01-13', bounce, ofU, nothing, 'bounced already'],
    [notified, '2024-01-09', bounce, ofU, refused('before-notice', '§1', '2024-01-10'), 'the day before'],
    [notified, '2024-01-12', bounce, {}, refused('one-notice-required', '§1'), 'which notice?'],
    [
      notified,
      '2024-01-12',
      bounce,
      { ...ofU, breach: 'N' },
      refused('one-notice-required', '§1'),
      'which of the two?',
    ],
  ]);

  test('nothing lapses, then', () => {
    expect(bounced.advanceTo('2024-06-01').eventsOf('ProhibitedUseLapsed')).toEqual([]);
  });
});
