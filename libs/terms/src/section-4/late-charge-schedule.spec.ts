import { addDays, legalDay, Money } from '@tenure/kernel';
import * as fc from 'fast-check';
import { lateChargeSchedule, terms202001 } from '..';

const t = terms202001;
const dueOn = legalDay('2024-01-31');

describe('§4.5 late charges on what stays unpaid (reading 20)', () => {
  it.each([
    ['2024-02-29', 0, '0.00', '1000.00', 'the first month ends today: the charge is posted tomorrow'],
    ['2024-03-01', 1, '15.00', '1015.00', 'posted'],
    ['2024-03-31', 1, '15.00', '1015.00', 'the second month is not full yet'],
    ['2024-04-01', 2, '30.23', '1030.23', 'compounded'],
    ['2024-01-15', 0, '0.00', '1000.00', 'before the Due Date'],
    [
      '2025-02-01',
      12,
      '195.63',
      '1195.63',
      'a year, rounded every month: rounded once at its end it would be a cent less',
    ],
  ])('1000.00 due 31 Jan 2024, as of %s: %i months, %s, %s (%s)', (asOf, months, charge, balance, _why) => {
    const schedule = lateChargeSchedule(t, { principal: Money.of('1000.00'), dueOn, asOf: legalDay(asOf) });
    expect(schedule).toMatchObject({ fullMonths: months, rate: '0.015' });
    expect([schedule.charge.toString(), schedule.balance.toString()]).toEqual([charge, balance]);
  });

  it('shows the months of a maximum of nothing, each charging nothing', () => {
    const unpaid = { principal: Money.of('1000.00'), dueOn, asOf: legalDay('2024-04-15'), lawfulMonthlyMaximum: '0' };
    const { rate, postings, charge } = lateChargeSchedule(t, unpaid);
    expect(rate).toBe('0');
    expect(postings.map(({ k, postedOn, amount }) => [k, postedOn, amount.toString()])).toEqual([
      [1, '2024-03-01', '0.00'],
      [2, '2024-04-01', '0.00'],
    ]);
    expect(charge.isZero()).toBe(true);
  });

  it('only grows as days pass and as principal grows', () => {
    const cents = fc.bigInt({ min: 1n, max: 10_000_000_00n });
    const days = fc.integer({ min: 0, max: 1500 });
    fc.assert(
      fc.property(cents, cents, days, days, (principal, more, early, later) => {
        const balance = (amount: bigint, after: number) =>
          lateChargeSchedule(t, { principal: Money.ofCents(amount), dueOn, asOf: addDays(dueOn, after) });
        const now = balance(principal, early);
        expect(balance(principal, early + later).charge.isLessThan(now.charge)).toBe(false);
        expect(balance(principal + more, early).charge.isLessThan(now.charge)).toBe(false);
        expect(now.balance.equals(Money.sum([Money.ofCents(principal), ...now.postings.map((p) => p.amount)]))).toBe(
          true,
        );
      }),
      { numRuns: 50 },
    );
  });
});
