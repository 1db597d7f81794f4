import { addDays, legalDay } from '@tenure/kernel';
import * as fc from 'fast-check';
import { franceDueDate, terms202001 } from '../..';
import { withPolicies } from '../../../test-support/variants';

const otherReading = withPolicies({ franceDueDate: '45-days-then-month-end-or-60' });

describe('§4.3 FR due date (reading 36)', () => {
  it.each([
    ['2025-04-10', '2025-06-09', '2025-05-31', 'the 60 days come first; the other reading ends with May'],
    ['2025-01-31', '2025-03-17', '2025-03-31', '45 days after January’s end; the other reading ends with March'],
    ['2024-01-15', '2024-03-15', '2024-02-29', 'by the other reading 45 days land on the leap day itself'],
    ['2025-01-15', '2025-03-16', '2025-03-16', 'both come to the 60 days'],
    ['2025-12-31', '2026-02-14', '2026-02-28', 'over the year’s end; a Saturday stays'],
  ])('invoiced on %s: due %s, by the other reading %s (%s)', (invoiceDate, dueOn, otherwise, _why) => {
    expect(franceDueDate(terms202001, legalDay(invoiceDate)).lastDay).toBe(dueOn);
    expect(franceDueDate(otherReading, legalDay(invoiceDate)).lastDay).toBe(otherwise);
  });

  it('counts the month from the invoice date and the 60 days from its issue', () => {
    expect(franceDueDate(terms202001, legalDay('2025-03-29'), legalDay('2025-04-02'))).toEqual({
      byEndOfMonth: '2025-05-15',
      byDaysFromIssue: '2025-06-01',
      lastDay: '2025-05-15',
      lapsesOn: '2025-05-16',
    });
  });

  it('is never more than 60 days after the issue, under either reading and whatever day is closed', () => {
    const rolling = withPolicies({ whenLastDayIsClosed: 'next-business-day' });
    fc.assert(
      fc.property(fc.constantFrom(terms202001, otherReading, rolling), fc.integer({ min: 0, max: 9000 }), (t, n) => {
        const invoiceDate = addDays(legalDay('2010-01-01'), n);
        const { lastDay } = franceDueDate(t, invoiceDate);
        expect(lastDay <= addDays(invoiceDate, 60) && lastDay >= addDays(invoiceDate, 45)).toBe(true);
      }),
    );
  });
});
