import { legalDay } from '@tenure/kernel';
import { afterRejectedDispute, disputeWindow, isDisputeTimely, terms202001 } from '..';
import { withPolicies } from '../../test-support/variants';

describe('§4.6 disputed invoices (readings 17 and 19)', () => {
  it.each([
    ['2025-01-01', '2025-03-02', '2025-03-03', 'sixty days over a common February'],
    ['2024-01-01', '2024-03-01', '2024-03-02', 'and over a leap one'],
    ['2025-01-08', '2025-03-09', '2025-03-10', 'the last day has 23 hours and is a Sunday: it stays'],
  ])('invoiced on %s: through %s, consent from %s (%s)', (invoiceDate, lastDay, lapsesOn, _why) => {
    expect(disputeWindow(terms202001, legalDay(invoiceDate))).toEqual({ lastDay, lapsesOn });
  });

  it.each([
    ['2025-03-02', true, 'the sixtieth day'],
    ['2025-03-03', false, 'the sixty-first'],
    ['2025-01-01', true, 'on the invoice date'],
    ['2024-12-31', false, 'before there is an invoice'],
  ])('a notice on %s is in time: %s (%s)', (noticeOn, timely, _why) => {
    expect(isDisputeTimely(terms202001, legalDay('2025-01-01'), legalDay(noticeOn))).toBe(timely);
  });

  it.each([
    [
      'from-resolution',
      '2025-03-03',
      '2025-04-10',
      '2025-04-10',
      '2025-04-10',
      'resolved after the Due Date: both from there',
    ],
    [
      'from-resolution',
      '2025-03-03',
      '2025-02-10',
      '2025-03-03',
      '2025-03-03',
      'resolved before it: the Due Date stands',
    ],
    ['from-due-date', '2025-03-03', '2025-04-10', '2025-04-10', '2025-03-03', 'late months as if never disputed'],
    ['from-due-date', '2025-03-03', '2025-02-10', '2025-03-03', '2025-03-03', 'no difference before the Due Date'],
  ] as const)(
    '%s, due %s, rejected %s: payable %s, late from %s (%s)',
    (policy, due, resolved, payable, late, _why) => {
      const t = withPolicies({ rejectedDisputeAccrual: policy });
      const outcome = afterRejectedDispute(t, { dueOn: legalDay(due), resolvedOn: legalDay(resolved) });
      expect(outcome).toEqual({ payableOn: payable, lateMonthsFrom: late });
    },
  );
});
