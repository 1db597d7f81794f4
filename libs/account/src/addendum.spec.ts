import { legalDay } from '@tenure/kernel';
import { terms202001 } from '@tenure/terms';
import { addendumOn, countryOn, dueDateFor, hasMonthlyLateCharges, lateRulesOf } from './addendum';

describe('the terms that hold in the customer’s country (reading 36)', () => {
  const rows: readonly (readonly [country: 'US' | 'GB' | 'FR', invoiceDate: string, dueOn: string, why: string])[] = [
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
    const hasMonthly = (['FR', 'US', 'GB', undefined] as const).map((a) => hasMonthlyLateCharges(lateRulesOf(a)));
    expect(hasMonthly).toEqual([false, true, true, true]);
  });
});

describe('the country on a day', () => {
  const changes = [
    { on: legalDay('2024-01-15'), country: 'US' },
    { on: legalDay('2024-03-01'), country: 'FR' },
    { on: legalDay('2024-06-01'), country: 'DE' },
  ];
  const moved = { country: 'DE', countryChanges: changes };

  it.each([
    ['2024-01-01', 'US', 'US', 'before registration: an invoice that is brought over'],
    ['2024-02-29', 'US', 'US', 'the day before the change'],
    ['2024-03-01', 'FR', 'FR', 'the day of the change'],
    ['2024-06-01', 'DE', undefined, 'a country that the terms say nothing of'],
  ])('%s: %s, addendum %s (%s)', (day, country, addendum, _why) => {
    expect([countryOn(moved, legalDay(day)), addendumOn(moved, legalDay(day))]).toEqual([country, addendum]);
  });
});
