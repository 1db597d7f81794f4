import { legalDay } from '@tenure/kernel';
import { breachCure, openedByPaymentLapse, paymentCure, terms202001 } from '..';
import { withPolicies } from '../../test-support/variants';

const byTheBanks = withPolicies({ businessDayCalendar: 'us-federal-reserve' });

describe('§3.4 days to pay after a notice of non-payment (readings 4 and 23)', () => {
  it.each([
    ['2021-06-17', '2021-06-25', '2021-06-24', 'Juneteenth observed on the 18th, for OPM only'],
    ['2021-06-16', '2021-06-24', '2021-06-23', 'the day of notice is not counted'],
    ['2020-06-18', '2020-06-25', '2020-06-25', 'no Juneteenth in 2020'],
    ['2021-12-23', '2022-01-03', '2021-12-30', 'Christmas and New Year both observed on the Friday before'],
    ['2021-12-24', '2022-01-03', '2021-12-31', 'effective on a closed day'],
    ['2027-12-27', '2028-01-04', '2028-01-03', 'the New Year of 2028 observed in 2027'],
    ['2024-11-22', '2024-12-02', '2024-12-02', 'Thanksgiving falls in between'],
  ])('effective %s: %s, by the banks %s (%s)', (effectiveOn, opm, reserve, _why) => {
    expect(paymentCure(terms202001, legalDay(effectiveOn)).lastDay).toBe(opm);
    expect(paymentCure(byTheBanks, legalDay(effectiveOn)).lastDay).toBe(reserve);
  });

  it('tells the days counted and skipped', () => {
    expect(paymentCure(terms202001, legalDay('2021-06-17'))).toEqual({
      lastDay: '2021-06-25',
      lapsesOn: '2021-06-26',
      counted: ['2021-06-21', '2021-06-22', '2021-06-23', '2021-06-24', '2021-06-25'],
      skipped: [
        { day: '2021-06-18', why: 'Juneteenth (observed)' },
        { day: '2021-06-19', why: 'Saturday' },
        { day: '2021-06-20', why: 'Sunday' },
      ],
    });
  });

  it.each([
    [false, 'the remedies of §3.4 stand beside §3.3 and do not end the contract'],
    [true, 'a programme may read the lapse as a breach left uncured'],
  ])('its lapse opens five remedies, and termination: %s (%s)', (termination, _why) => {
    const opened = openedByPaymentLapse(withPolicies({ nonPaymentLapseOpensTermination: termination }));
    expect(opened.termination).toBe(termination);
    expect(opened.remedies.map(({ name }) => name)).toEqual([
      'suspend-service',
      'stop-orders',
      'stop-call-detail',
      'enforce-security',
      'record-other-remedy',
    ]);
  });
});

describe('§3.3(i) days to cure a material breach (reading 24)', () => {
  it.each([
    ['2024-01-30', '2024-02-29', '2024-03-01', 'calendar days, over a leap February'],
    ['2023-01-30', '2023-03-01', '2023-03-02', 'and over a common one'],
    ['2021-06-17', '2021-07-17', '2021-07-18', 'a Saturday stays'],
  ])('effective %s: through %s, termination from %s (%s)', (effectiveOn, lastDay, lapsesOn, _why) => {
    expect(breachCure(terms202001, legalDay(effectiveOn))).toEqual({ lastDay, lapsesOn });
  });
});
