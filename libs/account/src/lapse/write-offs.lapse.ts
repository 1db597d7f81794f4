import { type LegalDay, Money } from '@tenure/kernel';
import type { AccountFact } from '../events';
import {
  chargesPaidBy,
  collectableOn,
  type Invoice,
  principalOf,
  principalPaidBy,
  standingOf,
  type WriteOff,
  writtenOff,
} from '../state/invoice';
import type { InvoiceRule } from './of-each-invoice';

/**
 * What is written off is what nobody pays: where money, a credit or a dispute turns out to have come before, so much of
 * the write-off never stood; where the customer pays it afterwards, so much of it stands no more from that day.
 */
export const writeOffsOf: InvoiceRule = (invoice, through) => {
  if (!invoice.writeOffs || invoice.writeOffs.length === 0) return undefined;
  for (const day of daysOf(invoice)) {
    if (day > through) return undefined;
    const reversal = reversalOn(invoice, day);
    if (reversal) return reversal;
  }
  return undefined;
};

/** The days of write-offs, and those on which money came in after the first of them. */
function daysOf({ writeOffs = [], movements }: Invoice): readonly LegalDay[] {
  const days = [...writeOffs, ...movements].map(({ on }) => on);
  const first = writeOffs[0]?.on ?? '';
  return [...new Set(days)].filter((day) => day >= first).sort();
}

function reversalOn(invoice: Invoice, day: LegalDay): AccountFact | undefined {
  const standing = writtenOff(invoice, day);
  const principal = standing.principal.minus(roomForPrincipal(invoice, day));
  const lateCharges = standing.lateCharges.minus(roomForCharges(invoice, day));
  if (!principal.isPositive() && !lateCharges.isPositive()) return undefined;
  const last = invoice.writeOffs?.findLast((writeOff) => {
    const left = standingOf(writeOff, day);
    return principal.isPositive() ? left.principal.isPositive() : left.lateCharges.isPositive();
  });
  return last && reversal(invoice, last, day, { principal, lateCharges });
}

/** What of the principal can be written off: on the day itself nothing that is disputed, later all that is not paid. */
function roomForPrincipal(invoice: Invoice, day: LegalDay): Money {
  const paid = principalPaidBy(invoice, day);
  const isOfThatDay = invoice.writeOffs?.some(({ on }) => on === day) === true;
  const limit = isOfThatDay ? collectableOn(invoice, day) : principalOf(invoice);
  return Money.max(Money.zero, limit.minus(paid));
}

function roomForCharges(invoice: Invoice, day: LegalDay): Money {
  const posted = invoice.charges.filter((charge) => charge.postedOn <= day);
  const owed = Money.sum(posted.map((charge) => charge.amount.minus(charge.waived)));
  return Money.max(Money.zero, owed.minus(chargesPaidBy(invoice, day)));
}

function reversal(
  invoice: Invoice,
  writeOff: WriteOff,
  day: LegalDay,
  excess: { readonly principal: Money; readonly lateCharges: Money },
): AccountFact {
  const left = standingOf(writeOff, day);
  const within = (amount: Money, most: Money) => Money.max(Money.zero, Money.min(amount, most)).toString();
  return {
    type: 'WriteOffReversed',
    effectiveOn: day,
    clauses: ['§4.4'],
    derived: true,
    reason:
      day === writeOff.on
        ? 'so much was not unpaid and undisputed on that day, given what is known now'
        : 'so much was paid after it had been written off',
    data: {
      writeOff: writeOff.id,
      invoice: invoice.number,
      principal: within(excess.principal, left.principal),
      lateCharges: within(excess.lateCharges, left.lateCharges),
    },
  };
}
