import { Money } from '@tenure/kernel';
import type { AccountFact } from '../events';
import { lateInterestOn } from '../late-interest';
import { lateChargeModeOn } from '../law';
import { type Invoice, type LateCharge, type LatePrincipal, paidLate } from '../state/invoice';
import type { InvoiceRule } from './of-each-invoice';
import { earliest, type TermsBook } from './rule';

/**
 * Late interest in France (§4.3 FR, reading 36), in place of late charges: what was paid late on a day bears interest to
 * that day, posted at its close and rounded once. It needs no notice and nobody's hand, so charging by hand is for it
 * the same as charging by itself; where charging is off it is not used (reading 21). Interest that was posted but, given
 * what is known now, has another amount is reversed first. Where rates are not published yet nothing is posted until
 * they are.
 */
export const lateInterestOf: InvoiceRule = (invoice, through, account, terms) => {
  if (invoice.addendum !== 'FR') return undefined;
  const late = paidLate(invoice).filter(({ on }) => on < through && lateChargeModeOn(account, on, terms) !== 'off');
  return earliest([...reversals(invoice, late, terms), ...late.map((paid) => postingFor(invoice, paid, terms))]);
};

function* reversals(invoice: Invoice, late: readonly LatePrincipal[], terms: TermsBook): Iterable<AccountFact> {
  for (const charge of invoice.charges) {
    if (!charge.isInterest) continue;
    const paid = late.find(({ countedFrom, on }) => countedFrom === charge.countedFrom && on === charge.postedOn);
    if (isWrong(charge, paid ? amountOn(paid, terms) : Money.zero)) yield reversal(invoice, charge);
  }
}

/** What was waived stays as it was posted, unless nothing was late at all. */
function isWrong(posted: LateCharge, due: Money): boolean {
  return posted.waivedOn === undefined ? !posted.amount.equals(due) : due.isZero();
}

function amountOn(paid: LatePrincipal, terms: TermsBook): Money {
  const found = lateInterestOn(paid, terms);
  return found.kind === 'interest' ? found.interest : Money.zero;
}

function postingFor(invoice: Invoice, paid: LatePrincipal, terms: TermsBook): AccountFact | undefined {
  const { countedFrom, on, principal } = paid;
  if (invoice.charges.some((c) => c.isInterest && c.countedFrom === countedFrom && c.postedOn === on)) return undefined;
  const found = lateInterestOn(paid, terms);
  if (found.kind !== 'interest' || found.interest.isZero()) return undefined;
  return {
    type: 'LateInterestPosted',
    effectiveOn: on,
    clauses: ['§4.3 FR'],
    derived: true,
    data: {
      invoice: invoice.number,
      countedFrom,
      paidOn: on,
      principal: principal.toString(),
      days: found.days,
      segments: found.segments,
      amount: found.interest.toString(),
    },
  };
}

function reversal(invoice: Invoice, { countedFrom, postedOn, amount }: LateCharge): AccountFact {
  return {
    type: 'LateInterestReversed',
    effectiveOn: postedOn,
    clauses: ['§4.3 FR'],
    derived: true,
    reason: 'a fact recorded later changes what was paid late on that day',
    data: { invoice: invoice.number, countedFrom, paidOn: postedOn, amount: amount.toString() },
  };
}
