import { activeLife, type Life, life } from '../../test-support/life';
import { offered } from '../../test-support/offered';

const finding = { provision: '§2.4', description: 'resale', foundMaterialBy: 'A. Person', method: 'e-mail' };
const active = activeLife('2024-01-01');
const billed = active.on('2024-01-02', 'import-invoice', { invoice: 'I', amount: '1000.00' });
const paid = billed
  .on('2024-01-10', 'receive-payment', { payment: 'P', amount: '100.00', method: 'ach' })
  .on('2024-01-11', 'receive-payment', { payment: 'Q', amount: '100.00', method: 'ach' });
const breached = (breachingParty: string) =>
  active.on('2024-01-10', 'give-notice-of-breach', { breach: 'B', breachingParty, ...finding }).advanceTo('2024-02-10');
const stopped = breached('customer')
  .on('2024-02-10', 'stop-orders', { breach: 'B', stop: 'O' })
  .on('2024-02-10', 'stop-call-detail', { breach: 'B', stop: 'C' });
const resume = (given: Life, what: string, stop: string) => given.on('2024-02-11', what, { stop, resolution: 'talks' });
const settled = active
  .on('2024-01-10', 'raise-dispute', {
    ...{ dispute: 'GD', raisedBy: 'customer', subject: 'service', detail: 'calls dropped' },
    ...{ activityOn: '2024-01-08', method: 'e-mail' },
  })
  .on('2024-01-20', 'settle-dispute', { dispute: 'GD', how: 'agreement', outcome: 'a credit' });
const required = active.on('2024-01-10', 'require-security', {
  requirement: 'SR',
  amount: '300.00',
  dueOn: '2024-01-31',
  why: 'a young company',
});
const violated = active.on('2024-02-10', 'record-responsibility-violation', {
  violation: 'V',
  subClause: '§2.3.4',
  evidence: 'a log',
  foundBy: 'A. Person',
});
const misused = active
  .on('2024-01-10', 'notify-prohibited-use', {
    ...{ prohibitedUse: 'U', method: 'e-mail', observed: 'minutes sold on', foundBy: 'A. Person' },
  })
  .advanceTo('2024-03-01');
const byPost = life()
  .on('2024-01-01', 'register-account', {
    ...{ name: 'Example Inc.', country: 'US', contacts: { postal: { address: '1 Example Street' } } },
  })
  .on('2024-01-01', 'accept-terms', { acceptedBy: 'A. Signatory', authorityAttested: true });

const none = { verdict: 'refused', code: 'nothing-to-act-on' };
const allowed = (example: object) => ({ verdict: 'allowed', example });

/** What is offered to somebody who looks at the account: the first body with which the command would do something. */
test.each<[command: string, given: Life, expected: object, why: string]>([
  [
    'bring-court-action',
    billed.advanceTo('2024-03-03'),
    allowed({ exception: 'deemed-consent', by: 'provider', detail: 'example', invoices: ['I'] }),
    '2 Jan + 60 is 2 March: from the 3rd what was consented to can be collected',
  ],
  [
    'bring-court-action',
    active,
    allowed({ exception: 'injunctive-relief', by: 'provider', detail: 'example', determinedBy: 'A. Person' }),
    'nothing was billed',
  ],
  [
    'terminate',
    breached('customer'),
    allowed({ ground: 'uncured-breach', by: 'provider', breach: 'B' }),
    'the customer did not cure it: the provider may end it',
  ],
  [
    'terminate',
    breached('provider'),
    allowed({ ground: 'uncured-breach', by: 'customer', breach: 'B' }),
    'the provider did not cure it: the customer may end it',
  ],
  [
    'terminate',
    violated,
    allowed({ ground: 'responsibility-violation', by: 'provider', violation: 'V' }),
    'on the violation',
  ],
  [
    'terminate',
    misused,
    allowed({ ground: 'prohibited-use', by: 'provider', prohibitedUse: 'U' }),
    'not corrected through 29 February',
  ],
  [
    'terminate',
    active,
    allowed({ ground: 'written-agreement', by: 'both', agreement: 'example' }),
    'on no other ground',
  ],
  ['escalate-dispute', settled, none, 'the only dispute is over'],
  ['submit-to-arbitration', settled, none, 'the only dispute is over'],
  [
    'give-notice-of-breach',
    active,
    allowed({
      ...{ breachingParty: 'customer', provision: '§2.4', description: 'example', foundMaterialBy: 'A. Person' },
      method: 'e-mail',
    }),
    'by e-mail',
  ],
  [
    'give-notice-of-breach',
    byPost,
    allowed({
      ...{ breachingParty: 'customer', provision: '§2.4', description: 'example', foundMaterialBy: 'A. Person' },
      method: 'courier',
    }),
    'by courier, where there is no e-mail address',
  ],
  ['reverse-payment', paid, allowed({ payment: 'Q', kind: 'returned' }), 'the last payment'],
  [
    'reverse-payment',
    paid.on('2024-01-12', 'reverse-payment', { payment: 'Q', kind: 'returned' }),
    allowed({ payment: 'P', kind: 'returned' }),
    'the last that stands',
  ],
  ['resume-orders', stopped, allowed({ stop: 'O', resolution: 'example' }), 'orders are stopped'],
  ['resume-call-detail', stopped, allowed({ stop: 'C', resolution: 'example' }), 'and call detail is'],
  ['resume-orders', resume(stopped, 'resume-orders', 'O'), none, 'only call detail still is'],
  ['resume-call-detail', resume(stopped, 'resume-call-detail', 'C'), none, 'only orders still are'],
  [
    'provide-security',
    required,
    allowed({ kind: 'deposit', amount: '300.00', reference: 'example', requirement: 'SR' }),
    'what was asked for',
  ],
])('%s (%#)', (command, given, expected, _why) => {
  expect(offered(given, command)).toMatchObject(expected);
});
