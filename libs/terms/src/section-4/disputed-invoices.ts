import { laterOf, type LegalDay } from '@tenure/kernel';
import { clause } from '../clause';
import { calendarDeadline, isInTime, type Deadline } from '../deadline';
import type { TermsVersion } from '../terms-version';

export interface DisputedInvoicesParameters {
  readonly disputeDays: number;
}

export const disputedInvoicesClause = clause<DisputedInvoicesParameters>({
  ref: '§4.6',
  title: 'Disputed invoices',
  kinds: ['deadline', 'rule'],
  summary:
    'A charge is disputed in writing, with detail, within the dispute period. What is not disputed by then is ' +
    'consented to for good. A dispute holds back what it disputes and nothing else: the rest is due, and suspension ' +
    'and termination for other reasons stay open. Documents that support it are taken while it is open, and not only ' +
    'within the period: the notice has to be in time. Not built: a longer period that some law may require.',
  readings: [5, 17, 18, 19],
  parameters: { disputeDays: 60 },
});

/**
 * The Dispute Period: a notice is in time through its last day; consent is deemed from the day it lapses (reading 17).
 */
export function disputeWindow(t: TermsVersion, invoiceDate: LegalDay): Deadline {
  return calendarDeadline(t, invoiceDate, t.parameters.disputedInvoices.disputeDays);
}

/** Whether a notice on `noticeOn` is in time. A day before the invoice is not: there is no invoice yet to dispute. */
export function isDisputeTimely(t: TermsVersion, invoiceDate: LegalDay, noticeOn: LegalDay): boolean {
  return noticeOn >= invoiceDate && isInTime(disputeWindow(t, invoiceDate), noticeOn);
}

/**
 * What becomes of a disputed amount whose dispute was rejected or withdrawn (reading 19). It is payable when both its
 * Due Date and the resolution have come, since it could not be late while it had no Due Date; whether late months count
 * from there or, the dispute having failed, from the original Due Date is the policy `rejectedDisputeAccrual`.
 */
export function afterRejectedDispute(
  t: TermsVersion,
  amount: { readonly dueOn: LegalDay; readonly resolvedOn: LegalDay },
): { readonly payableOn: LegalDay; readonly lateMonthsFrom: LegalDay } {
  const payableOn = laterOf(amount.dueOn, amount.resolvedOn);
  const fromResolution = t.policies.rejectedDisputeAccrual === 'from-resolution';
  return { payableOn, lateMonthsFrom: fromResolution ? payableOn : amount.dueOn };
}
