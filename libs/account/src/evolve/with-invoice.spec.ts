import { activeLife, type Life } from '../../test-support/life';

const bill = (given: Life) => given.on('2024-01-01', 'import-invoice', { invoice: 'I', amount: '1000.00' });
const pay = (given: Life, on: string, amount: string, payment = 'P') =>
  given.on(on, 'receive-payment', { payment, amount, method: 'wire' });
/** The same habit as before: nothing follows from it. */
const policy = (given: Life, on: string) => given.on(on, 'set-late-charge-policy', { lateCharges: 'automatic' });

const active = activeLife('2023-12-01');
/** 1,000.00 due on 31 January; all were consented to on 2 March. */
const inTime = pay(bill(active), '2024-01-31', '1000.00').advanceTo('2024-05-01');
const late = pay(bill(active), '2024-02-10', '1000.00').advanceTo('2024-05-01');
/** With the charge of 1 March, paid on the 10th. */
const charged = pay(bill(active), '2024-03-10', '1015.00').advanceTo('2024-05-01');

const rows: readonly (readonly [given: Life, atHand: readonly string[], why: string])[] = [
  [bill(active), ['I'], 'unpaid'],
  [pay(bill(active), '2024-01-31', '1000.00'), ['I'], 'paid, and still disputable'],
  [inTime, [], 'paid and consented to: put away'],
  [charged, [], 'paid with its charge, and consented to'],
  [policy(inTime, '2024-01-15'), [], 'never late: no change of the habit matters'],
  [policy(inTime, '2024-01-31'), [], 'paid on the day of the change, which was the Due Date'],
  [policy(late, '2024-02-09'), ['I'], 'the habit changed before it was paid late'],
  [policy(late, '2024-02-10'), ['I'], 'on the day on which it was paid'],
  [policy(late, '2024-02-11'), [], 'after it was paid'],
  [policy(charged, '2024-02-20'), ['I'], 'before the charge'],
  [policy(charged, '2024-03-11'), [], 'after the last money'],
  [pay(late, '2024-02-09', '50.00', 'Q'), ['I'], 'money of a day before it was paid'],
  [
    pay(late, '2024-02-11', '50.00', 'Q'),
    [],
    'money of a day after it was paid: that would not have paid it, and is credit',
  ],
];

describe('invoices that can still change are at hand, the others are put away', () => {
  for (const [given, atHand, why] of rows) {
    test(why, () => expect([...given.state.invoices.hot.keys()]).toEqual(atHand));
  }
});
