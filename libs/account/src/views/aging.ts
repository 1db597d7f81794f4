import { daysBetween, type LegalDay, Money } from '@tenure/kernel';
import {
  chargesOn,
  chargesOwed,
  chargesPaid,
  type Invoice,
  portionsOn,
  principalOf,
  principalPaid,
  totalOf,
  writtenOff,
} from '../state/invoice';

/** What is outstanding, by calendar days past due; the five add up to it exactly. Decimal strings. */
export interface AgingView {
  /** Not past due yet, or without a Due Date because it is disputed (reading 18). */
  readonly current: string;
  readonly days1to30: string;
  readonly days31to60: string;
  readonly days61to90: string;
  readonly over90: string;
}

/** A part of what is outstanding; undefined days have no Due Date. */
export interface OpenPart {
  readonly dueOn: LegalDay | undefined;
  readonly amount: Money;
}

/**
 * Billed − credited − principal paid + late charges − late charges paid − written off; negative only until money is
 * released.
 */
export function outstandingOf(invoice: Invoice): Money {
  const principal = principalOf(invoice).minus(principalPaid(invoice));
  return principal
    .plus(chargesOwed(invoice))
    .minus(chargesPaid(invoice))
    .minus(totalOf(writtenOff(invoice)));
}

/**
 * What is outstanding of an invoice in parts that add up to it: principal by the day it is payable on, late charges by
 * the day they were posted. What the parts do not account for, such as money paid too much, is a part without a day.
 */
export function openParts(invoice: Invoice, today: LegalDay): readonly OpenPart[] {
  const portions = portionsOn(invoice, today).map(({ payableOn, unpaid }) => ({
    dueOn: payableOn ?? undefined,
    amount: unpaid,
  }));
  const charges = chargesOn(invoice, today).map(({ charge, unpaid }) => ({ dueOn: charge.postedOn, amount: unpaid }));
  const parts: readonly OpenPart[] = [...portions, ...charges];
  const rest = outstandingOf(invoice).minus(Money.sum(parts.map((part) => part.amount)));
  return [...parts, { dueOn: undefined, amount: rest }].filter((part) => !part.amount.isZero());
}

type Bucket = keyof AgingView;

export function agingView(parts: readonly OpenPart[], today: LegalDay): AgingView {
  const sumOf = (bucket: Bucket) =>
    Money.sum(parts.filter((part) => bucketOf(part, today) === bucket).map((part) => part.amount)).toString();
  return {
    current: sumOf('current'),
    days1to30: sumOf('days1to30'),
    days31to60: sumOf('days31to60'),
    days61to90: sumOf('days61to90'),
    over90: sumOf('over90'),
  };
}

/** What of these parts is past due. */
export function overdueOf(parts: readonly OpenPart[], today: LegalDay): Money {
  return Money.sum(parts.filter((part) => bucketOf(part, today) !== 'current').map((part) => part.amount));
}

/** On its Due Date an amount is still current; a day later it is one day past due (reading 2). */
function bucketOf({ dueOn }: OpenPart, today: LegalDay): Bucket {
  const days = dueOn === undefined ? 0 : daysBetween(dueOn, today);
  if (days <= 0) return 'current';
  if (days <= 30) return 'days1to30';
  if (days <= 60) return 'days31to60';
  return days <= 90 ? 'days61to90' : 'over90';
}
