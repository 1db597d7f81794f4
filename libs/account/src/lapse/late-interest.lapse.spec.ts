import { findIn } from '..';
import { activeLife } from '../../test-support/life';

// 2023H1: three times the legal rate is 6.18, the ECB rate and ten points 12.50; the higher one counts (reading 36).
describe('§4.3 FR interest on what is paid late', () => {
  it('is corrected where more of an invoice was paid on its day than was known, though that settles the invoice', () => {
    const given = activeLife('2023-01-22', { country: 'FR' })
      .on('2023-02-01', 'import-invoice', { invoice: 'M-1', amount: '200.00' })
      .on('2023-03-01', 'import-invoice', { invoice: 'M-2', amount: '100.00' })
      .on('2023-05-01', 'receive-payment', { payment: 'P', amount: '214.60', method: 'wire' })
      .advanceTo('2023-05-04')
      .on('2023-05-04', 'credit-invoice', { invoice: 'M-1', amount: '100.00', cause: 'not ordered' });
    const standing = (invoice: string) =>
      findIn(given.state.invoices, invoice)?.charges.map(({ postedOn, amount }) => `${postedOn} ${amount.toString()}`);
    // M-1, due 2 Apr: 100.00 × 12.50 % × 29 / 365 = 0.993. What the credit set free paid the other 85.40 of M-2, due
    // 30 Apr, on the same day: so it was 100.00 that was a day late, 0.034, and no longer 14.60, 0.005.
    expect([standing('M-1'), standing('M-2')]).toEqual([['2023-05-01 0.99'], ['2023-05-01 0.03']]);
  });
});
