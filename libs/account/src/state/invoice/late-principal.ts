import { type LegalDay, Money } from '@tenure/kernel';
import type { Invoice } from './invoice';
import { partsOn, portionsOn } from './on-a-day';
import { principalPaidBy } from './paid';
import { recoveredOn } from './write-off';

/** Principal that was paid, or is unpaid, after the day from which it is late: what interest by days is on. */
export interface LatePrincipal {
  /** The last day on which it was not late. */
  readonly countedFrom: LegalDay;
  /** The day it was paid, or the day it is still unpaid on. */
  readonly on: LegalDay;
  readonly principal: Money;
}

/** What was paid late, by the day of payment and the day it is late from; in the order of the days of payment. */
export function paidLate(invoice: Invoice): readonly LatePrincipal[] {
  const days = new Set(invoice.movements.flatMap(({ on, principal }) => (principal.isPositive() ? [on] : [])));
  return [...days].sort().flatMap((on) => (on > invoice.dueOn ? paidLateOn(invoice, on) : []));
}

/** Money fills the parts of an invoice in their order, so what was paid on a day lies between two levels. */
function paidLateOn(invoice: Invoice, on: LegalDay): readonly LatePrincipal[] {
  const ofDay = invoice.movements.filter((movement) => movement.on === on);
  const paid = Money.sum(ofDay.map(({ principal }) => principal)).minus(recoveredOn(invoice, on));
  const after = principalPaidBy(invoice, on).minus(recoveredOn(invoice, on));
  const before = after.minus(paid);
  const late = new Map<LegalDay, Money>();
  let floor = Money.zero;
  for (const { lateMonthsFrom, amount } of partsOn(invoice, on)) {
    const ceiling = floor.plus(amount);
    const filled = Money.min(after, ceiling).minus(Money.max(before, floor));
    if (lateMonthsFrom !== null && lateMonthsFrom < on && filled.isPositive()) {
      late.set(lateMonthsFrom, (late.get(lateMonthsFrom) ?? Money.zero).plus(filled));
    }
    floor = ceiling;
  }
  return [...late].map(([countedFrom, principal]) => ({ countedFrom, on, principal }));
}

/** What is unpaid at the end of `day` and late by then, by the day it is late from. */
export function unpaidLateOn(invoice: Invoice, day: LegalDay): readonly LatePrincipal[] {
  const late = new Map<LegalDay, Money>();
  for (const { lateMonthsFrom: from, unpaid } of portionsOn(invoice, day)) {
    if (from !== null && from < day && unpaid.isPositive()) late.set(from, (late.get(from) ?? Money.zero).plus(unpaid));
  }
  return [...late].map(([countedFrom, principal]) => ({ countedFrom, on: day, principal }));
}

/** Something of it was unpaid after the day from which it is late, by the end of `day`. */
export function isLateBy(invoice: Invoice, day: LegalDay): boolean {
  return unpaidLateOn(invoice, day).length > 0 || paidLate(invoice).some(({ on }) => on <= day);
}
