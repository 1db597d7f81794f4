import { activeLife } from '../test-support/life';
import { decisions, happened } from '../test-support/tables';

const active = activeLife('2023-12-01');
const two = active
  .on('2024-01-01', 'import-invoice', { invoice: 'I', amount: '1000.00' })
  .on('2024-01-05', 'import-invoice', { invoice: 'J', amount: '500.00' });
const wire = { payment: 'P', method: 'wire' } as const;
const none = '0.00';

describe('receive-payment: what money pays (reading 14)', () => {
  decisions([
    [
      two,
      '2024-01-20',
      'receive-payment',
      { amount: '1200.00', method: 'check', reference: 'no. 17' },
      [
        happened('2024-01-20', 'PaymentReceived', {
          payment: 'payment-2024-01-20-1',
          method: 'check',
          amount: '1200.00',
          reference: 'no. 17',
          allocations: [
            { invoice: 'I', principal: '1000.00', lateCharges: none },
            { invoice: 'J', principal: '200.00', lateCharges: none },
          ],
          unapplied: none,
        }),
      ],
      'the earliest due first, then the next',
    ],
    [
      two,
      '2024-01-20',
      'receive-payment',
      { ...wire, amount: '600.00', forInvoice: 'J' },
      [
        happened('2024-01-20', 'PaymentReceived', {
          ...wire,
          amount: '600.00',
          forInvoice: 'J',
          allocations: [
            { invoice: 'J', principal: '500.00', lateCharges: none },
            { invoice: 'I', principal: '100.00', lateCharges: none },
          ],
          unapplied: none,
        }),
      ],
      'what the customer named comes first, the rest pays as always',
    ],
    [
      two,
      '2024-01-20',
      'receive-payment',
      { ...wire, amount: '2000.00' },
      [
        happened('2024-01-20', 'PaymentReceived', {
          ...wire,
          amount: '2000.00',
          allocations: [
            { invoice: 'I', principal: '1000.00', lateCharges: none },
            { invoice: 'J', principal: '500.00', lateCharges: none },
          ],
          unapplied: '500.00',
        }),
      ],
      'what is left is unapplied credit',
    ],
    [
      active,
      '2024-01-20',
      'receive-payment',
      { ...wire, amount: '10.00' },
      [happened('2024-01-20', 'PaymentReceived', { ...wire, amount: '10.00', allocations: [], unapplied: '10.00' })],
      'nothing is owed yet',
    ],
    [
      two.advanceTo('2024-03-20'),
      '2024-03-20',
      'receive-payment',
      { ...wire, amount: '1010.00' },
      [
        happened('2024-03-20', 'PaymentReceived', {
          ...wire,
          amount: '1010.00',
          allocations: [
            { invoice: 'I', principal: '987.50', lateCharges: '15.00' },
            { invoice: 'J', principal: none, lateCharges: '7.50' },
          ],
          unapplied: none,
        }),
      ],
      'late charges of all invoices before any principal: 15.00 of 1 March and 7.50 of 5 March',
    ],
    [
      two.advanceTo('2024-03-20'),
      '2024-03-20',
      'receive-payment',
      { ...wire, amount: '507.50', forInvoice: 'J' },
      [
        happened('2024-03-20', 'PaymentReceived', {
          ...wire,
          amount: '507.50',
          forInvoice: 'J',
          allocations: [{ invoice: 'J', principal: '500.00', lateCharges: '7.50' }],
          unapplied: none,
        }),
      ],
      'of the invoice that is named, its late charges first',
    ],
    [
      two.advanceTo('2024-03-01'),
      '2024-03-01',
      'receive-payment',
      { ...wire, amount: '1510.00' },
      [
        happened('2024-03-01', 'PaymentReceived', {
          ...wire,
          amount: '1510.00',
          allocations: [
            { invoice: 'I', principal: '1000.00', lateCharges: none },
            { invoice: 'J', principal: '500.00', lateCharges: none },
          ],
          unapplied: '10.00',
        }),
      ],
      'a charge posted on the very day comes after the payment (reading 6); the rest is its credit',
    ],
    [
      two.on('2024-01-10', 'dispute-invoice', { invoice: 'I', amount: '400.00', detail: 'calls we did not make' }),
      '2024-01-20',
      'receive-payment',
      { ...wire, amount: '1200.00', forInvoice: 'I' },
      [
        happened('2024-01-20', 'PaymentReceived', {
          ...wire,
          amount: '1200.00',
          forInvoice: 'I',
          allocations: [
            { invoice: 'I', principal: '600.00', lateCharges: none },
            { invoice: 'J', principal: '500.00', lateCharges: none },
          ],
          unapplied: '100.00',
        }),
      ],
      'what is disputed is skipped, even where its invoice is named',
    ],
    [
      active
        .on('2024-01-01', 'import-invoice', { invoice: 'B', amount: '10.00' })
        .on('2024-01-01', 'import-invoice', { invoice: 'A', amount: '10.00' }),
      '2024-01-20',
      'receive-payment',
      { ...wire, amount: '10.00' },
      [
        happened('2024-01-20', 'PaymentReceived', {
          ...wire,
          amount: '10.00',
          allocations: [{ invoice: 'A', principal: '10.00', lateCharges: none }],
          unapplied: none,
        }),
      ],
      'due on one day: by number, so that everybody allocates alike',
    ],
    [
      two,
      '2024-01-03',
      'receive-payment',
      { ...wire, amount: '1500.00' },
      [
        happened('2024-01-03', 'PaymentReceived', {
          ...wire,
          amount: '1500.00',
          allocations: [{ invoice: 'I', principal: '1000.00', lateCharges: none }],
          unapplied: '500.00',
        }),
      ],
      'typed in late: it pays what there was to pay on its day, and J was not issued yet',
    ],
  ]);
});
