import { day, eventsOf, folded, given, type Given } from '../../test-support/given';
import { creditExposure } from './credit-exposure.projection';

const reviewed = (on: string, limit?: string, warnFrom?: string): Given =>
  given('CreditReviewed', on, {
    review: `CR-${on}`,
    occasion: 'initiation',
    reviewer: 'R. Viewer',
    creditworthy: true,
    ...(limit === undefined ? {} : { limit }),
    ...(warnFrom === undefined ? {} : { warnFrom }),
  });
const charged = (charge: string, amount: string): Given =>
  given('ChargesRecorded', '2024-01-10', {
    charge,
    kind: 'transactional',
    description: 'messages',
    amount,
    firstRunOn: day('2024-02-01'),
  });
const billed = given('InvoiceIssued', '2024-02-01', {
  invoice: 'I',
  origin: 'billing-run',
  invoiceDate: day('2024-02-01'),
  amount: '130.00',
  currency: 'USD',
  lines: [
    { kind: 'platform-fee', description: 'fee', amount: '100.00' },
    { kind: 'transactional', description: 'messages', amount: '30.00', charge: 'C-1' },
  ],
  dueOn: day('2024-03-02'),
  lastDayToDispute: day('2024-04-01'),
  consentOn: day('2024-04-02'),
});
const paid = given('PaymentReceived', '2024-02-10', {
  payment: 'P',
  method: 'ach',
  amount: '140.00',
  allocations: [{ invoice: 'I', principal: '130.00', lateCharges: '0.00' }],
  unapplied: '10.00',
});
const provided = given('SecurityProvided', '2024-01-20', {
  security: 'SEC',
  kind: 'deposit',
  amount: '300.00',
  reference: 'cash',
  expiresOn: day('2024-12-31'),
});
const enforced = given('SecurityEnforced', '2024-05-01', {
  security: 'SEC',
  amount: '200.00',
  breach: 'N',
  payment: 'P-2',
  left: '100.00',
});
const released = given('SecurityReleased', '2024-06-01', { security: 'SEC', amount: '40.00', left: '60.00' });

function exposure(facts: readonly Given[]): string {
  const row = folded(creditExposure, eventsOf(facts)).get('creditExposures', 'A1');
  return row === undefined
    ? 'none'
    : `${row.outstanding} + ${row.unbilled} - ${row.unappliedCredit} of ${row.creditLimit ?? 'no limit'}`;
}

const table: readonly (readonly [readonly Given[], string, string])[] = [
  [[reviewed('2024-01-03')], 'none', 'a review without a limit tells nothing of exposure'],
  [[reviewed('2024-01-03', '500.00', '400.00')], '0.00 + 0.00 - 0.00 of 500.00', 'a limit, and nothing used'],
  [[charged('C-1', '30.00')], '0.00 + 30.00 - 0.00 of no limit', 'used before it is billed'],
  [
    [charged('C-1', '30.00'), charged('C-2', '5.00'), billed],
    '130.00 + 5.00 - 0.00 of no limit',
    'billed, but for one',
  ],
  [[charged('C-1', '30.00'), billed, paid], '0.00 + 0.00 - 10.00 of no limit', 'paid, with 10.00 over'],
  [
    [reviewed('2024-03-01', '900.00', '720.00'), reviewed('2024-02-01', '500.00', '400.00')],
    '0.00 + 0.00 - 0.00 of 900.00',
    'a review of an earlier day, recorded later, does not hold',
  ],
  [
    [reviewed('2024-03-01', '900.00', '720.00'), reviewed('2024-03-01', '500.00', '400.00')],
    '0.00 + 0.00 - 0.00 of 500.00',
    'of the same day the one recorded later does',
  ],
];

test.each(table)('%#: %j', (facts, expected, _why) => {
  expect(exposure(facts)).toBe(expected);
});

test('a security is what was given, less what was enforced and released', () => {
  const rows = (facts: readonly Given[]) =>
    folded(creditExposure, eventsOf(facts))
      .under('creditSecurities', 'A1')
      .map(({ security, provided: of, remaining, expiresOn }) => `${security} ${of} ${remaining} ${expiresOn}`);
  expect(rows([provided])).toEqual(['SEC 300.00 300.00 2024-12-31']);
  expect(rows([provided, enforced, released])).toEqual(['SEC 300.00 60.00 2024-12-31']);
  expect(rows([enforced])).toEqual([]);
});
