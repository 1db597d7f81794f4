import { terms202001 } from '@tenure/terms';
import { activeLife, life } from '../../test-support/life';
import { decided, decisions, happened, nothing, refused } from '../../test-support/tables';

const { providersAddress } = terms202001.parameters.notices;
const active = activeLife('2024-01-05');
const byCustomer = {
  raisedBy: 'customer',
  subject: 'service',
  detail: 'calls dropped',
  activityOn: '2024-01-08',
  method: 'e-mail',
} as const;
const days = {
  lastDayToReport: '2025-01-08',
  lastDayOfTalks: '2024-02-09',
  escalateFrom: '2024-02-10',
  lastDayOfDirectorTalks: '2024-03-10',
  arbitrateFrom: '2024-03-11',
} as const;
const { method: _method, ...notice } = byCustomer;
const raised = active.on('2024-01-10', 'raise-dispute', { dispute: 'GD-1', ...byCustomer });
const directors = { customer: 'C. Director', provider: 'P. Director' };
const escalated = raised.on('2024-02-10', 'escalate-dispute', { dispute: 'GD-1', directors });
const submitted = raised.on('2024-03-11', 'submit-to-arbitration', { dispute: 'GD-1', by: 'customer' });
const settled = raised.on('2024-02-20', 'settle-dispute', { dispute: 'GD-1', how: 'agreement', outcome: 'a credit' });
const billed = active
  .on('2024-01-10', 'import-invoice', { invoice: 'INV-1', amount: '100.00' })
  .on('2024-01-11', 'dispute-invoice', { dispute: 'D-1', invoice: 'INV-1', detail: 'wrong' });

describe('raise-dispute (reading 39)', () => {
  decisions([
    [
      active,
      '2024-01-10',
      'raise-dispute',
      { dispute: 'GD-1', ...byCustomer },
      [
        happened('2024-01-10', 'GeneralDisputeRaised', {
          dispute: 'GD-1',
          ...notice,
          delivery: { method: 'e-mail', to: providersAddress.email },
          ...days,
        }),
      ],
      'talks: 21 days of January and 9; directors: 30 more, 20 of February and 10',
    ],
    [
      active,
      '2024-01-10',
      'raise-dispute',
      { ...byCustomer, raisedBy: 'provider', method: 'courier', documents: ['log-7'] },
      [
        happened('2024-01-10', 'GeneralDisputeRaised', {
          dispute: 'dispute-1',
          ...notice,
          raisedBy: 'provider',
          documents: ['log-7'],
          delivery: { method: 'courier', to: '1 Example Street' },
          ...days,
        }),
      ],
      'the provider notifies the customer, at the address on file',
    ],
    [
      life().on('2024-01-05', 'register-account', { name: 'Example Inc.', country: 'US' }),
      '2024-01-10',
      'raise-dispute',
      byCustomer,
      refused('terms-not-accepted', 'preamble'),
      'without terms there is no way to go',
    ],
    [
      active,
      '2024-01-10',
      'raise-dispute',
      { ...byCustomer, subject: 'invoice-charge' },
      refused('disputed-invoice', '§4.6'),
      'a charge is disputed within the Dispute Period',
    ],
    [
      active,
      '2024-01-10',
      'raise-dispute',
      { ...byCustomer, activityOn: '2024-01-11' },
      refused('activity-after-notice', '§9.10', '2024-01-11'),
      'it did not happen yet',
    ],
    [
      active,
      '2024-01-10',
      'raise-dispute',
      { ...byCustomer, activityOn: '2023-01-09' },
      refused('dispute-barred', '§9.10'),
      'the last day to report it was 9 January 2024',
    ],
    [
      active,
      '2024-01-10',
      'raise-dispute',
      { dispute: 'GD-1', ...byCustomer, activityOn: '2023-01-10' },
      [
        happened('2024-01-10', 'GeneralDisputeRaised', {
          dispute: 'GD-1',
          ...notice,
          activityOn: '2023-01-10',
          delivery: { method: 'e-mail', to: providersAddress.email },
          ...days,
          lastDayToReport: '2024-01-10',
        }),
      ],
      'on the last day it is in time',
    ],
    [
      active,
      '2024-01-10',
      'raise-dispute',
      { dispute: 'GD-1', ...byCustomer, activityOn: '2022-06-01', repeatedOrContinuing: true },
      [
        happened('2024-01-10', 'GeneralDisputeRaised', {
          dispute: 'GD-1',
          ...notice,
          activityOn: '2022-06-01',
          repeatedOrContinuing: true,
          delivery: { method: 'e-mail', to: providersAddress.email },
          ...days,
          lastDayToReport: '2023-06-01',
        }),
      ],
      'what goes on is not barred',
    ],
    [
      raised,
      '2024-01-11',
      'raise-dispute',
      { dispute: 'GD-1', ...byCustomer },
      refused('dispute-id-taken', '§9.10'),
      'one id is one dispute',
    ],
    [
      billed,
      '2024-01-12',
      'raise-dispute',
      { dispute: 'D-1', ...byCustomer },
      refused('dispute-id-taken', '§9.10'),
      'and be it about an invoice',
    ],
    [
      life()
        .on('2024-01-05', 'register-account', { name: 'Example Inc.', country: 'US' })
        .on('2024-01-05', 'accept-terms', { acceptedBy: 'A', authorityAttested: true }),
      '2024-01-10',
      'raise-dispute',
      { ...byCustomer, raisedBy: 'provider' },
      refused('no-notice-address', '§1'),
      'nowhere to send it (reading 22)',
    ],
  ]);
});

describe('escalate-dispute', () => {
  const escalate = { dispute: 'GD-1', directors };

  decisions([
    [
      raised,
      '2024-02-10',
      'escalate-dispute',
      escalate,
      [happened('2024-02-10', 'GeneralDisputeEscalated', escalate)],
      'N + 31',
    ],
    [
      raised,
      '2024-02-09',
      'escalate-dispute',
      escalate,
      refused('talks-open', '§9.10', '2024-02-10'),
      'N + 30 is the last day of talks',
    ],
    [
      raised,
      '2024-01-09',
      'escalate-dispute',
      escalate,
      refused('before-dispute', '§9.10', '2024-01-10'),
      'the day before the notice',
    ],
    [
      raised,
      '2024-02-10',
      'escalate-dispute',
      { ...escalate, dispute: 'GD-2' },
      refused('unknown-dispute', '§9.10'),
      'no such',
    ],
    [
      billed,
      '2024-02-20',
      'escalate-dispute',
      { ...escalate, dispute: 'D-1' },
      refused('disputed-invoice', '§4.6'),
      'that one is about an invoice',
    ],
    [escalated, '2024-02-12', 'escalate-dispute', escalate, nothing, 'they were called already'],
    [
      submitted,
      '2024-03-12',
      'escalate-dispute',
      escalate,
      refused('in-arbitration', '§9.10'),
      'the arbitrator has it now',
    ],
    [
      submitted,
      '2024-02-12',
      'escalate-dispute',
      escalate,
      [happened('2024-02-12', 'GeneralDisputeEscalated', escalate)],
      'they were called before that, and it was typed in late (reading 7)',
    ],
    [settled, '2024-02-20', 'escalate-dispute', escalate, refused('dispute-settled', '§9.10'), 'it is over'],
    [
      settled,
      '2024-02-15',
      'escalate-dispute',
      escalate,
      [happened('2024-02-15', 'GeneralDisputeEscalated', escalate)],
      'before it was over, typed in afterwards',
    ],
  ]);
});

describe('submit-to-arbitration', () => {
  const submit = { dispute: 'GD-1', by: 'provider' } as const;
  const ofTheTerms = { rules: 'AAA', seat: 'San Francisco, California' } as const;

  decisions([
    [
      escalated,
      '2024-03-11',
      'submit-to-arbitration',
      submit,
      [happened('2024-03-11', 'GeneralDisputeSubmitted', { ...submit, ...ofTheTerms })],
      'N + 61',
    ],
    [
      raised,
      '2024-03-11',
      'submit-to-arbitration',
      submit,
      [happened('2024-03-11', 'GeneralDisputeSubmitted', { ...submit, ...ofTheTerms })],
      'the days count from the notice, and nobody can stop it by sending no director',
    ],
    [
      escalated,
      '2024-03-10',
      'submit-to-arbitration',
      submit,
      refused('informal-resolution-open', '§9.10', '2024-03-11'),
      'N + 60 is the last day of the directors',
    ],
    [
      raised,
      '2024-03-11',
      'submit-to-arbitration',
      { ...submit, seat: 'Paris' },
      refused('seat-not-agreed', '§9.10'),
      'another seat takes both parties',
    ],
    [
      raised,
      '2024-03-11',
      'submit-to-arbitration',
      { ...submit, seat: 'Paris', seatAgreement: 'letters of 1 March' },
      [
        happened('2024-03-11', 'GeneralDisputeSubmitted', {
          ...submit,
          rules: 'AAA',
          seat: 'Paris',
          seatAgreement: 'letters of 1 March',
        }),
      ],
      'and they agreed on it',
    ],
    [submitted, '2024-03-12', 'submit-to-arbitration', submit, nothing, 'the arbitrator has it already'],
    [settled, '2024-03-11', 'submit-to-arbitration', submit, refused('dispute-settled', '§9.10'), 'it is over'],
  ]);
});

describe('settle-dispute', () => {
  const agreed = { dispute: 'GD-1', how: 'agreement', outcome: 'a credit' } as const;
  const award = {
    dispute: 'GD-1',
    how: 'award',
    outcome: 'for the customer',
    amounts: [{ payableBy: 'provider', amount: '250.00' }],
  } as const;
  const awarded = submitted.on('2024-06-01', 'settle-dispute', award);

  decisions([
    [
      raised,
      '2024-01-10',
      'settle-dispute',
      agreed,
      [happened('2024-01-10', 'GeneralDisputeSettled', agreed)],
      'on any day from the notice on',
    ],
    [
      submitted,
      '2024-06-01',
      'settle-dispute',
      award,
      [happened('2024-06-01', 'GeneralDisputeSettled', award)],
      'by the arbitrator',
    ],
    [
      escalated,
      '2024-03-11',
      'settle-dispute',
      award,
      refused('not-in-arbitration', '§9.10'),
      'no arbitrator, no award',
    ],
    [
      escalated,
      '2024-02-09',
      'settle-dispute',
      agreed,
      refused('before-last-step', '§9.10', '2024-02-10'),
      'it was still going on the day after',
    ],
    [
      submitted,
      '2024-03-10',
      'settle-dispute',
      agreed,
      refused('before-last-step', '§9.10', '2024-03-11'),
      'it was submitted afterwards',
    ],
    [
      raised,
      '2024-02-01',
      'settle-dispute',
      { ...award, how: 'withdrawn' },
      refused('amounts-of-nothing', '§9.10'),
      'nothing was decided',
    ],
    [awarded, '2024-06-02', 'settle-dispute', agreed, refused('dispute-settled', '§9.10'), 'an award is final'],
    [
      settled,
      '2024-02-01',
      'settle-dispute',
      { ...agreed, how: 'withdrawn' },
      refused('dispute-settled', '§9.10'),
      'nor does it end twice, on whichever day',
    ],
  ]);

  it('says of an award that it is final', () => {
    const { last } = awarded.when('2024-06-02', 'settle-dispute', agreed);
    expect(last).toMatchObject({ detail: expect.stringMatching(/award, which is final/) });
    expect(decided(awarded)).toHaveLength(1);
  });
});
