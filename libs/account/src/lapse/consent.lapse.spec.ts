import { activeLife, type Life } from '../../test-support/life';
import { factsOf, happened, type Happened } from '../../test-support/tables';

/** Dated 1 January 2024: the last day to dispute is 1 March, consent is on the 2nd. */
const billed = activeLife('2023-12-01').on('2024-01-01', 'import-invoice', { invoice: 'I', amount: '1000.00' });
const dispute = (given: Life, on: string, amount?: string) =>
  given.on(on, 'dispute-invoice', { dispute: 'D', invoice: 'I', detail: 'wrong', ...(amount ? { amount } : {}) });
const consent = (amount: string): Happened =>
  happened('2024-03-02', 'InvoiceDeemedConsented', { invoice: 'I', amount, lastDayToDispute: '2024-03-01' });
const undone = happened('2024-03-02', 'DeemedConsentUndone', { invoice: 'I' });
const part = dispute(billed, '2024-02-10', '400.00');

const rows: readonly (readonly [given: Life, through: string, then: readonly Happened[], why: string])[] = [
  [billed, '2024-03-01', [], 'on the 60th day it can still be disputed'],
  [billed, '2024-03-02', [consent('1000.00')], 'from the 61st it is consented to'],
  [billed.advanceTo('2024-03-02').advanceTo('2024-03-03'), '2025-01-01', [consent('1000.00')], 'once, for ever'],
  [part, '2024-03-02', [consent('600.00')], 'a part is disputed: the rest is consented to'],
  [dispute(billed, '2024-03-01'), '2024-06-01', [], 'all of it is disputed on the last day'],
  [
    part.on('2024-02-20', 'resolve-invoice-dispute', { dispute: 'D', outcome: 'credited' }),
    '2024-03-02',
    [consent('600.00')],
    'a part was credited: there is nothing of it to consent to',
  ],
  [
    part.on('2024-02-20', 'withdraw-dispute', { dispute: 'D' }),
    '2024-03-02',
    [consent('600.00')],
    'a part was disputed and is payable again: it is settled by that, not by silence',
  ],
  [
    billed.on('2024-01-10', 'receive-payment', { amount: '1000.00', method: 'ach' }),
    '2024-03-02',
    [consent('1000.00')],
    'a paid invoice is consented to as well',
  ],
  [
    dispute(billed.advanceTo('2024-03-20'), '2024-03-01', '400.00'),
    '2024-06-01',
    [consent('1000.00'), undone, consent('600.00')],
    'a dispute typed in late: consent is undone, and derived anew for the rest (reading 7)',
  ],
  [
    dispute(billed.advanceTo('2024-03-20'), '2024-03-01'),
    '2024-06-01',
    [consent('1000.00'), undone],
    'a dispute of all of it typed in late: consent is undone for good',
  ],
];

describe('what is not disputed in time is consented to (§4.6, reading 17)', () => {
  for (const [given, through, then, why] of rows) {
    test(why, () => {
      const types = ['InvoiceDeemedConsented', 'DeemedConsentUndone'] as const;
      expect(factsOf(given.advanceTo(through), ...types)).toEqual(then);
    });
  }
});
