import { invoiceView, type InvoiceView } from '@tenure/account';
import { notFound, ProblemError } from '../http/problem';
import type { AccountAt } from './account-reader';

/** Throws `ProblemError` where the account has no such invoice. */
export function invoiceNumbered({ state, today }: AccountAt, number: string): InvoiceView {
  const invoice = invoiceView(state, number, today);
  if (invoice) return invoice;
  throw new ProblemError(notFound('unknown-invoice', `account ${state.id} has no invoice ${number}`));
}
