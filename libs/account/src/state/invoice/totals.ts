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
