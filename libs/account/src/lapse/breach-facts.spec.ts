import { activeLife, type Life } from '../../test-support/life';

/** A breach noticed on 1 February: 30 days, through 2 March, so that it lapses on the 3rd. */
const breach = activeLife('2023-12-01').on('2024-02-01', 'give-notice-of-breach', {
  breach: 'B',
  breachingParty: 'customer',
  provision: '§2.4',
  description: 'd',
  foundMaterialBy: 'p',
  method: 'e-mail',
});
const storm = (given: Life) =>
  given
    .on('2024-02-10', 'declare-force-majeure', { forceMajeure: 'F', party: 'customer', cause: 'a storm' })
    .on('2024-02-20', 'end-force-majeure', { forceMajeure: 'F' });

const unpaid = activeLife('2023-12-01')
  .on('2024-01-01', 'import-invoice', { invoice: 'I', amount: '100.00' })
  .on('2024-02-01', 'give-notice-of-non-payment', { breach: 'B', method: 'e-mail' });

const unsecured = activeLife('2023-12-01')
  .on('2024-01-10', 'require-security', { requirement: 'R', amount: '500.00', dueOn: '2024-01-25', why: 'w' })
  .on('2024-02-01', 'give-notice-of-breach', {
    breach: 'B',
    breachingParty: 'customer',
    provision: '§4.2',
    requirement: 'R',
    description: 'd',
    foundMaterialBy: 'p',
    method: 'e-mail',
  });

const rows: readonly (readonly [given: Life, clauses: readonly string[], changes: string])[] = [
  [
    unpaid.advanceTo('2024-03-20').on('2024-02-05', 'receive-payment', { amount: '100.00', method: 'ach' }),
    ['§3.4'],
    'what was unpaid when the cure period ended',
  ],
  [storm(breach.advanceTo('2024-03-20')), ['§3.3(i)', '§9.3'], 'on which days the clock of the cure period stood'],
  [
    unsecured.advanceTo('2024-03-20').on('2024-02-20', 'withdraw-security-requirement', { requirement: 'R' }),
    ['§3.3(i)', '§4.2', '§9.3'],
    'on which days the clock of the cure period stood, or until when security was asked for',
  ],
];

describe('a lapse that does not hold says on what its breach turns', () => {
  for (const [given, clauses, changes] of rows) {
    test(changes, () => {
      const [undone] = given.eventsOf('CurePeriodLapseUndone');
      const reason = `a fact recorded later changes ${changes}`;
      expect(undone?.metadata).toMatchObject({ clauses, reason, derived: true });
    });
  }
});
