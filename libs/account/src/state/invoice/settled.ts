import type { LegalDay } from '@tenure/kernel';
import type { Invoice } from './invoice';
import { paidLate } from './late-principal';
import { chargesOwed, chargesPaid, disputableOf, openDisputesOf, principalOf, principalPaid } from './totals';
import { hasWriteOffs, writtenOff } from './write-off';

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

/**
 * Whether money came in on `day` or later, and after the Due Date: what it paid was unpaid until then. Of a settled invoice
 * that finds every late charge as well, because there is none but on what was paid after it.
 */
export function wasPaidLateSince({ dueOn, movements }: Invoice, day: LegalDay): boolean {
  return movements.some(({ on }) => on >= day && on > dueOn);
}

/**
 * Paid to the cent, nothing in dispute, and no longer disputable: nothing lapses for it any more. What is written off
 * can be paid yet, and interest on what was paid late is posted after the payment.
 */
export function isSettledForGood(invoice: Invoice): boolean {
  return (
    (invoice.consentedOn !== undefined || disputableOf(invoice).isZero()) &&
    openDisputesOf(invoice).length === 0 &&
    !hasWriteOffs(invoice) &&
    hasItsInterest(invoice) &&
    principalPaid(invoice).equals(principalOf(invoice)) &&
    chargesPaid(invoice).equals(chargesOwed(invoice))
  );
}

/** Every late payment of an invoice under the French rule has its interest. */
function hasItsInterest(invoice: Invoice): boolean {
  if (invoice.addendum !== 'FR') return true;
  return paidLate(invoice).every(({ countedFrom, on }) =>
    invoice.charges.some((charge) => charge.isInterest && charge.countedFrom === countedFrom && charge.postedOn === on),
  );
}
