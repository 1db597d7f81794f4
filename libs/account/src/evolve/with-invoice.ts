import type { LegalDay } from '@tenure/kernel';
import type { AccountState, Payment } from '../state/account-state';
import { findIn, put, shelvesOf } from '../state/book';
import { isSettledForGood, type Invoice, wasPaidLateSince } from '../state/invoice';

/**
 * The account with one of its invoices changed by an event effective on `on`. An event about an invoice that a filter
 * left out changes nothing.
 */
export function withInvoice(
  state: AccountState,
  number: string,
  on: LegalDay,
  change: (invoice: Invoice) => Invoice,
): AccountState {
  const invoice = findIn(state.invoices, number);
  return invoice ? { ...state, invoices: keepInvoice(state, change(invoice), on) } : state;
}

/**
 * As `withInvoice`, for an event that says that some of the amount was never owed: that reaches behind every late charge,
 * whatever the day of the event (reading 19).
 */
export function withCreditedInvoice(
  state: AccountState,
  number: string,
  change: (invoice: Invoice) => Invoice,
): AccountState {
  const invoice = findIn(state.invoices, number);
  return invoice ? { ...state, invoices: keepInvoice(state, change(invoice), invoice.invoiceDate) } : state;
}

/** As `withInvoice`, for an event that takes something back: more may have to follow, so the invoice stays at hand. */
export function withCorrectedInvoice(
  state: AccountState,
  number: string,
  change: (invoice: Invoice) => Invoice,
): AccountState {
  const invoice = findIn(state.invoices, number);
  return invoice ? { ...state, invoices: put(state.invoices, number, change(invoice), undefined) } : state;
}

/**
 * Settled invoices go to the shelf, unless the event reaches behind a late charge, or behind the claim of an indemnity,
 * that may now have to be corrected. Interest is on all that was paid on its day, so an event of that very day can
 * change it.
 */
export function keepInvoice(state: AccountState, invoice: Invoice, on: LegalDay): AccountState['invoices'] {
  const isBehindACharge = invoice.charges.some(
    ({ postedOn, isInterest }) => postedOn > on || (isInterest && postedOn === on),
  );
  const isBehindAClaim = invoice.indemnity !== undefined && invoice.indemnity.claimedOn >= on;
  const shelf =
    isSettledForGood(invoice) && !isBehindACharge && !isBehindAClaim ? invoice.invoiceDate.slice(0, 4) : undefined;
  return put(state.invoices, invoice.number, invoice, shelf);
}

/**
 * Settled invoices that were paid late, on `on` or since, are at hand again: what decides about all late
 * charges changed from that day, or credit of that day became known, so that they may have to be corrected (readings 7,
 * 14 and 21).
 */
export function withLateInvoicesSince(state: AccountState, on: LegalDay): AccountState {
  if (on > state.latestOn) return state;
  let { invoices } = state;
  for (const shelf of shelvesOf(invoices).values()) {
    for (const invoice of shelf.values()) {
      if (wasPaidLateSince(invoice, on)) invoices = put(invoices, invoice.number, invoice, undefined);
    }
  }
  return invoices === state.invoices ? state : { ...state, invoices };
}

export function withPayment(state: AccountState, id: string, change: (payment: Payment) => Payment): AccountState {
  const payment = findIn(state.payments, id);
  return payment ? { ...state, payments: keepPayment(state, change(payment)) } : state;
}

/** Hot while some of it is unapplied: that is credit which comes due amounts will use. */
export function keepPayment(state: AccountState, payment: Payment): AccountState['payments'] {
  const shelf = payment.unapplied.isZero() ? payment.on.slice(0, 4) : undefined;
  return put(state.payments, payment.id, payment, shelf);
}
