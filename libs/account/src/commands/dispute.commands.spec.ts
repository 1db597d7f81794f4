import { activeLife } from '../../test-support/life';
import { decisions, everything, happened, refused } from '../../test-support/tables';

const billed = activeLife('2023-12-01').on('2024-01-01', 'import-invoice', { invoice: 'I', amount: '1000.00' });
const detail = 'calls we did not make';
const atLarge = (dispute: string) =>
  billed.on('2024-01-10', 'raise-dispute', {
    ...{ dispute, raisedBy: 'customer', subject: 'service', detail: 'calls dropped' },
    ...{ activityOn: '2024-01-08', method: 'e-mail' },
  });
const whole = { dispute: 'D', invoice: 'I', detail };

describe('dispute-invoice (reading 17)', () => {
  decisions([
    [
      billed,
      '2024-01-01',
      'dispute-invoice',
      { invoice: 'I', detail },
      [happened('2024-01-01', 'InvoiceDisputed', { invoice: 'I', dispute: 'I-D-1', amount: '1000.00', detail })],
      'on the invoice date, the whole of it where no amount is given',
    ],
    [
      billed,
      '2024-03-01',
      'dispute-invoice',
      { ...whole, amount: '400.00', documents: ['call list'] },
      [happened('2024-03-01', 'InvoiceDisputed', { ...whole, amount: '400.00', documents: ['call list'] })],
      'the 60th day (30 of January, 29 of February, and one) is in time; a part',
    ],
    [billed, '2024-03-02', 'dispute-invoice', whole, refused('dispute-period-over', '§4.6'), 'the 61st day is not'],
    [
      billed.advanceTo('2024-05-01'),
      '2024-03-01',
      'dispute-invoice',
      whole,
      [happened('2024-03-01', 'InvoiceDisputed', { ...whole, amount: '1000.00' })],
      'given in time and typed in late',
    ],
    [
      billed,
      '2023-12-31',
      'dispute-invoice',
      whole,
      refused('dispute-before-invoice', '§4.6', '2024-01-01'),
      'the day before the invoice',
    ],
    [
      billed,
      '2024-01-10',
      'dispute-invoice',
      { ...whole, invoice: 'X' },
      refused('unknown-invoice', '§4.6'),
      'of none',
    ],
    [
      billed,
      '2024-01-10',
      'dispute-invoice',
      { ...whole, amount: '1000.01' },
      refused('more-than-disputable', '§4.6'),
      'a cent more than is billed',
    ],
    [
      billed.on('2024-01-10', 'dispute-invoice', { ...whole, amount: '400.00' }),
      '2024-01-11',
      'dispute-invoice',
      { invoice: 'I', amount: '600.01', detail },
      refused('more-than-disputable', '§4.6'),
      'a cent more than is not disputed yet',
    ],
    [
      billed.on('2024-01-10', 'dispute-invoice', { ...whole, amount: '400.00' }),
      '2024-01-11',
      'dispute-invoice',
      { invoice: 'I', detail },
      [happened('2024-01-11', 'InvoiceDisputed', { invoice: 'I', dispute: 'I-D-2', amount: '600.00', detail })],
      'the rest',
    ],
    [
      billed.on('2024-01-10', 'dispute-invoice', whole),
      '2024-01-11',
      'dispute-invoice',
      { invoice: 'I', detail },
      refused('nothing-left-to-dispute', '§4.6'),
      'all of it is disputed',
    ],
    [
      billed.on('2024-01-10', 'dispute-invoice', whole).on('2024-01-20', 'withdraw-dispute', { dispute: 'D' }),
      '2024-01-21',
      'dispute-invoice',
      { invoice: 'I', detail },
      refused('nothing-left-to-dispute', '§4.6'),
      'what was disputed and taken back is not disputed twice',
    ],
    [
      billed.on('2024-01-10', 'dispute-invoice', { ...whole, amount: '400.00' }),
      '2024-01-11',
      'dispute-invoice',
      { ...whole, amount: '1.00' },
      refused('dispute-id-taken', '§4.6'),
      'one id is one dispute',
    ],
    [
      atLarge('D'),
      '2024-01-11',
      'dispute-invoice',
      whole,
      refused('dispute-id-taken', '§4.6'),
      'and be it one at large',
    ],
    [
      atLarge('I-D-1'),
      '2024-01-11',
      'dispute-invoice',
      { invoice: 'I', detail },
      [happened('2024-01-11', 'InvoiceDisputed', { invoice: 'I', dispute: 'I-D-2', amount: '1000.00', detail })],
      'where none is given, the next that is free of both',
    ],
    [
      billed.on('2024-01-10', 'dispute-invoice', { ...whole, dispute: 'I-D-2', amount: '400.00' }),
      '2024-01-11',
      'dispute-invoice',
      { invoice: 'I', detail },
      [happened('2024-01-11', 'InvoiceDisputed', { invoice: 'I', dispute: 'I-D-3', amount: '600.00', detail })],
      'the id of the second was given to the first',
    ],
    [
      billed.on('2024-01-10', 'receive-payment', { amount: '1000.00', method: 'ach' }),
      '2024-01-20',
      'dispute-invoice',
      whole,
      [happened('2024-01-20', 'InvoiceDisputed', { ...whole, amount: '1000.00' })],
      'a paid invoice can be disputed within the period',
    ],
  ]);

  decisions(
    [
      [
        billed.advanceTo('2024-03-05'),
        '2024-02-28',
        'dispute-invoice',
        { ...whole, amount: '400.00' },
        [
          happened('2024-03-02', 'DeemedConsentUndone', { invoice: 'I' }),
          happened('2024-02-28', 'InvoiceDisputed', { ...whole, amount: '400.00' }),
          happened('2024-03-01', 'LateChargeReversed', {
            invoice: 'I',
            countedFrom: '2024-01-31',
            month: 1,
            amount: '15.00',
          }),
          happened('2024-03-01', 'LateChargePosted', {
            invoice: 'I',
            countedFrom: '2024-01-31',
            month: 1,
            monthEndedOn: '2024-02-29',
            unpaidPrincipal: '600.00',
            unpaidCharges: '0.00',
            rate: '0.015',
            amount: '9.00',
          }),
          happened('2024-03-02', 'InvoiceDeemedConsented', {
            invoice: 'I',
            amount: '600.00',
            lastDayToDispute: '2024-03-01',
          }),
        ],
        'typed in after consent was derived: consent is taken back, and given for the rest only; no charge on 400.00',
      ],
    ],
    everything,
  );
});
