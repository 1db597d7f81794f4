import { terms202001, type TermsVersion } from '@tenure/terms';
import { activeLife } from '../../test-support/life';
import { decisions, happened, refused } from '../../test-support/tables';

const billed = activeLife('2023-12-01').on('2024-01-01', 'import-invoice', { invoice: 'I', amount: '1000.00' });
const detail = 'calls we did not make';
const whole = { dispute: 'D', invoice: 'I', detail };

describe('withdraw-dispute and resolve-invoice-dispute (reading 19)', () => {
  const disputed = billed.on('2024-01-10', 'dispute-invoice', { ...whole, amount: '400.00' });
  const rejected = { dispute: 'D', outcome: 'rejected' };
  const of = { dispute: 'D', invoice: 'I', amount: '400.00' };

  decisions([
    [
      disputed,
      '2024-01-30',
      'withdraw-dispute',
      { dispute: 'D' },
      [happened('2024-01-30', 'DisputeWithdrawn', { ...of, payableOn: '2024-01-31', lateMonthsFrom: '2024-01-31' })],
      'withdrawn before the Due Date: payable on it',
    ],
    [
      disputed,
      '2024-02-01',
      'withdraw-dispute',
      { dispute: 'D' },
      [happened('2024-02-01', 'DisputeWithdrawn', { ...of, payableOn: '2024-02-01', lateMonthsFrom: '2024-02-01' })],
      'withdrawn on the day after it: payable on that day',
    ],
    [
      disputed,
      '2024-01-31',
      'resolve-invoice-dispute',
      rejected,
      [
        happened('2024-01-31', 'InvoiceDisputeResolved', {
          ...of,
          outcome: 'rejected',
          payableOn: '2024-01-31',
          lateMonthsFrom: '2024-01-31',
        }),
      ],
      'rejected on the Due Date itself',
    ],
    [
      disputed,
      '2024-03-10',
      'resolve-invoice-dispute',
      rejected,
      [
        happened('2024-03-10', 'InvoiceDisputeResolved', {
          ...of,
          outcome: 'rejected',
          payableOn: '2024-03-10',
          lateMonthsFrom: '2024-03-10',
        }),
      ],
      'rejected after it: payable from then, and late months count from there',
    ],
    [
      disputed,
      '2024-03-10',
      'resolve-invoice-dispute',
      { dispute: 'D', outcome: 'credited' },
      [happened('2024-03-10', 'InvoiceDisputeResolved', { ...of, outcome: 'credited' })],
      'credited: it never becomes payable',
    ],
    [
      disputed,
      '2024-01-10',
      'resolve-invoice-dispute',
      { dispute: 'D', outcome: 'credited' },
      [happened('2024-01-10', 'InvoiceDisputeResolved', { ...of, outcome: 'credited' })],
      'on the day it was opened',
    ],
    [
      disputed,
      '2024-01-09',
      'resolve-invoice-dispute',
      rejected,
      refused('before-dispute', '§4.6', '2024-01-10'),
      'the day before it was opened',
    ],
    [
      disputed,
      '2024-01-09',
      'withdraw-dispute',
      { dispute: 'D' },
      refused('before-dispute', '§4.6', '2024-01-10'),
      'withdrawn before it was opened',
    ],
    [disputed, '2024-02-01', 'withdraw-dispute', { dispute: 'X' }, refused('unknown-dispute', '§4.6'), 'of none'],
    [
      disputed,
      '2024-02-01',
      'resolve-invoice-dispute',
      { dispute: 'X', outcome: 'rejected' },
      refused('unknown-dispute', '§4.6'),
      'of none either',
    ],
    [
      disputed.on('2024-02-01', 'withdraw-dispute', { dispute: 'D' }),
      '2024-02-02',
      'resolve-invoice-dispute',
      rejected,
      refused('dispute-not-open', '§4.6'),
      'withdrawn already',
    ],
    [
      disputed.on('2024-02-01', 'resolve-invoice-dispute', rejected),
      '2024-02-02',
      'withdraw-dispute',
      { dispute: 'D' },
      refused('dispute-not-open', '§4.6'),
      'rejected already',
    ],
  ]);

  const { policies } = terms202001;
  const fromDueDate: TermsVersion = {
    ...terms202001,
    policies: { ...policies, rejectedDisputeAccrual: 'from-due-date' },
  };
  const otherwise = activeLife('2023-12-01', { terms: [fromDueDate] })
    .on('2024-01-01', 'import-invoice', { invoice: 'I', amount: '1000.00' })
    .on('2024-01-10', 'dispute-invoice', { ...whole, amount: '400.00' });

  decisions([
    [
      otherwise,
      '2024-03-10',
      'resolve-invoice-dispute',
      rejected,
      [
        happened('2024-03-10', 'InvoiceDisputeResolved', {
          ...of,
          outcome: 'rejected',
          payableOn: '2024-03-10',
          lateMonthsFrom: '2024-01-31',
        }),
      ],
      'by the other policy late months count from the Due Date, as if it had never been disputed',
    ],
  ]);
});
