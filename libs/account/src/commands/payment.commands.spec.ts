import { activeLife } from '../../test-support/life';
import { decisions, happened, nothing, refused } from '../../test-support/tables';

const active = activeLife('2023-12-01');
const two = active
  .on('2024-01-01', 'import-invoice', { invoice: 'I', amount: '1000.00' })
  .on('2024-01-05', 'import-invoice', { invoice: 'J', amount: '500.00' });
const wire = { payment: 'P', method: 'wire' } as const;
const none = '0.00';

describe('receive-payment: refusals', () => {
  const paid = two.on('2024-01-20', 'receive-payment', { ...wire, amount: '10.00' });

  decisions([
    [
      paid,
      '2024-01-21',
      'receive-payment',
      { ...wire, amount: '10.00' },
      refused('payment-id-taken', '§4.4'),
      'one id is one payment',
    ],
    [
      paid.on('2024-01-21', 'reverse-payment', { payment: 'P', kind: 'returned' }),
      '2024-01-22',
      'receive-payment',
      { ...wire, amount: '10.00' },
      refused('payment-id-taken', '§4.4'),
      'a returned one has its id as well',
    ],
    [
      two,
      '2024-01-20',
      'receive-payment',
      { ...wire, amount: '10.00', forInvoice: 'X' },
      refused('unknown-invoice', '§4.4'),
      'for an invoice that nobody issued',
    ],
    [
      two,
      '2024-01-04',
      'receive-payment',
      { ...wire, amount: '10.00', forInvoice: 'J' },
      refused('payment-before-invoice', '§4.4', '2024-01-05'),
      'the day before the invoice that it names',
    ],
    [
      two,
      '2024-01-05',
      'receive-payment',
      { ...wire, amount: '10.00', forInvoice: 'J' },
      [
        happened('2024-01-05', 'PaymentReceived', {
          ...wire,
          amount: '10.00',
          forInvoice: 'J',
          allocations: [{ invoice: 'J', principal: '10.00', lateCharges: none }],
          unapplied: none,
        }),
      ],
      'on the day of the invoice',
    ],
  ]);

  test('two payments of one day without ids are two payments', () => {
    const twice = active.on('2024-01-20', 'receive-payment', { amount: '1.00', method: 'ach' });
    const again = twice.on('2024-01-20', 'receive-payment', { amount: '1.00', method: 'ach' });
    expect(again.eventsOf('PaymentReceived').map(({ data }) => (data as { payment: string }).payment)).toEqual([
      'payment-2024-01-20-1',
      'payment-2024-01-20-2',
    ]);
  });
});

describe('reverse-payment (reading 15)', () => {
  const paid = two.on('2024-01-20', 'receive-payment', { ...wire, amount: '1600.00' });
  const data = {
    payment: 'P',
    kind: 'chargeback',
    amount: '1600.00',
    allocations: [
      { invoice: 'I', principal: '1000.00', lateCharges: none },
      { invoice: 'J', principal: '500.00', lateCharges: none },
    ],
    unapplied: '100.00',
  } as const;

  decisions([
    [
      paid,
      '2024-01-25',
      'reverse-payment',
      { payment: 'P', kind: 'chargeback' },
      [happened('2024-01-25', 'PaymentReversed', data)],
      'all that it paid and what was left of it',
    ],
    [
      paid,
      '2024-01-20',
      'reverse-payment',
      { payment: 'P', kind: 'chargeback' },
      [happened('2024-01-20', 'PaymentReversed', data)],
      'on the day it was received',
    ],
    [
      paid,
      '2024-01-19',
      'reverse-payment',
      { payment: 'P', kind: 'returned' },
      refused('reversal-before-payment', '§4.4', '2024-01-20'),
      'the day before',
    ],
    [
      paid,
      '2024-01-25',
      'reverse-payment',
      { payment: 'X', kind: 'returned' },
      refused('unknown-payment', '§4.4'),
      'of nobody',
    ],
    [
      paid.on('2024-01-25', 'reverse-payment', { payment: 'P', kind: 'returned' }),
      '2024-01-26',
      'reverse-payment',
      { payment: 'P', kind: 'returned' },
      nothing,
      'reversed already',
    ],
    [
      active
        .on('2024-01-20', 'receive-payment', { ...wire, amount: '100.00' })
        .on('2024-01-21', 'import-invoice', { invoice: 'K', amount: '70.00' })
        .advanceTo('2024-02-21'),
      '2024-02-21',
      'reverse-payment',
      { payment: 'P', kind: 'returned' },
      [
        happened('2024-02-21', 'PaymentReversed', {
          payment: 'P',
          kind: 'returned',
          amount: '100.00',
          allocations: [{ invoice: 'K', principal: '70.00', lateCharges: none }],
          unapplied: '30.00',
        }),
      ],
      'with what its credit paid when K came due on 20 February',
    ],
  ]);

  test('what it paid is unpaid, and nothing of it is credit', () => {
    const { state } = paid.on('2024-01-25', 'reverse-payment', { payment: 'P', kind: 'returned' });
    expect([...state.invoices.hot.values()].map((invoice) => invoice.movements)).toEqual([[], []]);
  });
});
