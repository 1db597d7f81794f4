import type { LegalDay } from '@tenure/kernel';
import type { AccountFact } from '../events';
import type { LateChargeTerms } from '../law';
import type { AccountState } from '../state/account-state';
import type { Invoice } from '../state/invoice';
import { earliest, type LapseRule, type TermsBook } from './rule';

/** What of the account, beside the invoice, decides what lapses for one invoice. */
export type InvoiceTerms = LateChargeTerms;

export type InvoiceRule = (
  invoice: Invoice,
  through: LegalDay,
  account: InvoiceTerms,
  terms: TermsBook,
) => AccountFact | undefined;

interface Outlook extends InvoiceTerms {
  readonly terms: TermsBook;
  /** How far it was looked. */
  readonly through: LegalDay;
  readonly next: AccountFact | undefined;
}

/**
 * The earliest that follows for any of the invoices that can still change. An invoice is immutable, so what was found
 * for it is kept: an account with hundreds of open invoices looks anew only at the one that a command touched.
 */
export function ofEachInvoice(...rules: readonly InvoiceRule[]): LapseRule {
  const outlooks = new WeakMap<Invoice, Outlook>();

  function outlookFor(invoice: Invoice, through: LegalDay, account: AccountState, terms: TermsBook): Outlook {
    const known = outlooks.get(invoice);
    if (known && holds(known, through, account, terms)) return known;
    const { lateChargePolicies, taxes, country, countryChanges } = account;
    const next = earliest(rules.map((rule) => rule(invoice, through, account, terms)));
    const outlook: Outlook = { lateChargePolicies, taxes, country, countryChanges, terms, through, next };
    outlooks.set(invoice, outlook);
    return outlook;
  }

  return (state, through, terms) => {
    let first: AccountFact | undefined;
    for (const invoice of state.invoices.hot.values()) {
      const { next } = outlookFor(invoice, through, state, terms);
      if (next && next.effectiveOn <= through && (!first || next.effectiveOn < first.effectiveOn)) first = next;
    }
    return first;
  };
}

/** Rules find the earliest there is: once something was found it stays the earliest, however far one looks. */
function holds(known: Outlook, through: LegalDay, account: InvoiceTerms, terms: TermsBook): boolean {
  return (
    (known.next !== undefined || through <= known.through) &&
    known.terms === terms &&
    known.lateChargePolicies === account.lateChargePolicies &&
    known.taxes.locations === account.taxes.locations &&
    known.countryChanges === account.countryChanges
  );
}
