import type { AccountState, Payment } from '../state/account-state';
import { findIn, put } from '../state/book';
import { isSettledForGood, type Invoice } from '../state/invoice';

/** The account with one of its invoices changed. An event about an invoice that a filter left out changes nothing. */
export function withInvoice(state: AccountState, number: string, change: (invoice: Invoice) => Invoice): AccountState {
  const invoice = findIn(state.invoices, number);
  return invoice ? { ...state, invoices: keepInvoice(state, change(invoice)) } : state;
}

export function keepInvoice(state: AccountState, invoice: Invoice): AccountState['invoices'] {
  const shelf = isSettledForGood(invoice) ? invoice.invoiceDate.slice(0, 4) : undefined;
  return put(state.invoices, invoice.number, invoice, shelf);
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
