import { Money } from '@tenure/kernel';
import type { AccountFact } from '../events';
import { collectableOn, type Invoice, type Movement } from '../state/invoice';
import type { InvoiceRule } from './of-each-invoice';
import { earliest } from './rule';

/**
 * Money that paid more than is owed, given what is known now, is the customer's credit again from the day it had been
 * applied: after a late charge was reversed, a dispute was resolved for the customer, or an earlier payment was typed in
 * late and paid the same amount.
 */
export const releasedMoneyOf: InvoiceRule = (invoice, through) =>
  earliest([releasedPrincipal(invoice), releasedCharges(invoice)].filter((f) => f && f.effectiveOn <= through));

/**
 * The first money that paid more than could be collected on its day. What was paid before an amount was disputed stays
 * where it is.
 */
function releasedPrincipal(invoice: Invoice): AccountFact | undefined {
  let paid = Money.zero;
  for (const movement of invoice.movements) {
    const limit = Money.max(paid, collectableOn(invoice, movement.on, movement.atClose));
    paid = paid.plus(movement.principal);
    const excess = paid.minus(limit);
    if (excess.isPositive()) return releaseOf(invoice, movement, Money.min(movement.principal, excess), Money.zero);
  }
  return undefined;
}

/** Late charges come to be owed one by one, so the first money that paid more than was posted by its day is too much. */
function releasedCharges(invoice: Invoice): AccountFact | undefined {
  let paid = Money.zero;
  for (const movement of invoice.movements) {
    if (movement.lateCharges.isZero()) continue;
    paid = paid.plus(movement.lateCharges);
    const posted = invoice.charges.filter((charge) => charge.postedOn <= movement.on);
    const excess = paid.minus(Money.sum(posted.map((charge) => charge.amount.minus(charge.waived))));
    if (excess.isPositive()) return releaseOf(invoice, movement, Money.zero, Money.min(movement.lateCharges, excess));
  }
  return undefined;
}

/** The fact that takes money of one movement back into credit. */
export function releaseOf(invoice: Invoice, movement: Movement, principal: Money, lateCharges: Money): AccountFact {
  return {
    type: 'AllocationReleased',
    effectiveOn: movement.on,
    clauses: ['§4.4'],
    derived: true,
    reason: 'more was paid on the invoice than is owed, given what is known now',
    data: {
      payment: movement.payment,
      invoice: invoice.number,
      appliedOn: movement.on,
      principal: principal.toString(),
      lateCharges: lateCharges.toString(),
    },
  };
}
