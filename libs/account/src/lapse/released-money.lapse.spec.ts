import { Money } from '@tenure/kernel';
import { activeLife, type Life } from '../../test-support/life';
import { factsOf, happened, type Happened } from '../../test-support/tables';
import { entriesOf } from '..';

const billed = activeLife('2023-12-01').on('2024-01-01', 'import-invoice', { invoice: 'I', amount: '1000.00' });
const pay = (given: Life, on: string, payment: string, amount: string) =>
  given.on(on, 'receive-payment', { payment, amount, method: 'wire' });
const credited = (given: Life, amount: string) =>
  given
    .on('2024-02-20', 'dispute-invoice', { dispute: 'D', invoice: 'I', amount, detail: 'wrong' })
    .on('2024-03-20', 'resolve-invoice-dispute', { dispute: 'D', outcome: 'credited' });
const released = (payment: string, on: string, principal: string, lateCharges = '0.00'): Happened =>
  happened(on, 'AllocationReleased', { payment, invoice: 'I', appliedOn: on, principal, lateCharges });
const creditOf = ({ state }: Life) => Money.sum([...entriesOf(state.payments)].map((p) => p.unapplied)).toString();

/** Credit from the year before pays at the close of the Due Date, 31 January. */
const paidByCredit = pay(activeLife('2023-12-01'), '2023-12-05', 'P', '1000.00')
  .on('2024-01-01', 'import-invoice', { invoice: 'I', amount: '1000.00' })
  .advanceTo('2024-02-02');
const disputed = (given: Life, on: string) =>
  given.on(on, 'dispute-invoice', { dispute: 'D', invoice: 'I', amount: '300.00', detail: 'wrong' });

const twoParts = pay(pay(billed, '2024-01-10', 'P', '600.00'), '2024-01-20', 'Q', '400.00');

const rows: readonly (readonly [given: Life, then: readonly Happened[], credit: string, why: string])[] = [
  [twoParts, [], '0.00', 'paid to the cent'],
  [
    credited(pay(billed, '2024-01-10', 'P', '1000.00'), '400.00'),
    [released('P', '2024-01-10', '400.00')],
    '400.00',
    'a part of what was paid is credited: the customer has it back as credit',
  ],
  [
    credited(twoParts, '400.00'),
    [released('Q', '2024-01-20', '400.00')],
    '400.00',
    'the money that was applied last is released first',
  ],
  [
    credited(twoParts, '500.00'),
    [released('P', '2024-01-10', '100.00'), released('Q', '2024-01-20', '400.00')],
    '500.00',
    'and where that is not enough, a part of what was applied before',
  ],
  [
    credited(pay(pay(billed, '2024-01-10', 'P', '600.00'), '2024-01-10', 'Q', '400.00'), '400.00'),
    [released('Q', '2024-01-10', '400.00')],
    '400.00',
    'of two payments of one day the second',
  ],
  [credited(pay(billed, '2024-01-10', 'P', '600.00'), '400.00'), [], '0.00', 'what was credited had not been paid'],
  [
    pay(pay(billed, '2024-01-20', 'Q', '1000.00').advanceTo('2024-01-25'), '2024-01-10', 'P', '700.00'),
    [released('Q', '2024-01-20', '700.00')],
    '700.00',
    'an earlier payment typed in late paid the same amount: the later one is credit',
  ],
  [
    pay(pay(billed, '2024-03-05', 'P', '15.00').advanceTo('2024-03-10'), '2024-01-31', 'Q', '1000.00'),
    [released('P', '2024-03-05', '0.00', '15.00')],
    '15.00',
    'a charge that was paid turns out not to be owed',
  ],
  [
    pay(pay(billed, '2024-03-05', 'P', '15.00').advanceTo('2024-03-10'), '2024-02-15', 'Q', '400.00'),
    [released('P', '2024-03-05', '0.00', '6.00')],
    '0.00',
    'a charge that was paid turns out to be 9.00: the other 6.00 pay principal that is due',
  ],
  [
    disputed(paidByCredit, '2024-01-31'),
    [released('P', '2024-01-31', '300.00')],
    '300.00',
    'disputed on the Due Date, typed in after credit had paid at its close: what the customer does that day comes first',
  ],
  [disputed(paidByCredit, '2024-02-01'), [], '0.00', 'disputed on the day after: what was paid before stays paid'],
  [
    disputed(pay(billed, '2024-01-31', 'P', '1000.00').advanceTo('2024-02-02'), '2024-01-31'),
    [],
    '0.00',
    'paid by the customer on the day of the dispute: it was not in dispute before',
  ],
];

describe('what was paid and is not owed is the customer’s credit again', () => {
  for (const [given, then, credit, why] of rows) {
    test(why, () => {
      const later = given.advanceTo('2024-03-25');
      expect([factsOf(later, 'AllocationReleased'), creditOf(later)]).toEqual([then, credit]);
    });
  }

  test('and pays what comes due next', () => {
    const next = credited(pay(billed, '2024-01-10', 'P', '1000.00'), '400.00')
      .on('2024-03-25', 'import-invoice', { invoice: 'J', amount: '300.00' })
      .advanceTo('2024-04-25');
    expect(factsOf(next, 'CreditApplied')).toEqual([
      happened('2024-04-24', 'CreditApplied', { payment: 'P', invoice: 'J', principal: '300.00', lateCharges: '0.00' }),
    ]);
    expect(creditOf(next)).toBe('100.00');
  });

  test('also what was paid on a charge whose rest was waived, when the month turns out to be paid (reading 7)', () => {
    const waived = pay(billed, '2024-03-05', 'P', '5.00').on('2024-03-06', 'waive-late-charge', {
      invoice: 'I',
      month: 1,
    });
    expect(creditOf(pay(waived, '2024-01-30', 'Q', '1000.00').advanceTo('2024-03-10'))).toBe('5.00');
  });
});
