import { Money } from '@tenure/kernel';
import fc from 'fast-check';
import { anyBilling, billedExample, charged, credited, disputed, paid, rejected } from '../../test-support/billing';
import { day, eventsOf, given, type Given } from '../../test-support/given';
import { foldJournal } from './journal';
import { openItems } from './open-items';
import { postingsOf } from './postings-of';

function itemsAfter(...facts: readonly Given[]): readonly string[] {
  const { invoices } = foldJournal(eventsOf([billedExample, ...facts]).flatMap(postingsOf)).get('A1')!;
  return invoices.flatMap(openItems).map(({ kind, dueOn, amount }) => `${kind} ${dueOn ?? '-'} ${amount}`);
}

const dispute40 = disputed('D1', 'I1', '2024-01-05', '40.00');
const dispute25 = disputed('D2', 'I1', '2024-01-06', '25.00');

function writtenOff(principal: string, lateCharges: string): Given {
  const data = { writeOff: 'W', invoice: 'I1', principal, lateCharges, approvedBy: 'A. Person' };
  return given('InvoiceWrittenOff', '2024-03-10', data);
}

const table: readonly (readonly [readonly Given[], readonly string[], string])[] = [
  [[], ['principal 2024-01-31 100.00'], 'due on its Due Date'],
  [[paid('P', '2024-02-01', [['I1', '100.00']])], [], 'paid'],
  [[dispute40], ['principal 2024-01-31 60.00', 'disputed - 40.00'], 'a disputed part has no Due Date (18)'],
  [
    [dispute40, paid('P', '2024-02-01', [['I1', '70.00']])],
    ['disputed - 30.00'],
    'money fills what is undisputed first, then what is disputed',
  ],
  [
    [dispute40, rejected('D1', 'I1', '2024-03-01', '40.00')],
    ['principal 2024-01-31 60.00', 'principal 2024-03-01 40.00'],
    'rejected: payable from that day (19)',
  ],
  [
    [dispute40, rejected('D1', 'I1', '2024-01-10', '40.00', '2024-01-31')],
    ['principal 2024-01-31 100.00'],
    'rejected before the Due Date: as if never disputed',
  ],
  [
    [
      dispute40,
      dispute25,
      rejected('D1', 'I1', '2024-03-01', '40.00'),
      rejected('D2', 'I1', '2024-02-20', '25.00'),
      paid('P', '2024-03-02', [['I1', '50.00']]),
    ],
    ['principal 2024-02-20 10.00', 'principal 2024-03-01 40.00'],
    'what became payable earlier is filled earlier, whichever dispute came first',
  ],
  [
    [dispute40, dispute25, rejected('D1', 'I1', '2024-03-01', '40.00'), paid('P', '2024-03-02', [['I1', '90.00']])],
    ['disputed - 10.00'],
    'what is in dispute is filled last',
  ],
  [[dispute40, credited('D1', 'I1', '2024-03-01', '40.00')], ['principal 2024-01-31 60.00'], 'credited: gone'],
  [
    [given('InvoiceCredited', '2024-02-01', { invoice: 'I1', amount: '30.00' }), dispute40],
    ['principal 2024-01-31 30.00', 'disputed - 40.00'],
    'a credit without a dispute comes off what is undisputed',
  ],
  [
    [
      dispute40,
      rejected('D1', 'I1', '2024-03-01', '40.00'),
      given('InvoiceCredited', '2024-03-05', { invoice: 'I1', amount: '75.00', ground: 'not-owed' }),
    ],
    ['principal 2024-03-01 25.00'],
    'and what is over off the amount whose dispute failed',
  ],
  [
    [writtenOff('30.00', '0.00')],
    ['principal 2024-01-31 70.00'],
    'what is written off is filled as by money, and is no open item',
  ],
  [
    [charged('I1', '2024-03-01', 1, '1.50'), writtenOff('100.00', '1.00')],
    ['late-charge 2024-03-01 0.50'],
    'late charges as well, as far as they were given up',
  ],
  [
    [
      charged('I1', '2024-03-01', 1, '1.50'),
      charged('I1', '2024-04-01', 2, '1.52'),
      paid('P', '2024-04-02', [['I1', '0.00', '2.00']]),
    ],
    ['principal 2024-01-31 100.00', 'late-charge 2024-04-01 1.02'],
    'late charges age from their posting and are filled oldest first',
  ],
  [
    [
      charged('I1', '2024-04-01', 2, '1.52'),
      charged('I1', '2024-03-01', 1, '1.50'),
      paid('P', '2024-04-02', [['I1', '0.00', '2.00']]),
    ],
    ['principal 2024-01-31 100.00', 'late-charge 2024-04-01 1.02'],
    'oldest by day, not by when it was learned',
  ],
  [
    [paid('P', '2024-01-20', [['I1', '100.00']]), dispute40, credited('D1', 'I1', '2024-03-01', '40.00')],
    ['principal - -40.00'],
    'paid too much until it is released: not past due, and not hidden',
  ],
  [
    [paid('P', '2024-01-20', [['I1', '100.00', '5.00']]), charged('I1', '2024-03-01', 1, '1.50')],
    ['late-charge - -3.50'],
    'principal and late charges do not fill each other',
  ],
];

test.each(table)('%#', (facts, expected, _why) => {
  expect(itemsAfter(...facts)).toEqual(expected);
});

test('open items add up to what is outstanding, whatever is folded', () => {
  fc.assert(
    fc.property(anyBilling, (facts) => {
      for (const { invoices } of foldJournal(eventsOf(facts).flatMap(postingsOf)).values()) {
        for (const balance of invoices) {
          expect(Money.sum(openItems(balance).map(({ amount }) => amount))).toEqual(balance.outstanding);
        }
      }
    }),
  );
});

test('items of an invoice count from 0', () => {
  const [balance] = foldJournal(
    eventsOf([billedExample, dispute40, charged('I1', '2024-03-01', 1, '1.50')]).flatMap(postingsOf),
  ).get('A1')!.invoices;
  expect(openItems(balance!).map(({ account, invoice, item }) => [account, invoice, item])).toEqual([
    ['A1', 'I1', 0],
    ['A1', 'I1', 1],
    ['A1', 'I1', 2],
  ]);
  expect(day('2024-01-31')).toBe(balance!.dueOn);
});
