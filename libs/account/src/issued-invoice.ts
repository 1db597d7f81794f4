import { type LegalDay, Money } from '@tenure/kernel';
import { disputeWindow, type TermsVersion } from '@tenure/terms';
import { addendumOn, dueDateFor, lateRulesOf } from './addendum';
import type { InvoiceIssued, InvoiceLine } from './events';
import type { AccountState } from './state/account-state';

type OfEveryInvoice = Pick<
  InvoiceIssued,
  'invoiceDate' | 'amount' | 'currency' | 'lines' | 'dueOn' | 'lastDayToDispute' | 'consentOn' | 'addendum'
>;

/** What an invoice dated `on` with these lines says, whatever its origin: its amount and all its days (§4.4, §4.6). */
export function issuedInvoice(
  state: AccountState,
  on: LegalDay,
  lines: readonly InvoiceLine[],
  t: TermsVersion,
): OfEveryInvoice {
  const addendum = addendumOn(state, on);
  const window = disputeWindow(t, on);
  return {
    invoiceDate: on,
    amount: Money.sum(lines.map((line) => Money.of(line.amount))).toString(),
    currency: t.currency,
    lines,
    dueOn: dueDateFor(addendum, t, on).lastDay,
    lastDayToDispute: window.lastDay,
    consentOn: window.lapsesOn,
    ...lateRulesOf(addendum),
  };
}
