import { activeLife } from '../../test-support/life';
import { decisions, happened, refused } from '../../test-support/tables';

/** Due on 1 Feb. Noticed on Monday 5 Feb: 6, 7, 8, 9 and 12 Feb are the five business days, and it lapses on the 13th. */
const billed = activeLife('2024-01-01').on('2024-01-02', 'import-invoice', { invoice: 'INV', amount: '250.00' });
const provide = (reference: string) =>
  billed.on('2024-01-10', 'provide-security', { security: 'SEC', kind: 'deposit', amount: '400.00', reference });
const lapse = (given: typeof billed) =>
  given.on('2024-02-05', 'give-notice-of-non-payment', { breach: 'N', method: 'e-mail' }).advanceTo('2024-02-13');
const secured = provide('cash');
const enforcement = { security: 'SEC', amount: '100.00', breach: 'N' };

function proceeds(payment: string, reference: string) {
  return [
    happened('2024-02-13', 'SecurityEnforced', { ...enforcement, payment, left: '300.00' }),
    happened('2024-02-13', 'PaymentReceived', {
      payment,
      method: 'security',
      amount: '100.00',
      reference,
      allocations: [{ invoice: 'INV', principal: '100.00', lateCharges: '0.00' }],
      unapplied: '0.00',
    }),
  ];
}

describe('enforce-security: the payment that the proceeds are', () => {
  decisions([
    [
      lapse(secured).on('2024-02-13', 'receive-payment', { payment: 'security-SEC-1', amount: '50.00', method: 'ach' }),
      '2024-02-13',
      'enforce-security',
      enforcement,
      proceeds('security-SEC-2', 'cash'),
      'somebody gave another payment the first id',
    ],
    [
      lapse(provide('x'.repeat(101))),
      '2024-02-13',
      'enforce-security',
      enforcement,
      proceeds('security-SEC-1', 'x'.repeat(100)),
      'the reference of a security may be longer than that of a payment',
    ],
    [
      lapse(secured),
      '2024-02-13',
      'enforce-security',
      { ...enforcement, reference: 'draft 12' },
      proceeds('security-SEC-1', 'draft 12'),
      'a reference of its own',
    ],
  ]);
});

describe('release-security (§4.2)', () => {
  decisions([
    [
      secured,
      '2024-01-10',
      'release-security',
      { security: 'SEC' },
      [happened('2024-01-10', 'SecurityReleased', { security: 'SEC', amount: '400.00', left: '0.00' })],
      'on the day on which it was given',
    ],
    [
      secured.on('2024-03-01', 'release-security', { security: 'SEC' }),
      '2024-03-02',
      'release-security',
      { security: 'SEC', amount: '1.00' },
      refused('more-than-held', '§4.2'),
      'an amount is asked for, and nothing is left',
    ],
  ]);
});
