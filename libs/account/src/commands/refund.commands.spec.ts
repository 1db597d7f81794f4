import { activeLife, type Life } from '../../test-support/life';
import { decisions, happened, refused } from '../../test-support/tables';

const account = activeLife('2024-01-05');
const pay = (given: Life, on: string, payment: string, amount: string) =>
  given.on(on, 'receive-payment', { payment, amount, method: 'wire' });
const bill = (given: Life, on: string, invoice: string, amount: string) =>
  given.on(on, 'import-invoice', { invoice, amount });
const parts = (...of: readonly (readonly [payment: string, amount: string])[]) =>
  of.map(([payment, amount]) => ({ payment, amount }));
const refunded = (on: string, amount: string, of: ReturnType<typeof parts>, more: object = {}) => [
  happened(on, 'CreditRefunded', { refund: `refund-${on}-1`, amount, method: 'ach', parts: of, ...more }),
];

/** 300.00 of 1 February, typed in after the 200.00 of 10 February. */
const credit = pay(pay(account, '2024-02-10', 'Q', '200.00'), '2024-02-01', 'P', '300.00');
/** Both of one day. */
const sameDay = pay(pay(account, '2024-02-01', 'B', '50.00'), '2024-02-01', 'A', '70.00');
const returned = credit.on('2024-02-20', 'reverse-payment', { payment: 'P', kind: 'returned' });
/** 120.00 fell due on 13 March and was paid from credit at its close; nobody else's payment was used. */
const used = bill(credit, '2024-02-12', 'I', '120.00').advanceTo('2024-03-20');
/** Two invoices fell due on 13 and 18 March: 120.00 and 250.00 of the 500.00. */
const usedTwice = bill(bill(credit, '2024-02-12', 'I', '120.00'), '2024-02-17', 'J', '250.00').advanceTo('2024-03-25');
const ach = { method: 'ach' };

describe('refund-credit', () => {
  decisions([
    [
      credit,
      '2024-02-20',
      'refund-credit',
      ach,
      refunded('2024-02-20', '500.00', parts(['P', '300.00'], ['Q', '200.00'])),
      'all of it, the oldest first by the day of the money and not of the typing',
    ],
    [
      credit,
      '2024-02-20',
      'refund-credit',
      { ...ach, amount: '300.00', reference: 'wire 7' },
      refunded('2024-02-20', '300.00', parts(['P', '300.00']), { reference: 'wire 7' }),
      'the first is enough: of the second there is no part',
    ],
    [
      credit,
      '2024-02-20',
      'refund-credit',
      { ...ach, amount: '500.01' },
      refused('more-than-credit', '§4.4'),
      '300.00 + 200.00 = 500.00, and a cent more',
    ],
    [
      sameDay,
      '2024-02-01',
      'refund-credit',
      { ...ach, amount: '100.00' },
      refunded('2024-02-01', '100.00', parts(['A', '70.00'], ['B', '30.00'])),
      'on the day of the money already; of two of one day by their ids',
    ],
    [
      credit,
      '2024-02-05',
      'refund-credit',
      { ...ach, refund: 'R' },
      refunded('2024-02-05', '300.00', parts(['P', '300.00']), { refund: 'R' }),
      'typed in late: on 5 February the second payment had not come',
    ],
    [credit, '2024-01-31', 'refund-credit', ach, refused('no-credit', '§4.4'), 'nor had the first on 31 January'],
    [
      returned,
      '2024-02-21',
      'refund-credit',
      ach,
      refunded('2024-02-21', '200.00', parts(['Q', '200.00'])),
      'a payment that was returned is no credit',
    ],
    [
      used,
      '2024-03-20',
      'refund-credit',
      ach,
      refunded('2024-03-20', '380.00', parts(['P', '180.00'], ['Q', '200.00'])),
      '500.00 − 120.00 that fell due',
    ],
    [
      used,
      '2024-03-13',
      'refund-credit',
      { ...ach, refund: 'R' },
      refunded('2024-03-13', '500.00', parts(['P', '300.00'], ['Q', '200.00']), { refund: 'R' }),
      'typed in late, on the Due Date: credit pays only at its close (reading 6), so all of it was there',
    ],
    [
      used,
      '2024-03-14',
      'refund-credit',
      { ...ach, refund: 'R' },
      refunded('2024-03-14', '380.00', parts(['P', '180.00'], ['Q', '200.00']), { refund: 'R' }),
      'typed in late, on the day after: 120.00 had been used',
    ],
    [
      usedTwice,
      '2024-03-15',
      'refund-credit',
      { ...ach, refund: 'R' },
      refunded('2024-03-15', '380.00', parts(['P', '180.00'], ['Q', '200.00']), { refund: 'R' }),
      'between the two: what 18 March used of both, 180.00 of P and 70.00 of Q, was there yet',
    ],
    [
      credit.on('2024-02-20', 'refund-credit', { ...ach, refund: 'R', amount: '10.00' }),
      '2024-02-21',
      'refund-credit',
      { ...ach, refund: 'R' },
      refused('refund-id-taken', '§4.4'),
      'the id is that of another refund',
    ],
    [
      credit.on('2024-02-20', 'refund-credit', { ...ach, refund: 'refund-2024-02-21-1', amount: '10.00' }),
      '2024-02-21',
      'refund-credit',
      ach,
      refunded('2024-02-21', '490.00', parts(['P', '290.00'], ['Q', '200.00']), { refund: 'refund-2024-02-21-2' }),
      'the account gives the next id that is free',
    ],
  ]);
});
