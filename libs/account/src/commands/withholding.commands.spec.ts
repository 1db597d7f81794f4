import { activeLife, type Life } from '../../test-support/life';
import { decisions, happened, type Outcome, type Row, refused } from '../../test-support/tables';

const billed = activeLife('2024-01-01')
  .on('2024-01-02', 'import-invoice', { invoice: 'I', amount: '1000.00' })
  .on('2024-01-03', 'import-invoice', { invoice: 'J', amount: '50.00' });
const paid = billed.on('2024-01-20', 'receive-payment', {
  payment: 'P',
  amount: '400.00',
  method: 'wire',
  forInvoice: 'I',
});
const recorded = paid.on('2024-01-20', 'record-withholding', {
  withholding: 'W',
  invoice: 'I',
  rate: '0.1',
  withheld: '1.00',
});

const row = (given: Life, body: object, then: Outcome, why: string): Row => [
  given,
  '2024-01-20',
  'record-withholding',
  { invoice: 'I', rate: '0.1', ...body },
  then,
  why,
];
type Amounts = Record<'withheld' | 'net' | 'gross' | 'increase' | 'received', string> & { payment?: string };
const event = (data: Amounts, on = '2024-01-20') => [
  happened(on, 'WithholdingRecorded', { withholding: 'withholding-1', invoice: 'I', rate: '0.1', ...data }),
];

describe('record-withholding (§4.7, reading 16)', () => {
  decisions([
    row(
      billed,
      { withheld: '111.12' },
      event({ withheld: '111.12', net: '1000.00', gross: '1111.12', increase: '111.12', received: '0.00' }),
      'declared before any payment: 1,000.00 ÷ 0.9 = 1,111.11…, up',
    ),
    row(
      paid,
      { payment: 'P', withheld: '44.45' },
      event({
        payment: 'P',
        withheld: '44.45',
        net: '1000.00',
        gross: '1111.12',
        increase: '111.12',
        received: '400.00',
      }),
      'what was unpaid before the payment: 600.00 + 400.00',
    ),
    row(
      paid,
      { payment: 'P', net: '400.00', withheld: '44.45' },
      event({ payment: 'P', withheld: '44.45', net: '400.00', gross: '444.45', increase: '44.45', received: '400.00' }),
      'a part of the invoice: 400.00 ÷ 0.9 = 444.44…, up',
    ),
    row(
      paid,
      { payment: 'P', net: '400.00', withheld: '44.46' },
      refused('withheld-more-than-gross', '§4.7'),
      '400.00 + 44.46 is a cent more than the rate explains',
    ),
    row(paid, { net: '600.01', withheld: '1.00' }, refused('nothing-to-gross-up', '§4.7'), '600.00 is unpaid'),
    row(
      billed.on('2024-01-10', 'dispute-invoice', { invoice: 'I', detail: 'wrong' }),
      { withheld: '1.00' },
      refused('nothing-to-gross-up', '§4.7'),
      'what is disputed is not paid',
    ),
    row(
      paid,
      { payment: 'P', invoice: 'J', withheld: '1.00' },
      refused('payment-not-for-invoice', '§4.7'),
      'it paid I',
    ),
    row(
      paid.on('2024-01-20', 'receive-payment', { payment: 'Q', amount: '50.00', method: 'wire', forInvoice: 'J' }),
      { payment: 'Q', withheld: '1.00' },
      refused('payment-not-for-invoice', '§4.7'),
      'it paid J, and another one paid a part of I',
    ),
    row(paid, { payment: 'X', withheld: '1.00' }, refused('unknown-payment', '§4.7'), 'no such payment'),
    row(paid, { invoice: 'X', withheld: '1.00' }, refused('unknown-invoice', '§4.7'), 'no such invoice'),
    row(recorded, { withholding: 'W', withheld: '1.00' }, refused('withholding-id-taken', '§4.7'), 'the id is taken'),
    [
      paid,
      '2024-01-19',
      'record-withholding',
      { invoice: 'I', payment: 'P', rate: '0.1', withheld: '1.00' },
      refused('withholding-before-payment', '§4.7', '2024-01-20'),
      'the payment had not come',
    ],
    [
      billed,
      '2024-01-02',
      'record-withholding',
      { invoice: 'I', rate: '0.1', withheld: '111.12' },
      event(
        { withheld: '111.12', net: '1000.00', gross: '1111.12', increase: '111.12', received: '0.00' },
        '2024-01-02',
      ),
      'on the very date of the invoice',
    ],
    [
      billed,
      '2024-01-01',
      'record-withholding',
      { invoice: 'I', rate: '0.1', withheld: '111.12' },
      refused('before-invoice', '§4.7', '2024-01-02'),
      'on the day before there was nothing to pay',
    ],
  ]);
});
