import { activeLife, life } from '../../test-support/life';
import { decisions, happened, refused } from '../../test-support/tables';

/** 10 Jan + 30 days is 9 February; 10 Jan + 60 is 10 March, and consent is deemed on the 11th. */
const billed = activeLife('2024-01-05').on('2024-01-10', 'import-invoice', { invoice: 'INV-1', amount: '1000.00' });
const consented = billed.advanceTo('2024-03-11');
const collect = { action: 'CA-1', exception: 'deemed-consent', by: 'provider', detail: 'suit' } as const;
const ofInvoice = { ...collect, invoices: ['INV-1'] };
const injunction = { action: 'CA-1', exception: 'injunctive-relief', by: 'customer', detail: 'resale' } as const;
const rejected = billed
  .on('2024-02-01', 'dispute-invoice', { dispute: 'D-1', invoice: 'INV-1', amount: '300.00', detail: 'wrong' })
  .on('2024-02-20', 'resolve-invoice-dispute', { dispute: 'D-1', outcome: 'rejected' })
  .advanceTo('2024-03-25');
const wholly = billed
  .on('2024-02-01', 'dispute-invoice', { dispute: 'D-1', invoice: 'INV-1', detail: 'wrong' })
  .advanceTo('2024-03-25');

function collected(on: string, amount: string) {
  return happened(on, 'CourtActionBrought', {
    ...collect,
    amounts: [{ invoice: 'INV-1', amount }],
    total: amount,
  });
}

describe('bring-court-action (reading 39)', () => {
  decisions([
    [consented, '2024-03-11', 'bring-court-action', ofInvoice, [collected('2024-03-11', '1000.00')], 'consented to'],
    [
      consented.on('2024-03-11', 'receive-payment', { payment: 'P', amount: '415.00', method: 'ach' }),
      '2024-03-12',
      'bring-court-action',
      ofInvoice,
      [collected('2024-03-12', '600.00')],
      'the payment took 15.00 of late charge for the month to 9 March first: 1000.00 - (415.00 - 15.00)',
    ],
    [
      consented,
      '2024-03-11',
      'bring-court-action',
      { ...ofInvoice, invoices: ['INV-1', 'INV-1'] },
      [collected('2024-03-11', '1000.00')],
      'named twice, counted once',
    ],
    [
      rejected,
      '2024-03-25',
      'bring-court-action',
      ofInvoice,
      [collected('2024-03-25', '700.00')],
      'the 300.00 were disputed in time, and so never consented to',
    ],
    [
      wholly,
      '2024-03-25',
      'bring-court-action',
      ofInvoice,
      refused('nothing-to-collect', '§9.10(i)'),
      'all of it is disputed',
    ],
    [
      consented.on('2024-03-11', 'receive-payment', { payment: 'P', amount: '1015.00', method: 'ach' }),
      '2024-03-12',
      'bring-court-action',
      ofInvoice,
      refused('nothing-to-collect', '§9.10(i)'),
      'it is paid',
    ],
    [
      billed,
      '2024-03-10',
      'bring-court-action',
      ofInvoice,
      refused('not-consented', '§9.10(i)', '2024-03-11'),
      'the last day to dispute it',
    ],
    [
      consented,
      '2024-03-10',
      'bring-court-action',
      ofInvoice,
      refused('not-consented', '§9.10(i)', '2024-03-11'),
      'nor afterwards for that day',
    ],
    [consented, '2024-03-11', 'bring-court-action', collect, refused('invoices-required', '§9.10(i)'), 'of what?'],
    [
      consented,
      '2024-03-11',
      'bring-court-action',
      { ...ofInvoice, invoices: ['INV-2'] },
      refused('unknown-invoice', '§9.10(i)'),
      'no such invoice',
    ],
    [
      consented,
      '2024-03-11',
      'bring-court-action',
      { ...ofInvoice, by: 'customer' },
      refused('not-open-to-party', '§9.10(i)'),
      'only the provider collects',
    ],
    [
      billed,
      '2024-01-11',
      'bring-court-action',
      { ...injunction, determinedBy: 'A. Person' },
      [happened('2024-01-11', 'CourtActionBrought', { ...injunction, determinedBy: 'A. Person' })],
      'an injunction waits for nothing',
    ],
    [
      billed,
      '2024-01-11',
      'bring-court-action',
      injunction,
      refused('determination-required', '§9.10(ii)'),
      'somebody must have found it in good faith',
    ],
    [
      billed,
      '2024-01-11',
      'bring-court-action',
      { exception: 'judgment', by: 'provider', detail: 'levy', judgment: 'No. 7 of 2023' },
      [
        happened('2024-01-11', 'CourtActionBrought', {
          action: 'court-action-1',
          exception: 'judgment',
          by: 'provider',
          detail: 'levy',
          judgment: 'No. 7 of 2023',
        }),
      ],
      'a judgment is enforced',
    ],
    [
      billed,
      '2024-01-11',
      'bring-court-action',
      { exception: 'judgment', by: 'provider', detail: 'levy' },
      refused('judgment-required', '§9.10(iii)'),
      'which one?',
    ],
    [
      billed,
      '2024-01-11',
      'bring-court-action',
      { ...injunction, determinedBy: 'A. Person', dispute: 'GD-9' },
      refused('unknown-dispute', '§9.10(ii)'),
      'no such dispute',
    ],
    [
      billed.on('2024-01-11', 'bring-court-action', { ...injunction, determinedBy: 'A. Person' }),
      '2024-01-12',
      'bring-court-action',
      { ...injunction, determinedBy: 'A. Person' },
      refused('court-action-id-taken', '§9.10(ii)'),
      'one id is one action',
    ],
    [
      life().on('2024-01-05', 'register-account', { name: 'Example Inc.', country: 'US' }),
      '2024-01-11',
      'bring-court-action',
      { ...injunction, determinedBy: 'A. Person' },
      refused('terms-not-accepted', 'preamble'),
      'there are no terms to except from',
    ],
  ]);
});
