import { Money } from '@tenure/kernel';
import { billedExample, charged, credited, disputed, paid, rejected, returned } from '../../test-support/billing';
import { day, eventsOf, given, type Given } from '../../test-support/given';
import { invoiceView } from './journal';
import { applyPosting } from './apply-posting';
import { emptyInvoiceBalance, type InvoiceBalance } from './invoice-balance';
import { postingsOf } from './postings-of';

function after(...facts: readonly Given[]): InvoiceBalance {
  const postings = eventsOf([billedExample, ...facts]).flatMap(postingsOf);
  return postings.filter(({ invoice }) => invoice === 'I1').reduce(applyPosting, emptyInvoiceBalance('A1', 'I1'));
}

const released = (amount: string, appliedOn: string): Given =>
  given('AllocationReleased', appliedOn, {
    payment: 'P1',
    invoice: 'I1',
    principal: amount,
    lateCharges: '0.00',
    appliedOn: day(appliedOn),
  });
const consented = given('InvoiceDeemedConsented', '2024-03-02', {
  invoice: 'I1',
  amount: '100.00',
  lastDayToDispute: day('2024-03-01'),
});
const waived = given('LateChargeWaived', '2024-04-05', {
  invoice: 'I1',
  countedFrom: day('2024-01-31'),
  month: 1,
  amount: '1.50',
});

/** billed, credited, paid, late charges, late charges paid, disputed, outstanding */
const sums: readonly (readonly [readonly Given[], string, string])[] = [
  [[], '100.00 0.00 0.00 0.00 0.00 0.00 100.00', 'billed and nothing else'],
  [
    [disputed('D1', 'I1', '2024-01-20', '40.00')],
    '100.00 0.00 0.00 0.00 0.00 40.00 100.00',
    'disputed is still outstanding',
  ],
  [
    [disputed('D1', 'I1', '2024-01-20', '40.00'), credited('D1', 'I1', '2024-02-01', '40.00')],
    '100.00 40.00 0.00 0.00 0.00 0.00 60.00',
    'resolved for the customer',
  ],
  [
    [disputed('D1', 'I1', '2024-01-20', '40.00'), rejected('D1', 'I1', '2024-02-01', '40.00')],
    '100.00 0.00 0.00 0.00 0.00 0.00 100.00',
    'rejected: payable as before',
  ],
  [
    [charged('I1', '2024-03-01', 1, '1.50'), paid('P1', '2024-03-05', [['I1', '60.00', '1.00']])],
    '100.00 0.00 60.00 1.50 1.00 0.00 40.50',
    'principal and late charges are paid apart',
  ],
  [
    [charged('I1', '2024-03-01', 1, '1.50'), waived],
    '100.00 0.00 0.00 0.00 0.00 0.00 100.00',
    'a waived charge is none',
  ],
  [
    [paid('P1', '2024-02-05', [['I1', '60.00']]), returned('P1', '2024-02-20', [['I1', '60.00']])],
    '100.00 0.00 0.00 0.00 0.00 0.00 100.00',
    'a returned payment paid nothing',
  ],
];

test.each(sums)('sums %#', (facts, expected, _why) => {
  const b = after(...facts);
  const all = [b.billed, b.credited, b.paid, b.lateCharges, b.lateChargesPaid, b.disputed, b.outstanding];
  expect(all.join(' ')).toBe(expected);
});

/** settledOn, daysLate */
const settled: readonly (readonly [readonly Given[], string | undefined, number | undefined, string])[] = [
  [[paid('P1', '2024-01-20', [['I1', '100.00']])], '2024-01-20', 0, 'early is not late'],
  [[paid('P1', '2024-01-31', [['I1', '100.00']])], '2024-01-31', 0, 'on the Due Date'],
  [[paid('P1', '2024-02-01', [['I1', '100.00']])], '2024-02-01', 1, 'one day late'],
  [[paid('P1', '2024-02-10', [['I1', '99.99']])], undefined, undefined, 'a cent is missing'],
  [
    [
      paid('P1', '2024-02-10', [['I1', '60.00']]),
      paid('P2', '2024-02-05', [['I1', '40.00']], '0.00', '2024-02-20T17:00:00Z'),
    ],
    '2024-02-10',
    10,
    'the last money counts, not what was typed last',
  ],
  [
    [charged('I1', '2024-03-01', 1, '1.50'), paid('P1', '2024-02-10', [['I1', '100.00']])],
    undefined,
    undefined,
    'a late charge is left',
  ],
  [
    [charged('I1', '2024-03-01', 1, '1.50'), paid('P1', '2024-03-10', [['I1', '100.00']]), waived],
    '2024-03-10',
    39,
    'the charge was waived later: the money was last on 10 March',
  ],
  [
    [
      paid('P1', '2024-01-20', [['I1', '60.00']]),
      disputed('D1', 'I1', '2024-01-20', '40.00'),
      credited('D1', 'I1', '2024-04-01', '40.00'),
    ],
    '2024-01-20',
    0,
    'what was credited was never owed',
  ],
  [
    [disputed('D1', 'I1', '2024-01-20', '100.00'), credited('D1', 'I1', '2024-04-01', '100.00')],
    '2024-04-01',
    61,
    'nothing was ever paid: settled by the credit',
  ],
  [
    [
      disputed('D1', 'I1', '2024-01-05', '100.00'),
      rejected('D1', 'I1', '2024-03-01', '100.00'),
      paid('P1', '2024-03-01', [['I1', '100.00']]),
    ],
    '2024-03-01',
    30,
    'counted from the original Due Date, whatever became of the dispute',
  ],
  [
    [paid('P1', '2024-01-20', [['I1', '100.00']]), returned('P1', '2024-02-02', [['I1', '100.00']])],
    undefined,
    undefined,
    'returned: open again',
  ],
  [
    [
      paid('P1', '2024-01-20', [['I1', '100.00']]),
      returned('P1', '2024-02-02', [['I1', '100.00']]),
      paid('P2', '2024-02-12', [['I1', '100.00']]),
    ],
    '2024-02-12',
    12,
    'only the money that stayed counts',
  ],
  [
    [
      paid('P1', '2024-02-10', [['I1', '100.00']]),
      paid('P2', '2024-02-03', [['I1', '100.00']], '0.00', '2024-02-20T17:00:00Z'),
      released('100.00', '2024-02-10'),
    ],
    '2024-02-03',
    3,
    'an earlier payment came to light, and the later one was released',
  ],
];

test.each(settled)('settled %#', (facts, settledOn, daysLate, _why) => {
  const view = invoiceView(after(...facts), day('2024-12-31'));
  expect([view.settledOn, view.daysLate]).toEqual([settledOn, daysLate]);
});

test('consent is kept until it is undone', () => {
  expect(after(consented).consentedOn).toBe('2024-03-02');
  expect(after(consented, given('DeemedConsentUndone', '2024-03-02', { invoice: 'I1' })).consentedOn).toBeUndefined();
});

test('postings about an invoice that is not looked at are borne', () => {
  const [payment] = eventsOf([paid('P1', '2024-02-10', [['I1', '60.00']])])
    .flatMap(postingsOf)
    .slice(1);
  const balance = applyPosting(emptyInvoiceBalance('A1', 'I1'), payment!);
  expect(balance).toMatchObject({ outstanding: Money.of('-60.00'), dueOn: undefined, settledOn: undefined });
});

test('releasing part of a payment leaves the rest on its day', () => {
  const balance = after(paid('P1', '2024-02-10', [['I1', '100.00']]), released('30.00', '2024-02-10'));
  expect(balance.payments).toEqual([{ payment: 'P1', on: '2024-02-10', amount: Money.of('70.00') }]);
});

test('money is released on the day it had been applied, also where the same payment paid again later', () => {
  const balance = after(
    paid('P1', '2024-02-10', [['I1', '40.00']], '60.00'),
    given('CreditApplied', '2024-03-05', { payment: 'P1', invoice: 'I1', principal: '60.00', lateCharges: '0.00' }),
    released('30.00', '2024-02-10'),
  );
  expect(balance.payments.map(({ on, amount }) => `${on} ${amount}`)).toEqual(['2024-02-10 10.00', '2024-03-05 60.00']);
});

test('a return takes back all that its payment paid, on whatever days', () => {
  const balance = after(
    paid('P1', '2024-02-10', [['I1', '40.00']], '60.00'),
    given('CreditApplied', '2024-03-05', { payment: 'P1', invoice: 'I1', principal: '60.00', lateCharges: '0.00' }),
    returned('P1', '2024-03-20', [['I1', '100.00']]),
  );
  expect(balance.payments).toEqual([]);
});
