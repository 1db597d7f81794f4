import { activeLife } from '../../test-support/life';
import { decisions, happened, refused } from '../../test-support/tables';

const seen = { observed: 'minutes sold on', foundBy: 'A. Person' };
const U = { prohibitedUse: 'U' };
/** To be corrected through 29 February; corrected on the 10th, and back on 1 March. */
const recurred = activeLife('2024-01-02')
  .on('2024-01-10', 'notify-prohibited-use', { ...U, method: 'e-mail', ...seen })
  .on('2024-02-10', 'confirm-prohibited-use-corrected', { ...U, how: 'stopped', confirmedBy: 'A. Person' })
  .on('2024-03-01', 'record-prohibited-use-recurrence', { ...U, ...seen });
const came = (on: string, recurrence: string) => [
  happened(on, 'ProhibitedUseRecurred', {
    ...U,
    ...seen,
    recurrence,
    cycle: '2024-03',
    opens: ['issue-adjustment', 'terminate'],
  }),
];

describe('a prohibited use that comes back more than once (§2.5)', () => {
  const record = 'record-prohibited-use-recurrence';

  decisions([
    [recurred, '2024-03-02', record, { ...U, ...seen }, came('2024-03-02', 'recurrence-2'), 'on the next day'],
    [
      recurred,
      '2024-03-01',
      record,
      { ...U, ...seen, recurrence: 'R' },
      came('2024-03-01', 'R'),
      'twice on one day, where it is told apart by an id',
    ],
    [
      recurred.on('2024-03-02', record, { ...U, ...seen, recurrence: 'recurrence-3' }),
      '2024-03-03',
      record,
      { ...U, ...seen },
      came('2024-03-03', 'recurrence-4'),
      'the id of the third is taken',
    ],
    [
      recurred,
      '2024-03-02',
      'record-notice-bounced',
      { prohibitedUse: 'X' },
      refused('unknown-prohibited-use', '§2.5'),
      'a notice of a use that nobody notified can not bounce',
    ],
  ]);
});
