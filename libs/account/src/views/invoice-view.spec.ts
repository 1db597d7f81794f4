import { legalDay } from '@tenure/kernel';
import { activeLife, type Life } from '../../test-support/life';
import { invoiceView, invoiceViews } from '..';

const billed = activeLife('2024-01-01').on('2024-01-01', 'import-invoice', { invoice: 'INV-1', amount: '1000.00' });
const pay = (given: Life, day: string, amount: string) => given.on(day, 'receive-payment', { amount, method: 'ach' });
const dispute = (given: Life, day: string) =>
  given.on(day, 'dispute-invoice', { dispute: 'D-1', invoice: 'INV-1', detail: 'not ordered' });

function viewOn(given: Life, day: string) {
  return invoiceView(given.advanceTo(day).state, 'INV-1', legalDay(day));
}

describe('an invoice on a day', () => {
  it.each<[string, Life, string, object, string]>([
    ['unpaid', billed, '2024-01-31', { state: 'open', dueOn: '2024-01-31', consentOn: '2024-03-02' }, '30 and 60 days'],
    ['past due', billed, '2024-02-01', { state: 'overdue', overdue: '1000.00' }, 'the day after the Due Date'],
    [
      'in time',
      pay(billed, '2024-01-31', '1000.00'),
      '2024-02-01',
      { state: 'settled', daysLate: 0 },
      'on the last day',
    ],
    [
      'late',
      pay(billed, '2024-02-10', '1000.00'),
      '2024-02-10',
      { settledOn: '2024-02-10', daysLate: 10 },
      '31 Jan + 10',
    ],
    [
      'in two parts',
      pay(pay(billed, '2024-02-10', '500.00'), '2024-02-20', '500.00'),
      '2024-02-20',
      { daysLate: 20 },
      'the last of it counts',
    ],
    [
      'with its late charge',
      pay(pay(billed, '2024-03-05', '1000.00'), '2024-03-06', '15.00'),
      '2024-03-06',
      { daysLate: 35, lateCharges: '15.00', lateChargesPaid: '15.00', paid: '1000.00' },
      '15.00 + 985.00 first; 29 days of February and 6',
    ],
    ['disputed whole', dispute(billed, '2024-01-10'), '2024-02-10', { state: 'disputed', overdue: '0.00' }, 'not due'],
    [
      'credited whole',
      dispute(billed, '2024-02-01').on('2024-02-20', 'resolve-invoice-dispute', {
        dispute: 'D-1',
        outcome: 'credited',
      }),
      '2024-02-20',
      { state: 'settled', credited: '1000.00', settledOn: '2024-02-20', daysLate: 20 },
      'without any money, the day that left nothing to pay',
    ],
    [
      'withdrawn',
      dispute(billed, '2024-01-10').on('2024-02-20', 'withdraw-dispute', { dispute: 'D-1' }),
      '2024-02-21',
      {
        state: 'overdue',
        portions: [
          { payableOn: '2024-01-31', amount: '0.00' },
          { payableOn: '2024-02-20', lateMonthsFrom: '2024-02-20', amount: '1000.00', unpaid: '1000.00' },
        ],
      },
      'payable from the withdrawal, one day past it',
    ],
    [
      'with a waived charge',
      pay(billed.advanceTo('2024-03-01'), '2024-03-01', '1000.00').on('2024-03-02', 'waive-late-charge', {
        invoice: 'INV-1',
        month: 1,
      }),
      '2024-03-02',
      {
        state: 'settled',
        settledOn: '2024-03-01',
        charges: [{ month: 1, amount: '15.00', waived: '15.00', unpaid: '0.00' }],
      },
      'money of the posting day comes before the charge',
    ],
  ])('%s', (_case, given, day, expected, _why) => {
    expect(viewOn(given, day)).toMatchObject(expected);
  });

  it('has no settlement while something is unpaid', () => {
    expect(viewOn(billed, '2024-02-01')).not.toHaveProperty('settledOn');
    expect(viewOn(billed, '2024-02-01')).not.toHaveProperty('daysLate');
  });

  it('is undefined for a number the account does not have', () => {
    expect(invoiceView(billed.state, 'INV-9', legalDay('2024-01-01'))).toBeUndefined();
  });

  it('lists all, settled ones too, oldest first', () => {
    const { state } = pay(billed, '2024-01-02', '1000.00')
      .on('2024-04-02', 'import-invoice', { invoice: 'INV-3', amount: '1.00' })
      .on('2024-03-02', 'import-invoice', { invoice: 'INV-2', amount: '1.00' });
    expect(invoiceViews(state, legalDay('2024-04-02')).map(({ invoice }) => invoice)).toEqual([
      'INV-1',
      'INV-2',
      'INV-3',
    ]);
  });
});
