import { Money } from '@tenure/kernel';
import type { Dispute, Invoice } from './invoice';
import { writtenOff } from './write-off';

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

/** Nothing of it is unpaid now and not written off, neither principal nor late charges. Remembered, because an invoice is immutable. */
export function isPaidUp(invoice: Invoice): boolean {
  let answer = paidUp.get(invoice);
  if (answer === undefined) {
    const givenUp = writtenOff(invoice);
    const isPrincipalPaid = !principalPaid(invoice).plus(givenUp.principal).isLessThan(principalOf(invoice));
    answer = isPrincipalPaid && !chargesPaid(invoice).plus(givenUp.lateCharges).isLessThan(chargesOwed(invoice));
    paidUp.set(invoice, answer);
  }
  return answer;
}
