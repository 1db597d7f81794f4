import { Money } from '@tenure/kernel';
import type { Dispute, Invoice } from './invoice';

/** What was billed and not credited. */
export function principalOf(invoice: Invoice): Money {
  let principal = invoice.amount.minus(invoice.credited);
  for (const dispute of invoice.disputes)
    if (dispute.outcome === 'credited') principal = principal.minus(dispute.amount);
  return principal;
}

/** What can still be disputed: neither disputed before, whatever became of it, nor credited (reading 17). */
export function disputableOf(invoice: Invoice): Money {
  const disputed = Money.sum(invoice.disputes.map((d) => d.amount));
  return Money.max(Money.zero, invoice.amount.minus(invoice.credited).minus(disputed));
}

export function openDisputesOf(invoice: Invoice): readonly Dispute[] {
  return invoice.disputes.filter((dispute) => dispute.closedOn === undefined);
}

export function principalPaid(invoice: Invoice): Money {
  return Money.sum(invoice.movements.map((m) => m.principal));
}

export function chargesPaid(invoice: Invoice): Money {
  return Money.sum(invoice.movements.map((m) => m.lateCharges));
}

export function chargesOwed(invoice: Invoice): Money {
  return Money.sum(invoice.charges.map((c) => c.amount.minus(c.waived)));
}

const paidUp = new WeakMap<Invoice, boolean>();

/** Nothing of it is unpaid now, neither principal nor late charges. Remembered, because an invoice is immutable. */
export function isPaidUp(invoice: Invoice): boolean {
  let answer = paidUp.get(invoice);
  if (answer === undefined) {
    const isPrincipalPaid = !principalPaid(invoice).isLessThan(principalOf(invoice));
    answer = isPrincipalPaid && !chargesPaid(invoice).isLessThan(chargesOwed(invoice));
    paidUp.set(invoice, answer);
  }
  return answer;
}

/** Paid to the cent, nothing in dispute, and no longer disputable: nothing lapses for it any more. */
export function isSettledForGood(invoice: Invoice): boolean {
  return (
    (invoice.consentedOn !== undefined || disputableOf(invoice).isZero()) &&
    openDisputesOf(invoice).length === 0 &&
    principalPaid(invoice).equals(principalOf(invoice)) &&
    chargesPaid(invoice).equals(chargesOwed(invoice))
  );
}
