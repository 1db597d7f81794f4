import { Money } from '@tenure/kernel';
import type { AccountFact } from '../events';
import { chargesOwed, chargesPaid, principalOf, principalPaid, type Invoice, type Movement } from '../state/invoice';
import type { InvoiceRule } from './of-each-invoice';

/**
 * Money that paid more than is owed, given what is known now, is the customer's credit again from the day it had been
 * applied: after a late charge was reversed, a dispute was resolved for the customer, or an earlier payment was typed
 * in late and paid the same amount. The money applied last is released first.
 */
export const releasedMoneyOf: InvoiceRule = (invoice, through) => {
  const principal = principalPaid(invoice).minus(principalOf(invoice));
  const lateCharges = chargesPaid(invoice).minus(chargesOwed(invoice));
  if (!principal.isPositive() && !lateCharges.isPositive()) return undefined;
  const latest = invoice.movements.findLast(
    (m) =>
      (principal.isPositive() && m.principal.isPositive()) || (lateCharges.isPositive() && m.lateCharges.isPositive()),
  );
  return latest && latest.on <= through ? release(invoice, latest, principal, lateCharges) : undefined;
};

function release(invoice: Invoice, movement: Movement, principal: Money, lateCharges: Money): AccountFact {
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
      principal: freed(movement.principal, principal),
      lateCharges: freed(movement.lateCharges, lateCharges),
    },
  };
}

function freed(applied: Money, excess: Money): string {
  return Money.max(Money.zero, Money.min(applied, excess)).toString();
}
