import { activeLife } from '../../test-support/life';
import { decisions, happened, nothing, refused } from '../../test-support/tables';

/** Due on 14 June 2024; 10 days late, 41.67. */
const billed = activeLife('2024-01-05', { country: 'FR' }).on('2024-04-15', 'import-invoice', {
  invoice: 'I',
  amount: '10000.00',
});
const pay = { payment: 'P', amount: '10000.00', method: 'wire' };
const late = billed.on('2024-06-24', 'receive-payment', pay).advanceTo('2024-06-25');
/** 4,000.00 of it are in dispute until the 20th, and late from then: 4 days. */
const disputed = billed
  .on('2024-05-01', 'dispute-invoice', { dispute: 'D', invoice: 'I', amount: '4000.00', detail: 'wrong' })
  .on('2024-06-20', 'resolve-invoice-dispute', { dispute: 'D', outcome: 'rejected' })
  .on('2024-06-24', 'receive-payment', pay)
  .advanceTo('2024-06-25');

describe('waive-late-interest', () => {
  const waiver = { invoice: 'I', paidOn: '2024-06-24' };
  const waived = late.on('2024-06-26', 'waive-late-interest', waiver);

  decisions([
    [
      late,
      '2024-06-26',
      'waive-late-interest',
      waiver,
      [happened('2024-06-26', 'LateInterestWaived', { ...waiver, countedFrom: '2024-06-14', amount: '41.67' })],
      'all that is unpaid of it',
    ],
    [waived, '2024-06-27', 'waive-late-interest', waiver, nothing, 'waived already'],
    [
      late.on('2024-06-25', 'receive-payment', { ...pay, payment: 'Q', amount: '41.67' }),
      '2024-06-26',
      'waive-late-interest',
      waiver,
      refused('late-interest-paid', '§9.6'),
      'what is paid is not waived',
    ],
    [
      late,
      '2024-06-26',
      'waive-late-interest',
      { ...waiver, paidOn: '2024-06-23' },
      refused('unknown-late-interest', '§4.3 FR'),
      'no payment of that day was late',
    ],
    [
      late,
      '2024-06-26',
      'waive-late-interest',
      { ...waiver, countedFrom: '2024-06-13' },
      refused('unknown-late-interest', '§4.3 FR'),
      'none was counted from the day before the Due Date',
    ],
    [
      disputed,
      '2024-06-26',
      'waive-late-interest',
      waiver,
      [happened('2024-06-26', 'LateInterestWaived', { ...waiver, countedFrom: '2024-06-14', amount: '25.00' })],
      'on what was never disputed: 6,000.00 × 15.21 % × 10 ÷ 365 = 25.0027',
    ],
    [
      disputed,
      '2024-06-26',
      'waive-late-interest',
      { ...waiver, countedFrom: '2024-06-20' },
      [happened('2024-06-26', 'LateInterestWaived', { ...waiver, countedFrom: '2024-06-20', amount: '6.67' })],
      'on what was in dispute, paid on the same day: 4,000.00 × 15.21 % × 4 ÷ 365 = 6.6674',
    ],
    [
      late,
      '2024-06-26',
      'waive-late-interest',
      { ...waiver, invoice: 'J' },
      refused('unknown-invoice', '§4.3 FR'),
      'no such invoice',
    ],
    [
      late,
      '2024-06-26',
      'waive-late-charge',
      { invoice: 'I', month: 1 },
      refused('unknown-late-charge', '§4.5'),
      'interest has no months',
    ],
  ]);
});
