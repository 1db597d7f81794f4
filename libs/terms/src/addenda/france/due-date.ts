import { addDays, earlierOf, endOfMonth, type LegalDay } from '@tenure/kernel';
import { endingOn, type Deadline } from '../../deadline';
import type { TermsVersion } from '../../terms-version';

/** A Due Date with the two days it is the earlier of. */
export interface FranceDueDate extends Deadline {
  readonly byEndOfMonth: LegalDay;
  readonly byDaysFromIssue: LegalDay;
}

/**
 * The Due Date of a customer in France, in place of §4.4's (reading 36). The month is the invoice date's; the straight
 * count runs from the day the invoice was issued, where that is another day. It never moves off a closed day: the term
 * is a statutory maximum, and the calendar of the terms is not a French one.
 */
export function franceDueDate(t: TermsVersion, invoiceDate: LegalDay, issuedOn: LegalDay = invoiceDate): FranceDueDate {
  const { daysWithEndOfMonth, daysFromIssue } = t.parameters.france;
  const byEndOfMonth =
    t.policies.franceDueDate === 'month-end-plus-45-or-60'
      ? addDays(endOfMonth(invoiceDate), daysWithEndOfMonth)
      : endOfMonth(addDays(invoiceDate, daysWithEndOfMonth));
  const byDaysFromIssue = addDays(issuedOn, daysFromIssue);
  return { ...endingOn(earlierOf(byEndOfMonth, byDaysFromIssue)), byEndOfMonth, byDaysFromIssue };
}
