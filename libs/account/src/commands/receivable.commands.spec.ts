import { activeLife } from '../../test-support/life';
import { decisions, happened, nothing, refused } from '../../test-support/tables';

const billed = activeLife('2023-12-01').on('2024-01-01', 'import-invoice', { invoice: 'I', amount: '1000.00' });
const disputed = billed.on('2024-01-10', 'dispute-invoice', {
  dispute: 'D',
  invoice: 'I',
  amount: '300.00',
  detail: 'wrong',
});
const paid = billed.on('2024-01-20', 'receive-payment', { payment: 'P', amount: '1000.00', method: 'wire' });
const cause = 'billed twice';

describe('credit-invoice', () => {
  const credit = { invoice: 'I', amount: '700.00', cause };
  const credited = happened('2024-02-05', 'InvoiceCredited', { invoice: 'I', amount: '700.00', ground: 'not-owed' });

  decisions([
    [billed, '2024-02-05', 'credit-invoice', credit, [credited], 'a part of it'],
    [paid, '2024-02-05', 'credit-invoice', credit, [credited], 'paid or not'],
    [disputed, '2024-02-05', 'credit-invoice', credit, [credited], 'all that is not in dispute'],
    [
      disputed,
      '2024-02-05',
      'credit-invoice',
      { ...credit, amount: '700.01' },
      refused('more-than-creditable', '§4.6'),
      'a cent of what is in open dispute: its resolution decides of that',
    ],
    [
      disputed.on('2024-02-01', 'resolve-invoice-dispute', { dispute: 'D', outcome: 'rejected' }),
      '2024-02-05',
      'credit-invoice',
      { ...credit, amount: '1000.00' },
      [happened('2024-02-05', 'InvoiceCredited', { invoice: 'I', amount: '1000.00', ground: 'not-owed' })],
      'a dispute that failed is no obstacle',
    ],
    [
      billed.on('2024-02-01', 'credit-invoice', credit),
      '2024-02-05',
      'credit-invoice',
      { ...credit, amount: '300.01' },
      refused('more-than-creditable', '§4.6'),
      'nothing is credited twice',
    ],
    [
      billed.on('2024-02-01', 'write-off-invoice', { invoice: 'I', principal: '400.00', approvedBy: 'A', cause }),
      '2024-02-05',
      'credit-invoice',
      credit,
      refused('more-than-creditable', '§4.6'),
      'what was given up is not owed for another reason',
    ],
    [
      billed,
      '2024-02-05',
      'credit-invoice',
      { ...credit, invoice: 'J' },
      refused('unknown-invoice', '§4.6'),
      'no such',
    ],
    [
      billed,
      '2023-12-31',
      'credit-invoice',
      credit,
      refused('before-invoice', '§4.4', '2024-01-01'),
      'there was nothing yet',
    ],
    [
      billed,
      '2024-02-05',
      'credit-invoice',
      { invoice: 'I', amount: '700.00' },
      refused('cause-missing', '§4.4'),
      'without a word of why',
    ],
  ]);

  test('the reason of the command says why as well', () => {
    const given = billed.on('2024-02-05', 'credit-invoice', { invoice: 'I', amount: '1.00' }, 'a gesture');
    expect(given.events.at(-1)?.metadata.reason).toBe('a gesture');
  });
});

describe('write-off-invoice', () => {
  const writeOff = { invoice: 'I', approvedBy: 'A. Person', cause: 'insolvent' };
  const writtenOff = (principal: string, lateCharges: string, id = 'I-W-1') =>
    happened('2024-03-05', 'InvoiceWrittenOff', {
      writeOff: id,
      invoice: 'I',
      principal,
      lateCharges,
      approvedBy: 'A. Person',
    });
  const charged = billed.advanceTo('2024-03-05'); // 15.00 on 1 March
  const given = charged.on('2024-03-05', 'write-off-invoice', { ...writeOff, writeOff: 'W', principal: '400.00' });

  decisions([
    [charged, '2024-03-05', 'write-off-invoice', writeOff, [writtenOff('1000.00', '15.00')], 'all that is unpaid'],
    [
      charged,
      '2024-03-05',
      'write-off-invoice',
      { ...writeOff, lateCharges: '15.00' },
      [writtenOff('0.00', '15.00')],
      'the late charges alone',
    ],
    [
      disputed,
      '2024-03-05',
      'write-off-invoice',
      writeOff,
      [writtenOff('700.00', '10.50')],
      'what is in dispute stays in dispute: 700 × 0.015',
    ],
    [given, '2024-03-05', 'write-off-invoice', writeOff, [writtenOff('600.00', '15.00', 'I-W-2')], 'the rest of it'],
    [
      given,
      '2024-03-05',
      'write-off-invoice',
      { ...writeOff, writeOff: 'W' },
      refused('write-off-id-taken', '§4.4'),
      'an id is used once',
    ],
    [
      charged,
      '2024-03-05',
      'write-off-invoice',
      { ...writeOff, principal: '1000.01' },
      refused('more-than-unpaid', '§4.4'),
      'a cent more than is unpaid',
    ],
    [
      given,
      '2024-03-01',
      'write-off-invoice',
      { ...writeOff, principal: '600.01' },
      refused('more-than-unpaid', '§4.4'),
      'recorded later, for an earlier day: nothing is given up twice',
    ],
    [paid, '2024-03-05', 'write-off-invoice', writeOff, refused('nothing-unpaid', '§4.4'), 'it is paid'],
    [
      charged,
      '2024-03-05',
      'write-off-invoice',
      { ...writeOff, invoice: 'J' },
      refused('unknown-invoice', '§4.4'),
      '?',
    ],
    [
      charged,
      '2023-12-31',
      'write-off-invoice',
      writeOff,
      refused('before-invoice', '§4.4', '2024-01-01'),
      'there was nothing yet',
    ],
    [
      charged,
      '2024-03-05',
      'write-off-invoice',
      { invoice: 'I', approvedBy: 'A. Person' },
      refused('cause-missing', '§4.4'),
      'without a word of why',
    ],
  ]);
});

describe('refund-credit', () => {
  const credit = activeLife('2024-01-01').on('2024-01-10', 'receive-payment', {
    payment: 'P',
    amount: '100.00',
    method: 'wire',
  });
  const refund = { method: 'ach' };
  const refunded = (id: string, amount: string) =>
    happened('2024-01-20', 'CreditRefunded', {
      refund: id,
      amount,
      method: 'ach',
      parts: [{ payment: 'P', amount }],
    });

  decisions([
    [credit, '2024-01-20', 'refund-credit', refund, [refunded('refund-2024-01-20-1', '100.00')], 'all of it'],
    [
      credit,
      '2024-01-20',
      'refund-credit',
      { ...refund, refund: 'R', amount: '40.00' },
      [refunded('R', '40.00')],
      'a part of it',
    ],
    [
      credit,
      '2024-01-20',
      'refund-credit',
      { ...refund, amount: '100.01' },
      refused('more-than-credit', '§4.4'),
      'a cent more than there is',
    ],
    [
      credit.advanceTo('2024-01-20'),
      '2024-01-09',
      'refund-credit',
      refund,
      refused('no-credit', '§4.4'),
      'the day before the money came',
    ],
    [
      credit.on('2024-01-15', 'refund-credit', { ...refund, refund: 'R', amount: '40.00' }),
      '2024-01-20',
      'refund-credit',
      { ...refund, refund: 'R' },
      refused('refund-id-taken', '§4.4'),
      'an id is used once',
    ],
    [
      credit.on('2024-01-15', 'reverse-payment', { payment: 'P', kind: 'returned' }),
      '2024-01-20',
      'refund-credit',
      refund,
      refused('no-credit', '§4.4'),
      'the payment was returned',
    ],
  ]);
});

describe('change-country', () => {
  decisions([
    [
      billed,
      '2024-02-01',
      'change-country',
      { country: 'FR' },
      [happened('2024-02-01', 'CountryChanged', { country: 'FR' })],
      'from this day',
    ],
    [billed, '2024-02-01', 'change-country', { country: 'US' }, nothing, 'as it was'],
  ]);
});
