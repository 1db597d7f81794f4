import { activeLife, type Life } from '../../test-support/life';
import { factsOf, happened, type Happened } from '../../test-support/tables';

const active = activeLife('2023-12-01');
const bill = (given: Life, on = '2024-01-01', invoice = 'I', amount = '1000.00') =>
  given.on(on, 'import-invoice', { invoice, amount });
const pay = (given: Life, on: string, payment: string, amount: string) =>
  given.on(on, 'receive-payment', { payment, amount, method: 'wire' });
const dispute = (given: Life, on: string, invoice: string, amount?: string) =>
  given.on(on, 'dispute-invoice', { dispute: 'D', invoice, detail: 'wrong', ...(amount ? { amount } : {}) });
const reject = (given: Life, on: string) =>
  given.on(on, 'resolve-invoice-dispute', { dispute: 'D', outcome: 'rejected' });

const applied = (on: string, payment: string, invoice: string, principal: string, lateCharges = '0.00'): Happened =>
  happened(on, 'CreditApplied', { payment, invoice, principal, lateCharges });

/** 300.00 of credit, and 1,000.00 due on 31 January. */
const credit = bill(pay(active, '2023-12-20', 'P', '300.00'));

/** 1,000.00 due on 31 January, paid on 10 March with the one charge of 1 March. */
const paidLate = pay(bill(active), '2024-03-10', 'Q', '1015.00');

const rows: readonly (readonly [given: Life, through: string, then: readonly Happened[], why: string])[] = [
  [credit, '2024-01-31', [], 'on the Due Date the customer can still pay otherwise (reading 6)'],
  [credit, '2024-02-01', [applied('2024-01-31', 'P', 'I', '300.00')], 'at its close the credit pays what came due'],
  [pay(credit, '2024-01-31', 'Q', '1000.00'), '2024-06-01', [], 'paid on the Due Date: the credit is not needed'],
  [
    pay(credit, '2024-01-31', 'Q', '900.00'),
    '2024-06-01',
    [applied('2024-01-31', 'P', 'I', '100.00')],
    'paid in part: what is missing',
  ],
  [
    bill(pay(pay(active, '2023-12-20', 'P', '300.00'), '2023-12-10', 'Q', '100.00')),
    '2024-02-01',
    [applied('2024-01-31', 'Q', 'I', '100.00'), applied('2024-01-31', 'P', 'I', '300.00')],
    'the oldest credit first, by the days of the money and not of the typing',
  ],
  [
    bill(bill(pay(active, '2023-12-20', 'P', '300.00'), '2024-01-10', 'J', '50.00'), '2024-01-05', 'K', '70.00'),
    '2024-03-01',
    [applied('2024-02-04', 'P', 'K', '70.00'), applied('2024-02-09', 'P', 'J', '50.00')],
    'each amount as it comes due; the rest stays credit',
  ],
  [dispute(credit, '2024-01-20', 'I'), '2024-06-01', [], 'not what is disputed'],
  [
    dispute(bill(pay(active, '2023-12-20', 'P', '900.00')), '2024-01-20', 'I', '400.00'),
    '2024-06-01',
    [applied('2024-01-31', 'P', 'I', '600.00')],
    'of an invoice that is disputed in part, the other part',
  ],
  [
    dispute(bill(pay(active, '2023-12-20', 'P', '900.00')), '2024-01-31', 'I', '400.00'),
    '2024-06-01',
    [applied('2024-01-31', 'P', 'I', '600.00')],
    'disputed on the Due Date: the customer’s act comes before the close of the day (reading 6)',
  ],
  [
    pay(dispute(bill(active), '2024-02-10', 'I', '400.00'), '2023-12-20', 'P', '1200.00'),
    '2024-06-01',
    [applied('2024-01-31', 'P', 'I', '1000.00')],
    'typed in after the dispute: it pays what was undisputed when it came due, as it would have in time',
  ],
  [
    pay(paidLate, '2023-12-20', 'P', '1200.00'),
    '2024-06-01',
    [applied('2024-01-31', 'P', 'I', '1000.00')],
    'typed in after other money had paid it late: nothing would have been late',
  ],
  [
    pay(paidLate.advanceTo('2024-05-20'), '2023-12-20', 'P', '1200.00'),
    '2024-06-01',
    [applied('2024-01-31', 'P', 'I', '1000.00')],
    'the same when all of it had been settled for long',
  ],
  [
    pay(pay(bill(active), '2024-01-31', 'Q', '1000.00').advanceTo('2024-02-02'), '2023-12-20', 'P', '1200.00'),
    '2024-06-01',
    [],
    'typed in after other money had paid it on the Due Date: that was in time, and stays',
  ],
  [
    pay(paidLate, '2024-02-10', 'P', '400.00'),
    '2024-06-01',
    [],
    'typed in late as money of its own day: it is applied on that day, and what is too much is released',
  ],
  [
    pay(pay(paidLate, '2024-02-15', 'R', '1000.00'), '2023-12-20', 'P', '1200.00'),
    '2024-06-01',
    [applied('2024-01-31', 'P', 'I', '1000.00')],
    'whichever of them is typed in first',
  ],
  [
    reject(dispute(credit, '2024-01-20', 'I'), '2024-03-10'),
    '2024-03-11',
    [applied('2024-03-10', 'P', 'I', '300.00')],
    'what was disputed comes due when the dispute is rejected',
  ],
  [
    credit.on('2024-01-15', 'reverse-payment', { payment: 'P', kind: 'returned' }),
    '2024-06-01',
    [],
    'money that was returned is no credit',
  ],
  [
    pay(bill(active).advanceTo('2024-03-01'), '2024-03-01', 'P', '1010.00'),
    '2024-03-02',
    [applied('2024-03-01', 'P', 'I', '0.00', '10.00')],
    'a late charge posted on the day of the payment, at the close of that day',
  ],
  [
    reject(
      pay(dispute(bill(bill(active), '2024-01-31', 'K', '100.00'), '2024-02-10', 'K'), '2024-03-01', 'P', '1110.00'),
      '2024-03-01',
    ),
    '2024-03-02',
    [applied('2024-03-01', 'P', 'I', '0.00', '15.00'), applied('2024-03-01', 'P', 'K', '95.00')],
    'due on one day: late charges before principal',
  ],
  [
    bill(bill(pay(active, '2023-12-20', 'P', '300.00'), '2024-01-01', 'Z', '200.00'), '2024-01-01', 'A', '200.00'),
    '2024-02-01',
    [applied('2024-01-31', 'P', 'A', '200.00'), applied('2024-01-31', 'P', 'Z', '100.00')],
    'due on one day and of one kind: by number',
  ],
  [
    reject(
      pay(
        dispute(bill(bill(active, '2024-01-01', 'Z'), '2024-01-31', 'A', '100.00'), '2024-02-10', 'A'),
        '2024-03-01',
        'P',
        '1110.00',
      ),
      '2024-03-01',
    ),
    '2024-03-02',
    [applied('2024-03-01', 'P', 'Z', '0.00', '15.00'), applied('2024-03-01', 'P', 'A', '95.00')],
    'and that whatever the numbers',
  ],
];

describe('unapplied credit pays the next undisputed amount that comes due (reading 14)', () => {
  for (const [given, through, then, why] of rows) {
    test(why, () => {
      expect(factsOf(given.advanceTo(through), 'CreditApplied')).toEqual(then);
    });
  }

  test('with it the invoice is paid in time: nothing is charged', () => {
    const whole = bill(pay(active, '2023-12-20', 'P', '1000.00')).advanceTo('2024-06-01');
    expect(factsOf(whole, 'CreditApplied', 'LateChargePosted')).toEqual([applied('2024-01-31', 'P', 'I', '1000.00')]);
  });
});
