import { activeLife, type Life } from '../../test-support/life';
import { factsOf, happened, type Happened } from '../../test-support/tables';

const bill = (given: Life, on: string, invoice: string, amount: string) =>
  given.on(on, 'import-invoice', { invoice, amount });
const pay = (given: Life, on: string, payment: string, amount: string) =>
  given.on(on, 'receive-payment', { payment, amount, method: 'wire' });
const refund = (given: Life, on: string, amount: string) =>
  given.on(on, 'refund-credit', { refund: 'R', amount, method: 'ach' });
const released = (payment: string, invoice: string, on: string, principal: string): Happened =>
  happened(on, 'AllocationReleased', { payment, invoice, appliedOn: on, principal, lateCharges: '0.00' });

/** Credit of 500.00 pays I, 200.00 due on 31 January, and J, 300.00 due on 10 February, at the close of these days. */
const unused = pay(activeLife('2023-12-01'), '2023-12-20', 'P', '500.00');
const used = bill(bill(unused, '2024-01-01', 'I', '200.00'), '2024-01-11', 'J', '300.00').advanceTo('2024-02-20');

/** 500.00 pay I at once; what is left pays J, 250.00 due on 10 February. */
const paidAtOnce = bill(
  pay(bill(activeLife('2023-12-01'), '2024-01-01', 'I', '200.00'), '2024-01-05', 'P', '500.00'),
  '2024-01-11',
  'J',
  '250.00',
).advanceTo('2024-02-20');

const rows: readonly (readonly [given: Life, then: readonly Happened[], why: string])[] = [
  [refund(unused, '2024-01-15', '500.00'), [], 'paid back on its day: nothing had been paid with it'],
  [refund(used, '2024-01-15', '100.00'), [released('P', 'J', '2024-02-10', '100.00')], 'a part of the last use'],
  [refund(used, '2024-01-15', '300.00'), [released('P', 'J', '2024-02-10', '300.00')], 'all of the last use'],
  [
    refund(used, '2024-01-15', '350.00'),
    [released('P', 'I', '2024-01-31', '50.00'), released('P', 'J', '2024-02-10', '300.00')],
    'and, where that is not enough, of the one before: 350.00 less 300.00',
  ],
  [
    refund(used, '2024-02-05', '300.00'),
    [released('P', 'J', '2024-02-10', '300.00')],
    'after the first use: the 300.00 that were left by then',
  ],
  [
    refund(paidAtOnce, '2024-01-15', '300.00'),
    [released('P', 'J', '2024-02-10', '250.00')],
    'what the payment itself had paid is no use of credit: of 300.00 that were left, 250.00 had been used',
  ],
];

describe('credit that had been paid back, as is known late, paid nothing from then on', () => {
  for (const [given, then, why] of rows) {
    test(why, () => {
      const later = given.advanceTo('2024-02-25');
      const facts = factsOf(later, 'AllocationReleased');
      expect([...facts].sort(([a], [b]) => a.localeCompare(b))).toEqual(then);
      expect([...later.state.payments.hot.values()].filter(({ unapplied }) => unapplied.isNegative())).toEqual([]);
    });
  }
});
