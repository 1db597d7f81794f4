import { compareTexts, type LegalDay, Money } from '@tenure/kernel';
import type { Dispute, Invoice, LateCharge, Movement } from './invoice';
import { chargesPaidBy, principalPaidBy } from './paid';
import { principalOf } from './totals';
import { writtenOff } from './write-off';

/** A part of the principal with its own days: null while it is disputed. */
export interface Portion {
  readonly payableOn: LegalDay | null;
  readonly lateMonthsFrom: LegalDay | null;
  readonly amount: Money;
  readonly unpaid: Money;
}

/** The invoice as it stands before the close of `day`: without the credit that was applied then (reading 6). */
export function beforeCloseOf(invoice: Invoice, day: LegalDay): Invoice {
  const isAtClose = (movement: Movement): boolean => movement.atClose === true && movement.on === day;
  if (!invoice.movements.some(isAtClose)) return invoice;
  return { ...invoice, movements: invoice.movements.filter((movement) => !isAtClose(movement)) };
}

/**
 * The principal as of `day` in the order in which money fills it: what was never disputed, then what became payable
 * again, then what is disputed. What is written off is filled as by money.
 */
export function portionsOn(invoice: Invoice, day: LegalDay): readonly Portion[] {
  let left = principalPaidBy(invoice, day).plus(writtenOff(invoice, day).principal);
  return partsOn(invoice, day).map((part) => {
    const paid = Money.min(left, part.amount);
    left = left.minus(paid);
    return { ...part, unpaid: part.amount.minus(paid) };
  });
}

export type Part = Omit<Portion, 'unpaid'>;

export function partsOn(invoice: Invoice, day: LegalDay): readonly Part[] {
  const own = { payableOn: invoice.dueOn, lateMonthsFrom: invoice.dueOn };
  if (invoice.disputes.length === 0) return [{ ...own, amount: principalOf(invoice) }];
  let undisputed = principalOf(invoice);
  const again: Part[] = [];
  const disputed: Part[] = [];
  for (const dispute of invoice.disputes) {
    if (!standsApartOn(dispute, invoice, day)) continue;
    undisputed = undisputed.minus(dispute.amount);
    const { amount, closedOn, payableOn, lateMonthsFrom = null } = dispute;
    if (closedOn !== undefined && closedOn <= day && payableOn !== undefined) {
      again.push({ payableOn, lateMonthsFrom, amount });
    } else {
      // Late months that count from the Due Date itself count through the dispute that failed.
      disputed.push({
        payableOn: null,
        lateMonthsFrom: lateMonthsFrom === invoice.dueOn ? lateMonthsFrom : null,
        amount,
      });
    }
  }
  again.sort((a, b) => compareTexts(a.payableOn ?? '', b.payableOn ?? ''));
  const over = Money.max(Money.zero, undisputed.negated());
  const [againLeft, stillOver] = lessFromLast(again, over);
  const [disputedLeft] = lessFromLast(disputed, stillOver);
  return [{ ...own, amount: Money.max(Money.zero, undisputed) }, ...againLeft, ...disputedLeft];
}

/** What was credited beyond what was never disputed comes off the amounts whose disputes failed, the last first. */
function lessFromLast(parts: readonly Part[], credited: Money): readonly [parts: readonly Part[], left: Money] {
  let left = credited;
  const reduced = parts.toReversed().map((part) => {
    const taken = Money.min(left, part.amount);
    left = left.minus(taken);
    return taken.isZero() ? part : { ...part, amount: part.amount.minus(taken) };
  });
  return [reduced.reverse(), left];
}

/** While it is disputed, and afterwards where it has another day to pay than the rest. */
function standsApartOn(dispute: Dispute, invoice: Invoice, day: LegalDay): boolean {
  if (dispute.openedOn > day || dispute.outcome === 'credited') return false;
  return dispute.closedOn === undefined || dispute.closedOn > day || dispute.payableOn !== invoice.dueOn;
}

/**
 * Late charges as of `day`, oldest first, each with what is not waived of it by then, and was unpaid when `paidBy` ended.
 */
export function chargesOn(
  invoice: Invoice,
  day: LegalDay,
  paidBy: LegalDay = day,
): readonly { charge: LateCharge; unpaid: Money }[] {
  if (invoice.charges.length === 0) return [];
  let left = writtenOff(invoice, paidBy).lateCharges.plus(chargesPaidBy(invoice, paidBy));
  return invoice.charges
    .filter((charge) => charge.postedOn <= day)
    .map((charge) => {
      const isWaived = charge.waivedOn !== undefined && charge.waivedOn <= day;
      const owed = isWaived ? charge.amount.minus(charge.waived) : charge.amount;
      const paid = Money.min(left, owed);
      left = left.minus(paid);
      return { charge, unpaid: owed.minus(paid) };
    });
}

/** Unpaid principal and late charges as of `day`, disputed amounts left out. */
export function undisputedUnpaidOn(invoice: Invoice, day: LegalDay): { principal: Money; lateCharges: Money } {
  return {
    principal: Money.sum(portionsOn(invoice, day).flatMap((p) => (p.payableOn === null ? [] : [p.unpaid]))),
    lateCharges: Money.sum(chargesOn(invoice, day).map((c) => c.unpaid)),
  };
}

/** As `undisputedUnpaidOn`, but only what was due before `day`. */
export function pastDueOn(invoice: Invoice, day: LegalDay): { principal: Money; lateCharges: Money } {
  const due = portionsOn(invoice, day).filter((p) => p.payableOn !== null && p.payableOn < day);
  return {
    principal: Money.sum(due.map((p) => p.unpaid)),
    lateCharges: Money.sum(chargesOn(invoice, day).flatMap((c) => (c.charge.postedOn < day ? [c.unpaid] : []))),
  };
}
