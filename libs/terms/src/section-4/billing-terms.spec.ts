import { isFirstOfMonth, legalDay } from '@tenure/kernel';
import { billingRun, finalInvoiceOn, firstInvoiceOn, invoiceSchedule, terms202001 } from '..';

const t = terms202001;

describe('§4.3 billing terms (readings 9 and 10)', () => {
  it.each([
    ['2025-01-15', '2025-02-01', 'the first of the month after'],
    ['2025-01-01', '2025-02-01', 'accepted on a first still waits for the next'],
    ['2025-01-31', '2025-02-01', 'accepted on the day before'],
    ['2024-02-29', '2024-03-01', 'accepted on a leap day'],
    ['2025-12-01', '2026-01-01', 'over the year’s end'],
  ])('accepted on %s: first invoice on %s (%s)', (acceptedOn, first, _why) => {
    expect(firstInvoiceOn(t, legalDay(acceptedOn))).toBe(first);
  });

  it.each([
    ['2025-02-01', '2025-01', '2025-02', '2025-01', 'the first run charges the initial month afterwards, whole'],
    ['2025-03-01', undefined, '2025-03', '2025-02', 'later runs charge ahead only'],
    ['2026-01-01', undefined, '2026-01', '2025-12', 'usage of December is billed in January'],
  ])('run of %s: arrears %s, advance %s, usage %s (%s)', (invoiceDate, arrears, advance, usage, _why) => {
    const run = billingRun(t, { acceptedOn: legalDay('2025-01-20'), invoiceDate: legalDay(invoiceDate) });
    expect(run.feeInArrears).toBe(arrears);
    expect(run).toMatchObject({ invoiceDate, feeInAdvance: advance, usageMonth: usage });
  });

  it.each([
    ['2025-02-02', 'not a first of a month'],
    ['2025-01-01', 'before the first invoice'],
  ])('there is no run on %s: %s', (invoiceDate, _why) => {
    const run = { acceptedOn: legalDay('2025-01-20'), invoiceDate: legalDay(invoiceDate) };
    expect(() => billingRun(t, run)).toThrow(RangeError);
  });

  it('goes on month by month, charging every month of service once', () => {
    const runs = invoiceSchedule(t, legalDay('2024-11-30'), 26);
    const charged = runs.flatMap((run) => [...(run.feeInArrears ? [run.feeInArrears] : []), run.feeInAdvance]);
    expect(charged).toHaveLength(27);
    expect(new Set(charged).size).toBe(27);
    expect([charged[0], charged.at(-1)]).toEqual(['2024-11', '2027-01']);
    expect(runs.every((run) => isFirstOfMonth(run.invoiceDate))).toBe(true);
  });

  it.each([
    ['2025-03-15', '2025-04-01', 'what was already incurred, on the next first'],
    ['2025-03-01', '2025-04-01', 'ended on a first: that day’s run has gone out, its usage comes with the next'],
  ])('ended on %s: last invoice on %s (%s)', (endedOn, last, _why) => {
    expect(finalInvoiceOn(t, legalDay(endedOn))).toBe(last);
  });
});
