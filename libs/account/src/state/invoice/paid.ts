import { type LegalDay, Money } from '@tenure/kernel';
import type { Invoice } from './invoice';
import { principalOf } from './totals';

/**
 * What can be paid on `day`: all but what was disputed before that day and still is; at its close, all but what was
 * disputed by then, because what the customer does comes first (reading 6).
 */
export function collectableOn(invoice: Invoice, day: LegalDay, atClose = false): Money {
  let collectable = principalOf(invoice);
  for (const dispute of invoice.disputes) {
    const { openedOn, closedOn, outcome, amount } = dispute;
    const isOpened = openedOn < day || (atClose && openedOn === day);
    const isOpen = isOpened && (closedOn === undefined || closedOn > day);
    if (isOpen && outcome !== 'credited') collectable = collectable.minus(amount);
  }
  return collectable;
}

export function principalPaidBy(invoice: Invoice, day: LegalDay): Money {
  let paid = Money.zero;
  for (const movement of invoice.movements) if (movement.on <= day) paid = paid.plus(movement.principal);
  return paid;
}

export function chargesPaidBy(invoice: Invoice, day: LegalDay): Money {
  let paid = Money.zero;
  for (const movement of invoice.movements) if (movement.on <= day) paid = paid.plus(movement.lateCharges);
  return paid;
}
