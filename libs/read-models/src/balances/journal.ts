import { daysBetween, type LegalDay, type Money } from '@tenure/kernel';
import { type AccountBalance, applyToAccount, emptyAccountBalance } from './account-balance';
import { type Aging, agingOf, overdueOf } from './aging';
import { applyPosting } from './apply-posting';
import { emptyInvoiceBalance, type InvoiceBalance } from './invoice-balance';
import { type OpenItem, openItems } from './open-items';
import type { Posting } from './posting';

/** What a selection of the journal comes to for one account. */
export interface JournalBalance {
  readonly account: AccountBalance;
  readonly invoices: readonly InvoiceBalance[];
}

/**
 * The fold of a selection of postings, such as those effective by a day and recorded by an instant (reading 7): by the
 * same steps as the rows that are kept, so that the whole journal gives just those. Each account's postings come in
 * their order; accounts may be mixed.
 */
export function foldJournal(postings: Iterable<Posting>): ReadonlyMap<string, JournalBalance> {
  const accounts = new Map<string, { account: AccountBalance; invoices: Map<string, InvoiceBalance> }>();
  for (const posting of postings) {
    const { account: id, invoice } = posting;
    const found = accounts.get(id) ?? { account: emptyAccountBalance(id), invoices: new Map<string, InvoiceBalance>() };
    found.account = applyToAccount(found.account, posting);
    if (invoice !== '') {
      found.invoices.set(
        invoice,
        applyPosting(found.invoices.get(invoice) ?? emptyInvoiceBalance(id, invoice), posting),
      );
    }
    accounts.set(id, found);
  }
  return new Map(
    [...accounts].map(([id, { account, invoices }]) => [id, { account, invoices: [...invoices.values()] }]),
  );
}

/** An invoice as it is shown on a day. */
export interface InvoiceView extends InvoiceBalance {
  readonly openItems: readonly OpenItem[];
  readonly aging: Aging;
  readonly overdue: Money;
  /** Calendar days from the original Due Date to the day it was settled; undefined while it is not. */
  readonly daysLate: number | undefined;
}

export function invoiceView(balance: InvoiceBalance, today: LegalDay): InvoiceView {
  const items = openItems(balance);
  const aging = agingOf(items, today);
  return { ...balance, openItems: items, aging, overdue: overdueOf(aging), daysLate: daysLate(balance) };
}

function daysLate({ dueOn, settledOn }: InvoiceBalance): number | undefined {
  if (dueOn === undefined || settledOn === undefined) return undefined;
  return Math.max(0, daysBetween(dueOn, settledOn));
}
