import { activeLife, type Life } from '../../test-support/life';
import { factsOf, happened, type Happened } from '../../test-support/tables';

const off = (given: Life, on: string, writeOff: string, principal: string) =>
  given.on(on, 'write-off-invoice', { writeOff, invoice: 'I', principal, cause: 'hopeless' });
const pay = (given: Life, on: string, payment: string, amount: string) =>
  given.on(on, 'receive-payment', { payment, amount, method: 'wire' });
const dispute = (given: Life, amount: string) =>
  given.on('2024-02-20', 'dispute-invoice', { dispute: 'D', invoice: 'I', amount, detail: 'not as agreed' });

/** 1,000.00 without late charges, due on 1 February; 300.00 of it is written off in March and 200.00 in April. */
const billed = activeLife('2023-12-01')
  .on('2023-12-01', 'set-late-charge-policy', { lateCharges: 'off' })
  .on('2024-01-02', 'import-invoice', { invoice: 'I', amount: '1000.00' });
const once = off(billed, '2024-03-01', 'W1', '300.00');
const twice = off(once, '2024-04-01', 'W2', '200.00');

const change =
  (type: 'WriteOffReversed' | 'WriteOffRestored') =>
  (on: string, writeOff: string, principal: string): Happened =>
    happened(on, type, { writeOff, invoice: 'I', principal, lateCharges: '0.00' });
const reversed = change('WriteOffReversed');
const restored = change('WriteOffRestored');
const overpaid = [reversed('2024-03-01', 'W1', '100.00'), reversed('2024-04-01', 'W2', '200.00')];
const late = pay(twice, '2024-02-10', 'P', '800.00');

const rows: readonly (readonly [given: Life, then: readonly Happened[], why: string])[] = [
  [twice, [], 'nobody paid: both stand'],
  [pay(twice, '2024-05-01', 'P', '900.00'), [], 'paid after both: 500.00 is owed, and the rest is credit'],
  [
    pay(twice, '2024-03-15', 'P', '600.00'),
    [reversed('2024-04-01', 'W2', '100.00')],
    'typed in late, between them: 1,000.00 − 300.00 − 600.00 = 100.00 was left in April; the last one falls first',
  ],
  [late, overpaid, 'typed in late, before them: 200.00 was left in March, and nothing in April'],
  [pay(late, '2024-03-10', 'Q', '50.00'), overpaid, 'what comes on top of that is credit'],
  [
    late.on('2024-05-20', 'reverse-payment', { payment: 'P', kind: 'returned' }),
    [...overpaid, restored('2024-03-01', 'W1', '100.00'), restored('2024-04-01', 'W2', '200.00')],
    'that money is returned: so much was not paid after all, and both stand as before',
  ],
  [
    pay(once.waitUntil('2024-04-01'), '2024-03-01', 'P', '800.00'),
    [reversed('2024-03-01', 'W1', '100.00')],
    'on the day of the write-off itself: what was paid that day was not written off',
  ],
  [
    dispute(once, '900.00'),
    [reversed('2024-03-01', 'W1', '200.00')],
    'in dispute by then: of 100.00 alone it could stand',
  ],
  [dispute(once, '700.00'), [], 'in dispute by then, but 300.00 was not'],
];

describe('a write-off stands for what was neither paid, credited nor disputed (§4.4)', () => {
  for (const [given, then, why] of rows) {
    test(why, () =>
      expect(factsOf(given.advanceTo('2024-06-01'), 'WriteOffReversed', 'WriteOffRestored')).toEqual(then),
    );
  }
});
