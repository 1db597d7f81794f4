import { commandNamed, envOf } from '..';
import { activeLife, type Life } from '../../test-support/life';

/** The bodies that a command finds worth trying on an account, today. */
function bodiesOf({ state, today, programme }: Life, command: string): readonly unknown[] {
  return commandNamed(command)!.examples(state, envOf(state, { today, effectiveOn: today, programme }));
}

type Row = readonly [given: Life, command: string, bodies: readonly object[], why: string];

const active = activeLife('2024-01-02');

function offers(rows: readonly Row[]): void {
  for (const [given, command, bodies, why] of rows) {
    test(`${command}: ${why}`, () => expect(bodiesOf(given, command)).toEqual(bodies));
  }
}

describe('bodies worth trying of numbers (§2.4.5)', () => {
  const number = '+14155550100';
  const one = active.on('2024-01-10', 'assign-number', { number, kind: 'long-code' });
  const asked = one.on('2024-01-20', 'request-port-out', { number, carrier: 'Other' });
  const kept = asked.on('2024-01-21', 'decide-port-out', { number, outcome: 'refused', why: 'shared' });

  offers([
    [active, 'assign-number', [{ number, kind: 'long-code' }], 'the first that is kept for examples'],
    [one, 'assign-number', [{ number: '+14155550101', kind: 'long-code' }], 'the next, where the account has it'],
    [one, 'release-number', [{ number }], 'one that the account has'],
    [one.on('2024-02-01', 'release-number', { number }), 'release-number', [], 'none that it gave back'],
    [
      asked,
      'decide-port-out',
      [
        { number, outcome: 'granted' },
        { number, outcome: 'refused', why: 'example' },
      ],
      'both ways, of what was asked for',
    ],
    [one, 'decide-port-out', [], 'nothing that nobody asked for'],
    [kept, 'decide-port-out', [], 'nothing that is decided'],
  ]);
});

describe('bodies worth trying of what is held, of credit and of interest', () => {
  const people = { preparedBy: 'A. Person', approvedBy: 'B. Person' };
  const held = active
    .on('2024-01-02', 'record-data', { record: 'D', class: 'call-detail', count: 3 })
    .on('2024-01-02', 'record-data', { record: 'C', class: 'content', count: 5 });
  /** Kept through 1 February, the 30th day. */
  const gone = held
    .on('2024-02-02', 'approve-purge', { records: ['C'], ...people })
    .on('2024-02-02', 'certify-purge', { records: ['C'], method: 'wiped' });
  /** Due on 1 February; the month ended on 1 March. */
  const charged = active
    .on('2024-01-02', 'import-invoice', { invoice: 'I', amount: '1000.00' })
    .advanceTo('2024-03-02');

  offers([
    [held, 'approve-purge', [{ records: ['C'], ...people }], 'of records whose purge needs it'],
    [gone, 'approve-purge', [], 'of none that is gone'],
    [charged, 'waive-late-interest', [], 'a late charge of a month is no interest'],
    [
      active,
      'review-credit',
      [{ occasion: 'payment-history', reviewer: 'A. Person', creditworthy: true, limit: '10000.00' }],
      'a limit, for somebody who is found worthy of it',
    ],
  ]);
});

describe('bodies worth trying of waivers (§9.6)', () => {
  const found = { subClause: '§2.3.2(vii)', evidence: 'a log', foundBy: 'A. Person' };
  const violated = active
    .on('2024-01-10', 'record-responsibility-violation', { ...found, violation: 'V' })
    .on('2024-01-10', 'record-responsibility-violation', { ...found, violation: 'W' });
  const seen = { observed: 'minutes sold on', foundBy: 'A. Person' };
  const U = { prohibitedUse: 'U' };
  const [R, E] = [
    { ...U, recurrence: 'R' },
    { ...U, recurrence: 'E' },
  ];
  /** To be corrected through 29 February. */
  const notified = active.on('2024-01-10', 'notify-prohibited-use', { ...U, method: 'e-mail', ...seen });
  const early = notified
    .on('2024-02-10', 'confirm-prohibited-use-corrected', { ...U, how: 'stopped', confirmedBy: 'A. Person' })
    .on('2024-02-29', 'record-prohibited-use-recurrence', { ...E, ...seen });
  const recurred = notified.on('2024-03-01', 'record-prohibited-use-recurrence', { ...R, ...seen });

  offers([
    [
      violated.on('2024-01-11', 'waive-violation', { violation: 'V' }),
      'waive-violation',
      [{ violation: 'W' }],
      'the other',
    ],
    [notified, 'waive-prohibited-use', [U], 'the use that was notified'],
    [early, 'waive-prohibited-use', [U], 'what came back within the days to correct it is no instance of its own'],
    [recurred, 'waive-prohibited-use', [U, R], 'what came back on the day after them is'],
    [recurred.on('2024-03-02', 'waive-prohibited-use', R), 'waive-prohibited-use', [U], 'what is left of both'],
    [recurred.on('2024-03-02', 'waive-prohibited-use', U), 'waive-prohibited-use', [R], 'whichever was waived'],
  ]);
});
