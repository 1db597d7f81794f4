import { type LegalDay, Money } from '@tenure/kernel';
import type { Invoice } from './invoice';
import { chargesOn, portionsOn } from './on-a-day';

/**
 * The unpaid late charges that the late months counted from `from` compound at the end of `day`: of all charges of the
 * invoice (reading 20) each one once. Those of its own months; and those of months that nothing is late by any more,
 * such as the months before a dispute of the whole invoice, which the first count that still runs takes over.
 */
export function compoundedOn(invoice: Invoice, from: LegalDay, day: LegalDay): Money {
  const charges = chargesOn(invoice, day);
  const isOwn = charges.every(({ charge }) => charge.countedFrom === from);
  const running = isOwn ? [from] : runningOn(invoice, day);
  const compounded = charges.filter(
    ({ charge: { countedFrom } }) => countedFrom === from || (running[0] === from && !running.includes(countedFrom)),
  );
  return Money.sum(compounded.map(({ unpaid }) => unpaid));
}

/** The days from which late months count for something that is unpaid at the end of `day`, in order. */
function runningOn(invoice: Invoice, day: LegalDay): readonly LegalDay[] {
  const unpaid = portionsOn(invoice, day).filter((portion) => portion.unpaid.isPositive());
  return unpaid.flatMap(({ lateMonthsFrom }) => lateMonthsFrom ?? []).sort();
}
