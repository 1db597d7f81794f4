import type { LegalDay } from '@tenure/kernel';
import { type Deadline, dueDate, franceDueDate, type TermsVersion } from '@tenure/terms';

/** The Due Date by the terms that hold in the customer's country: France has its own (reading 36). */
export function dueDateFor(country: string, t: TermsVersion, invoiceDate: LegalDay): Deadline {
  return country === 'FR' ? franceDueDate(t, invoiceDate) : dueDate(t, invoiceDate);
}

/** In France interest by its own rule replaces the monthly charge (reading 36). */
export function hasMonthlyLateCharges(country: string): boolean {
  return country !== 'FR';
}
