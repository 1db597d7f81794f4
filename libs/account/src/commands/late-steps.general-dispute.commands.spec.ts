import { activeLife } from '../../test-support/life';
import { decisions, happened, nothing, refused } from '../../test-support/tables';

/** Notice on 10 January: directors from 10 February (N + 31), arbitration from 11 March (N + 61). */
const active = activeLife('2024-01-05');
const notice = { raisedBy: 'customer', subject: 'service', detail: 'calls dropped', activityOn: '2024-01-08' };
const raise = { ...notice, method: 'e-mail' };
const raised = active.on('2024-01-10', 'raise-dispute', { ...raise, dispute: 'GD' });
const directors = { customer: 'C. Director', provider: 'P. Director' };
const escalation = { dispute: 'GD', directors };
const submission = { dispute: 'GD', by: 'customer' } as const;
const ofTheTerms = { rules: 'AAA', seat: 'San Francisco, California' } as const;

describe('the steps of a dispute at large, typed in late (reading 7)', () => {
  const escalated = raised.on('2024-02-12', 'escalate-dispute', escalation);
  const submitted = raised.on('2024-03-13', 'submit-to-arbitration', submission);

  decisions([
    [
      submitted,
      '2024-03-13',
      'escalate-dispute',
      escalation,
      [happened('2024-03-13', 'GeneralDisputeEscalated', escalation)],
      'directors were called on the day on which it went to arbitration',
    ],
    [
      submitted,
      '2024-03-14',
      'escalate-dispute',
      escalation,
      refused('in-arbitration', '§9.10'),
      'on the day after it the arbitrator has it',
    ],
    [escalated, '2024-02-12', 'escalate-dispute', escalation, nothing, 'told twice'],
    [
      escalated,
      '2024-02-11',
      'escalate-dispute',
      escalation,
      [happened('2024-02-11', 'GeneralDisputeEscalated', escalation)],
      'directors were called a day earlier than was thought',
    ],
    [submitted, '2024-03-13', 'submit-to-arbitration', submission, nothing, 'told twice'],
    [
      submitted,
      '2024-03-12',
      'submit-to-arbitration',
      submission,
      [happened('2024-03-12', 'GeneralDisputeSubmitted', { ...submission, ...ofTheTerms })],
      'it was submitted a day earlier than was thought',
    ],
    [
      submitted.on('2024-03-12', 'submit-to-arbitration', submission),
      '2024-03-12',
      'settle-dispute',
      { dispute: 'GD', how: 'award', outcome: 'for the customer' },
      [happened('2024-03-12', 'GeneralDisputeSettled', { dispute: 'GD', how: 'award', outcome: 'for the customer' })],
      'and by the earlier day an award can be made',
    ],
  ]);
});

describe('the id of a dispute that names none', () => {
  const idAfter = (given: typeof active) => {
    const { data } = given.on('2024-01-12', 'raise-dispute', raise).eventsOf('GeneralDisputeRaised').at(-1)!;
    return (data as { readonly dispute: string }).dispute;
  };
  const billed = active.on('2024-01-10', 'import-invoice', { invoice: 'I', amount: '100.00' });

  test.each([
    [active, 'dispute-1', 'the first'],
    [raised, 'dispute-2', 'the second'],
    [active.on('2024-01-10', 'raise-dispute', { ...raise, dispute: 'dispute-2' }), 'dispute-3', 'the second is taken'],
    [
      billed.on('2024-01-11', 'dispute-invoice', { dispute: 'dispute-1', invoice: 'I', detail: 'wrong' }),
      'dispute-2',
      'the first is that of a dispute of an invoice',
    ],
  ])('%# is free', (given, id, _why) => expect(idAfter(given)).toBe(id));
});

test.each([
  ['withdrawn', 'dispute GD is over since 2024-02-01: it ended by withdrawn'],
  ['agreement', 'dispute GD is over since 2024-02-01: it ended by agreement'],
])('what ended (%s) says how and when', (how, detail) => {
  const settled = raised.on('2024-02-01', 'settle-dispute', { dispute: 'GD', how, outcome: 'done' });
  expect(settled.when('2024-02-10', 'escalate-dispute', escalation).last).toMatchObject({ detail });
});
