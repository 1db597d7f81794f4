import { activeLife } from '../../test-support/life';
import { decisions, happened, refused } from '../../test-support/tables';

const seen = { observed: 'minutes sold on', foundBy: 'A. Person' };
/** Notified in January: to be corrected through 29 February. */
const notified = activeLife('2024-01-02').on('2024-01-10', 'notify-prohibited-use', {
  prohibitedUse: 'U',
  method: 'e-mail',
  ...seen,
});
const stopped = { prohibitedUse: 'U', how: 'stopped', confirmedBy: 'A. Person' };
const again = { prohibitedUse: 'U', ...seen };
const corrected = notified.on('2024-02-10', 'confirm-prohibited-use-corrected', stopped);
const lapsed = notified.advanceTo('2024-03-05');
const bounced = notified.on('2024-01-12', 'record-notice-bounced', { prohibitedUse: 'U' });
const waived = lapsed.on('2024-03-06', 'waive-prohibited-use', { prohibitedUse: 'U' });

describe('terminate for prohibited use (§2.5)', () => {
  const end = { ground: 'prohibited-use', by: 'provider', prohibitedUse: 'U' } as const;
  const recurred = corrected.on('2024-03-10', 'record-prohibited-use-recurrence', { ...again, recurrence: 'R' });
  const ended = (on: string, lastDayToRetrieve: string, deletionDueOn: string) =>
    happened(on, 'ServiceTerminated', {
      ...end,
      lastDayToRetrieve,
      deletionDueOn,
      surviving: ['§4', '§6', '§7', '§8', '§9'],
    });

  decisions([
    [
      notified,
      '2024-02-29',
      'terminate',
      end,
      refused('correction-period-open', '§2.5', '2024-03-01'),
      'on the last day to correct it',
    ],
    [
      notified,
      '2024-03-01',
      'terminate',
      end,
      [ended('2024-03-01', '2024-03-31', '2024-04-01')],
      'on the day after it',
    ],
    [corrected, '2024-03-01', 'terminate', end, refused('prohibited-use-corrected', '§2.5'), 'corrected in time'],
    [recurred, '2024-03-10', 'terminate', end, [ended('2024-03-10', '2024-04-09', '2024-04-10')], 'it came back'],
    [
      recurred,
      '2024-03-09',
      'terminate',
      end,
      refused('correction-period-open', '§2.5', '2024-03-10'),
      'on the day before it came back',
    ],
    [
      corrected.on('2024-02-29', 'record-prohibited-use-recurrence', again),
      '2024-02-29',
      'terminate',
      end,
      refused('correction-period-open', '§2.5', '2024-03-01'),
      'it came back on the last day: on that day it can still be corrected',
    ],
    [waived, '2024-03-06', 'terminate', end, refused('prohibited-use-waived', '§9.6'), 'this instance was waived'],
    [
      waived.on('2024-04-02', 'record-prohibited-use-recurrence', again),
      '2024-04-02',
      'terminate',
      end,
      [ended('2024-04-02', '2024-05-02', '2024-05-03')],
      'and no other: it came back after that',
    ],
    [bounced, '2024-03-06', 'terminate', end, refused('prohibited-use-bounced', '§2.5'), 'of which nobody was told'],
    [
      lapsed,
      '2024-03-06',
      'terminate',
      { ...end, prohibitedUse: 'X' },
      refused('unknown-prohibited-use', '§2.5'),
      'none',
    ],
    [
      lapsed,
      '2024-03-06',
      'terminate',
      { ...end, by: 'customer' },
      refused('ground-of-other-party', '§2.5'),
      'the use is the customer’s own',
    ],
  ]);
});
