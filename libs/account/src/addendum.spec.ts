import { legalDay } from '@tenure/kernel';
import { terms202001 } from '@tenure/terms';
import { dueDateFor, hasMonthlyLateCharges } from './addendum';

describe('the terms that hold in the customer’s country (reading 36)', () => {
  const rows: readonly (readonly [country: string, invoiceDate: string, dueOn: string, why: string])[] = [
    ['US', '2024-01-31', '2024-03-01', '30 days: 29 of February and one'],
    ['GB', '2024-01-31', '2024-03-01', 'elsewhere as in the terms'],
    ['FR', '2024-01-31', '2024-03-16', 'the end of January and 45 days, earlier than 60 days (31 March)'],
    ['FR', '2024-02-01', '2024-04-01', '60 days, earlier than the end of February and 45 (14 April)'],
  ];
  for (const [country, invoiceDate, dueOn, why] of rows) {
    test(`${country}, ${invoiceDate}: ${why}`, () => {
      expect(dueDateFor(country, terms202001, legalDay(invoiceDate)).lastDay).toBe(dueOn);
    });
  }

  test('only in France interest replaces the monthly charge', () => {
    expect(['FR', 'US', 'GB'].map(hasMonthlyLateCharges)).toEqual([false, true, true]);
  });
});
