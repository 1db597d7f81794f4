import { type LegalDay, Money } from '@tenure/kernel';
import { lateChargeFor, lateMonth, lateRateText } from '@tenure/terms';
import { defined } from '../defined';
import { hasMonthlyLateCharges } from '../addendum';
import type { AccountFact } from '../events';
import { lateChargeModeOn, lawfulMonthlyMaximumOn } from '../law';
import { compoundedOn, portionsOn, type Invoice, type LateCharge } from '../state/invoice';
import type { InvoiceRule, InvoiceTerms } from './of-each-invoice';
import { earliest, termsOn, type TermsBook } from './rule';

/**
 * Late charges (§4.5, readings 20 and 21): at the end of each late month what is unpaid is charged, once per invoice,
 * series and month. A series is the months counted from one day: the Due Date, or the day a rejected dispute became
 * payable (reading 19). A charge that was posted but, given what is known now, has another amount is reversed first.
 */
export const lateChargesOf: InvoiceRule = (invoice, through, account, terms) =>
  hasMonthlyLateCharges(invoice) ? nextOfInvoice(account, invoice, through, terms, isChargedByItself) : undefined;

/**
 * The next charge that may be imposed by hand through `through`: what automatic charging would post, but for months that
 * ended while charging was off (reading 21).
 */
export function nextLateChargeToImpose(
  account: InvoiceTerms,
  invoice: Invoice,
  through: LegalDay,
  terms: TermsBook,
): AccountFact | undefined {
  return nextOfInvoice(account, invoice, through, terms, (a, on, t) => lateChargeModeOn(a, on, t) !== 'off');
}

function isChargedByItself(account: InvoiceTerms, on: LegalDay, terms: TermsBook): boolean {
  return lateChargeModeOn(account, on, terms) === 'automatic';
}

function nextOfInvoice(
  account: InvoiceTerms,
  invoice: Invoice,
  through: LegalDay,
  terms: TermsBook,
  mayPost: typeof isChargedByItself,
): AccountFact | undefined {
  if (invoice.dueOn >= through && invoice.charges.length === 0) return undefined;
  return earliest(seriesOf(invoice).map((from) => nextOfSeries(account, invoice, from, through, terms, mayPost)));
}

/** The days that late months count from. */
function seriesOf(invoice: Invoice): readonly LegalDay[] {
  const days = new Set([invoice.dueOn]);
  for (const { lateMonthsFrom } of invoice.disputes) if (lateMonthsFrom !== undefined) days.add(lateMonthsFrom);
  for (const { countedFrom } of invoice.charges) days.add(countedFrom);
  return [...days];
}

function nextOfSeries(
  account: InvoiceTerms,
  invoice: Invoice,
  from: LegalDay,
  through: LegalDay,
  terms: TermsBook,
  mayPost: typeof isChargedByItself,
): AccountFact | undefined {
  const posted = invoice.charges.filter((charge) => charge.countedFrom === from);
  const lastPaidOn = invoice.movements.at(-1)?.on ?? from;
  for (let month = 1; ; month++) {
    const { monthEndsOn, postedOn } = lateMonth(termsOn(terms, from), from, month);
    if (postedOn > through) return undefined;
    const unpaidPrincipal = accruingOn(invoice, from, monthEndsOn);
    // Only a payment makes the unpaid principal of a series less, and nothing makes it more: after the last one it stays.
    const isOver = unpaidPrincipal.isZero() && monthEndsOn >= lastPaidOn;
    if (isOver && !posted.some((charge) => charge.month >= month)) return undefined;
    const due = chargeFor(account, invoice, { from, month, monthEndsOn, postedOn, unpaidPrincipal }, terms);
    const before = posted.find((charge) => charge.month === month);
    if (before) {
      if (isWrong(before, due.amount) || !mayStand(account, before, terms)) return reversal(invoice, before);
    } else if (due.amount.isPositive() && mayPost(account, postedOn, terms)) {
      return due.fact;
    }
  }
}

/** Not where charging, as is known now, was off on its day, or by hand and nobody imposed it (readings 7 and 21). */
function mayStand(account: InvoiceTerms, { postedOn, imposed, waivedOn }: LateCharge, terms: TermsBook): boolean {
  const mode = lateChargeModeOn(account, postedOn, terms);
  return waivedOn !== undefined || mode === 'automatic' || (mode === 'manual' && imposed === true);
}

/** A waived charge stays as it was posted, unless nothing was late at all. */
function isWrong(posted: LateCharge, due: Money): boolean {
  return posted.waivedOn === undefined ? !posted.amount.equals(due) : due.isZero();
}

/** The principal whose late months count from `from`, unpaid at the end of `day`. */
function accruingOn(invoice: Invoice, from: LegalDay, day: LegalDay): Money {
  const accruing = portionsOn(invoice, day).filter((portion) => portion.lateMonthsFrom === from);
  return Money.sum(accruing.map((portion) => portion.unpaid));
}

interface LateMonthOf {
  readonly from: LegalDay;
  readonly month: number;
  readonly monthEndsOn: LegalDay;
  readonly postedOn: LegalDay;
  readonly unpaidPrincipal: Money;
}

function chargeFor(
  account: InvoiceTerms,
  invoice: Invoice,
  late: LateMonthOf,
  terms: TermsBook,
): { amount: Money; fact: AccountFact } {
  const t = termsOn(terms, late.postedOn);
  const unpaidCharges = compoundedOn(invoice, late.from, late.monthEndsOn);
  const maximum = lawfulMonthlyMaximumOn(account, late.postedOn, terms);
  const lawful = defined({ lawfulMonthlyMaximum: maximum });
  const amount = late.unpaidPrincipal.isZero()
    ? Money.zero
    : lateChargeFor(t, { unpaidPrincipal: late.unpaidPrincipal, unpaidCharges, ...lawful });
  const fact: AccountFact = {
    type: 'LateChargePosted',
    effectiveOn: late.postedOn,
    clauses: ['§4.5'],
    derived: true,
    data: {
      invoice: invoice.number,
      countedFrom: late.from,
      month: late.month,
      monthEndedOn: late.monthEndsOn,
      unpaidPrincipal: late.unpaidPrincipal.toString(),
      unpaidCharges: unpaidCharges.toString(),
      rate: lateRateText(t, maximum),
      amount: amount.toString(),
    },
  };
  return { amount, fact };
}

function reversal(invoice: Invoice, charge: LateCharge): AccountFact {
  return {
    type: 'LateChargeReversed',
    effectiveOn: charge.postedOn,
    clauses: ['§4.5'],
    derived: true,
    reason: 'a fact recorded later changes what was unpaid when the month ended',
    data: {
      invoice: invoice.number,
      countedFrom: charge.countedFrom,
      month: charge.month,
      // What was waived of it stands no more already: reversing it as well would leave less than nothing.
      amount: charge.amount.minus(charge.waived).toString(),
    },
  };
}
