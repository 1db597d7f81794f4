import { addDays, addMonths, daysBetween, endOfMonth, legalDay, Money, monthOf } from '@tenure/kernel';
import * as fc from 'fast-check';
import { lateChargeFor, lateChargeMode, lateMonth, lateRate, terms202001 } from '..';
import { withPolicies } from '../../test-support/variants';

const t = terms202001;
const anchors = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays(legalDay('2000-01-01'), n));
const amounts = fc.bigInt({ min: 0n, max: 999_999_999_99n }).map((cents) => Money.ofCents(cents));

describe('§4.5 late months (readings 3 and 20)', () => {
  it.each([
    ['2024-01-31', 1, '2024-02-29', '2024-03-01', 'February ends the first month of an anchor on the 31st'],
    ['2024-01-31', 2, '2024-03-31', '2024-04-01', 'and does not shorten the second'],
    ['2025-01-31', 1, '2025-02-28', '2025-03-01', 'in a common year'],
    ['2024-02-29', 12, '2025-02-28', '2025-03-01', 'a leap day a year on'],
    ['2024-02-29', 48, '2028-02-29', '2028-03-01', 'and four years on'],
    ['2025-06-30', 1, '2025-07-30', '2025-07-31', 'the 30th stays the 30th: not the end of the month'],
    ['2025-11-15', 3, '2026-02-15', '2026-02-16', 'over the year’s end'],
  ])('anchor %s, month %i: ends %s, posted %s (%s)', (anchor, k, monthEndsOn, postedOn, _why) => {
    expect(lateMonth(t, legalDay(anchor), k)).toEqual({ monthEndsOn, postedOn });
  });

  it('never drift: each ends on the anchor’s day, or on the last day of a shorter month', () => {
    fc.assert(
      fc.property(anchors, fc.integer({ min: 1, max: 400 }), (anchor, k) => {
        const { monthEndsOn, postedOn } = lateMonth(t, anchor, k);
        const sameDay = monthEndsOn.slice(8) === anchor.slice(8);
        expect(sameDay || (monthEndsOn === endOfMonth(monthEndsOn) && monthEndsOn.slice(8) < anchor.slice(8))).toBe(
          true,
        );
        expect(monthOf(monthEndsOn)).toBe(monthOf(addMonths(legalDay(`${anchor.slice(0, 7)}-01`), k)));
        expect(daysBetween(monthEndsOn, postedOn)).toBe(1);
      }),
    );
  });
});

describe('§4.5 late charges (readings 13, 20 and 21)', () => {
  it.each([
    [undefined, '0.015', 'no maximum is set'],
    ['0.01', '0.01', 'the lawful maximum is less'],
    ['0.0058333333', '0.0058333333', 'seven per cent a year, by the month'],
    ['0.02', '0.015', 'the lawful maximum is more'],
    ['0', '0', 'nothing may be charged'],
  ])('maximum %s: rate %s (%s)', (maximum, rate, _why) => {
    expect(lateRate(t, maximum).toString()).toBe(rate);
  });

  it.each([
    ['1000.00', '0.00', undefined, '15.00', 'one and a half per cent'],
    ['1000.00', '15.00', undefined, '15.23', '15.225 is rounded half-up, and the first charge compounds'],
    ['1000.00', '30.23', undefined, '15.45', '15.45345 is rounded down'],
    ['0.33', '0.00', undefined, '0.00', '0.00495 is less than half a cent'],
    ['0.34', '0.00', undefined, '0.01', '0.0051 is more'],
    ['67.00', '0.00', undefined, '1.01', '1.005 exactly: half a cent goes up, which a binary float gets wrong'],
    ['0.00', '15.00', undefined, '0.23', 'the principal is paid, the charge is not: 0.225 goes up'],
    ['9360.39', '0.00', '0.0058333333', '54.60', 'at a lawful maximum'],
    ['1000.00', '0.00', '0', '0.00', 'a maximum of nothing'],
    ['999999999.99', '0.00', undefined, '15000000.00', 'large amounts stay exact'],
  ])('%s and %s unpaid, maximum %s: %s (%s)', (principal, charges, maximum, charge, _why) => {
    const limit = maximum === undefined ? {} : { lawfulMonthlyMaximum: maximum };
    const unpaid = { unpaidPrincipal: Money.of(principal), unpaidCharges: Money.of(charges), ...limit };
    expect(lateChargeFor(t, unpaid).toString()).toBe(charge);
  });

  it('never falls when more is unpaid, and is at most half a cent off the rate', () => {
    fc.assert(
      fc.property(amounts, amounts, (some, more) => {
        const charge = (unpaidPrincipal: Money) => lateChargeFor(t, { unpaidPrincipal, unpaidCharges: Money.zero });
        expect(charge(some.plus(more)).isLessThan(charge(some))).toBe(false);
        const thousandfold = some.toCents() * 15n;
        const difference = charge(some).toCents() * 1000n - thousandfold;
        expect(difference > -500n && difference <= 500n).toBe(true);
      }),
    );
  });

  it.each([
    ['automatic', undefined, 'automatic', 'the programme’s habit'],
    ['off', undefined, 'off', 'the programme’s habit'],
    ['automatic', 'manual', 'manual', 'the account has one of its own'],
    ['off', 'automatic', 'automatic', 'in either direction'],
  ] as const)('programme %s, account %s: %s (%s)', (programme, account, mode, _why) => {
    expect(lateChargeMode(withPolicies({ lateCharges: programme }), account)).toBe(mode);
  });
});
