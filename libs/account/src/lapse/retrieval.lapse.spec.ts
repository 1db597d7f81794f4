import { activeLife, type Life } from '../../test-support/life';
import { factsOf, happened, type Happened } from '../../test-support/tables';

const active = activeLife('2024-01-05');
const agreement = { ground: 'written-agreement', by: 'both', agreement: 'letter' };
const terminated = active.on('2024-03-10', 'terminate', agreement);
const over = [happened('2024-04-10', 'RetrievalPeriodLapsed', { lastDay: '2024-04-09' })];

const rows: readonly (readonly [given: Life, through: string, then: readonly Happened[], why: string])[] = [
  [active, '2024-12-31', [], 'an account that lives has none'],
  [terminated, '2024-04-09', [], 'through the 30th day: 21 of March and 9'],
  [terminated, '2024-04-10', over, 'over on the 31st, when deletion is due'],
  [terminated.advanceTo('2024-04-10'), '2024-12-31', over, 'once'],
  [
    active.advanceTo('2024-05-01').on('2024-03-10', 'terminate', agreement),
    '2024-05-01',
    over,
    'terminated as of an earlier day',
  ],
  [
    active.on('2024-05-05', 'deactivate-for-inactivity'),
    '2024-12-31',
    [],
    'after deactivation there is none (reading 33)',
  ],
];

describe('thirty days to retrieve data after termination (§2.3.8, reading 32)', () => {
  for (const [given, through, then, why] of rows) {
    test(why, () => {
      expect(factsOf(given.advanceTo(through), 'RetrievalPeriodLapsed')).toEqual(then);
    });
  }
});
