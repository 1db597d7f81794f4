import { addMonths, firstDayOf, laterOf, type LegalDay, type Month, monthOf } from '@tenure/kernel';
import type { RateCard } from '@tenure/terms';
import { defined } from '../defined';
import type { AccountFact, InvoiceLine } from '../events';
import { issuedInvoice } from '../issued-invoice';
import { madeId } from '../made-id';
import { monthlyFeeOn } from '../packages';
import type { AccountState, PackageTerm } from '../state/account-state';
import { separateAgreementOn } from '../state/agreement';
import { findIn } from '../state/book';
import { withTaxes } from '../tax-lines';
import { type LapseRule, termsOn, type TermsBook } from './rule';

/**
 * The billing run (§4.3, readings 9 and 10): on each 1st the platform fee of the month that begins, with the first run
 * also that of the initial month, and the charges recorded for the months before. A month without anything to bill has
 * no invoice. After the account ended only what was already incurred is billed.
 */
export const billingRun: LapseRule = (state, through, terms) => {
  if (state.nextInvoiceOn === undefined || !hasAnythingToBill(state)) return undefined;
  for (let on = state.nextInvoiceOn; on <= through; on = addMonths(on, 1)) {
    const lines = linesOn(state, on, terms);
    if (lines.length > 0) return invoiceOf(state, on, lines, terms);
    if (isOver(state, on)) return undefined;
  }
  return undefined;
};

function hasAnythingToBill(state: AccountState): boolean {
  return (
    state.charges.hot.size > 0 || state.packages.some((term) => term.listed === true || term.monthlyFee.isPositive())
  );
}

function isOver(state: AccountState, on: LegalDay): boolean {
  return (
    state.end !== undefined &&
    state.end.on < on &&
    [...state.charges.hot.values()].every((charge) => charge.firstRunOn < on)
  );
}

/** What a run on `on` bills. */
export function linesOn(state: AccountState, on: LegalDay, terms: TermsBook): readonly InvoiceLine[] {
  return [...feeLines(state, on, terms.programme.rateCards), ...chargeLines(state, on)];
}

/**
 * No fee any more once the account has ended, nor while an agreement of the parties stands in place of the terms; before
 * the first fee was billed, those of the months since activation.
 */
function feeLines(state: AccountState, on: LegalDay, cards: readonly RateCard[]): readonly InvoiceLine[] {
  const { activeFrom, firstRunOn, end, feesThrough } = state;
  const term = packageAt(state, on);
  const isOutside = (end !== undefined && end.on <= on) || separateAgreementOn(state.agreements, on) !== undefined;
  if (activeFrom === undefined || firstRunOn === undefined || firstRunOn > on || isOutside) return [];
  const fee = term && monthlyFeeOn(term, cards, on);
  if (!term || !fee?.isPositive()) return [];
  const advance = monthOf(on);
  const since = feesThrough === undefined ? initialMonth(state, activeFrom, advance) : advance;
  return monthsFrom(since < advance ? since : advance, advance).map((month): InvoiceLine => {
    const when = month === advance ? 'in advance' : 'in arrears';
    const description = `platform fee ${term.name} ${month}, ${when}`;
    return { kind: 'platform-fee', description, amount: fee.toString(), month };
  });
}

/** The month in which the service began, unless it began with a package that had no fee. */
function initialMonth(state: AccountState, activeFrom: LegalDay, advance: Month): Month {
  const [first] = state.packages;
  return first?.monthlyFee.isPositive() ? monthOf(laterOf(activeFrom, first.on)) : advance;
}

function monthsFrom(first: Month, last: Month): readonly Month[] {
  const months: Month[] = [];
  for (let month = first; month <= last; month = nextMonth(month)) months.push(month);
  return months;
}

function nextMonth(month: Month): Month {
  return monthOf(addMonths(firstDayOf(month), 1));
}

function packageAt(state: AccountState, run: LegalDay): PackageTerm | undefined {
  return state.packages.findLast(({ firstRunOn }) => firstRunOn <= run);
}

function chargeLines(state: AccountState, on: LegalDay): readonly InvoiceLine[] {
  return [...state.charges.hot.values()]
    .filter((charge) => charge.firstRunOn <= on)
    .map(({ kind, description, amount, charge }) => ({ kind, description, amount: amount.toString(), charge }));
}

/** The invoice of a run: these lines and the taxes on them, with all its days. Its number is the account's id and the month, unless one is given. */
export function invoiceOf(
  state: AccountState,
  on: LegalDay,
  lines: readonly InvoiceLine[],
  terms: TermsBook,
  number = freeNumber(state, monthOf(on)),
): AccountFact {
  const fees = lines.flatMap((line) => (line.month === undefined ? [] : [line.month]));
  const feesThrough = fees.at(-1) ?? state.feesThrough;
  return {
    type: 'InvoiceIssued',
    effectiveOn: on,
    clauses: ['§4.3', '§4.4', '§4.6'],
    derived: true,
    data: {
      invoice: number,
      origin: 'billing-run',
      ...issuedInvoice(state, on, withTaxes(state, on, lines, terms), termsOn(terms, on)),
      nextInvoiceOn: addMonths(on, 1),
      ...defined({ feesThrough }),
    },
  };
}

function freeNumber(state: AccountState, month: Month): string {
  const wanted = madeId(state.id, month);
  if (!findIn(state.invoices, wanted)) return wanted;
  for (let n = 2; ; n++) {
    const number = madeId(wanted, String(n));
    if (!findIn(state.invoices, number)) return number;
  }
}
