import {
  addMonths,
  firstOfNextMonth,
  isFirstOfMonth,
  monthOf,
  previousMonth,
  type LegalDay,
  type Month,
} from '@tenure/kernel';
import { plainClause } from '../clause';
import type { TermsVersion } from '../terms-version';

export const billingTermsClause = plainClause(
  '§4.3',
  'Billing terms',
  ['rule', 'deadline'],
  [9, 10, 12],
  'Invoices are dated the first of a month, from the month after acceptance on. The first charges the initial ' +
    'month’s platform fee afterwards; each one charges the coming month’s ahead, and with it the usage, one-time and ' +
    'passed-on charges of the month gone by.',
);

/** What one billing run puts on an invoice. Fees are whole months: nothing is pro-rated. */
export interface BillingRun {
  readonly invoiceDate: LegalDay;
  /** On the first invoice only: the initial month, in which the terms were accepted. */
  readonly feeInArrears?: Month;
  readonly feeInAdvance: Month;
  /** The month whose usage, one-time and passed-on charges are billed. */
  readonly usageMonth: Month;
}

/** The first of the month after acceptance; accepted on a first, the next one (reading 9). */
export function firstInvoiceOn(_t: TermsVersion, acceptedOn: LegalDay): LegalDay {
  return firstOfNextMonth(acceptedOn);
}

/** The run dated `invoiceDate`, which must be a first of a month not before the first invoice: anything else throws. */
export function billingRun(
  t: TermsVersion,
  run: { readonly acceptedOn: LegalDay; readonly invoiceDate: LegalDay },
): BillingRun {
  const { acceptedOn, invoiceDate } = run;
  const first = firstInvoiceOn(t, acceptedOn);
  if (!isFirstOfMonth(invoiceDate) || invoiceDate < first) {
    throw new RangeError(`no billing run on ${invoiceDate} for an account that accepted on ${acceptedOn}`);
  }
  const usageMonth = previousMonth(monthOf(invoiceDate));
  const initial = invoiceDate === first ? { feeInArrears: monthOf(acceptedOn) } : {};
  return { invoiceDate, ...initial, feeInAdvance: monthOf(invoiceDate), usageMonth };
}

/** The first `count` runs of an account that stays active. */
export function invoiceSchedule(t: TermsVersion, acceptedOn: LegalDay, count: number): readonly BillingRun[] {
  const first = firstInvoiceOn(t, acceptedOn);
  return Array.from({ length: count }, (_, i) => billingRun(t, { acceptedOn, invoiceDate: addMonths(first, i) }));
}

/**
 * The date of the last run of an account that ended on `endedOn`: it bills the charges already incurred, without a
 * platform fee (reading 10).
 */
export function finalInvoiceOn(_t: TermsVersion, endedOn: LegalDay): LegalDay {
  return firstOfNextMonth(endedOn);
}
