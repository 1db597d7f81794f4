import type { Invoice } from './invoice';
import { paidLate } from './late-principal';
import { chargesOwed, chargesPaid, disputableOf, openDisputesOf, principalOf, principalPaid } from './totals';
import { hasWriteOffs } from './write-off';

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
