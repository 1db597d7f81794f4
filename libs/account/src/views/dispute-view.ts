import { byTexts, type LegalDay } from '@tenure/kernel';
import type { AccountState } from '../state/account-state';
import { entriesOf } from '../state/book';
import { type DisputeDocument, documentsOf } from '../state/dispute-documents';
import type { Invoice } from '../state/invoice';
import { defined } from '../defined';

/** A disputed amount and what became of it (§4.6). */
export interface DisputeView {
  readonly dispute: string;
  readonly invoice: string;
  readonly amount: string;
  readonly openedOn: LegalDay;
  readonly state: 'open' | 'credited' | 'rejected' | 'withdrawn';
  readonly closedOn?: LegalDay;
  /** Rejected or withdrawn: the day the amount is payable on again (reading 19). */
  readonly payableOn?: LegalDay;
  readonly lateMonthsFrom?: LegalDay;
  /** What the customer handed in to support it, by the day it arrived; none: there is its notice alone. */
  readonly documents: readonly DisputeDocument[];
}

/** All disputes of the account, in the order they were opened. */
export function disputeViews(state: AccountState): readonly DisputeView[] {
  const all = [...entriesOf(state.invoices)].flatMap((invoice) => disputeViewsOf(state, invoice));
  return all.sort(byTexts(({ openedOn, dispute }) => [openedOn, dispute]));
}

export function disputeViewsOf(state: AccountState, invoice: Invoice): readonly DisputeView[] {
  return invoice.disputes.map(({ id, amount, openedOn, closedOn, outcome, payableOn, lateMonthsFrom }) =>
    defined({
      dispute: id,
      invoice: invoice.number,
      amount: amount.toString(),
      openedOn,
      state: outcome ?? ('open' as const),
      closedOn,
      payableOn,
      lateMonthsFrom,
      documents: documentsOf(state.disputeDocuments, id),
    }),
  );
}
