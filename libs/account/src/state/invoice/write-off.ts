import { type LegalDay, Money } from '@tenure/kernel';
import type { Invoice, WriteOff } from './invoice';

/** Principal and late charges of an invoice. */
export interface Amounts {
  readonly principal: Money;
  readonly lateCharges: Money;
}

export const noAmounts: Amounts = { principal: Money.zero, lateCharges: Money.zero };

export function totalOf({ principal, lateCharges }: Amounts): Money {
  return principal.plus(lateCharges);
}

/** What of a write-off stands as of the end of `day`; without a day, from all that is known. */
export function standingOf(writeOff: WriteOff, day?: LegalDay): Amounts {
  if (day !== undefined && writeOff.on > day) return noAmounts;
  return writeOff.reversals
    .filter(({ on }) => day === undefined || on <= day)
    .reduce<Amounts>(
      (left, reversed) => ({
        principal: left.principal.minus(reversed.principal),
        lateCharges: left.lateCharges.minus(reversed.lateCharges),
      }),
      writeOff,
    );
}

/** What is written off of an invoice as of the end of `day`; without a day, from all that is known. */
export function writtenOff({ writeOffs = [] }: Pick<Invoice, 'writeOffs'>, day?: LegalDay): Amounts {
  if (writeOffs.length === 0) return noAmounts;
  const standing = writeOffs.map((writeOff) => standingOf(writeOff, day));
  return {
    principal: Money.sum(standing.map(({ principal }) => principal)),
    lateCharges: Money.sum(standing.map(({ lateCharges }) => lateCharges)),
  };
}

export function hasWriteOffs({ writeOffs }: Pick<Invoice, 'writeOffs'>): boolean {
  return writeOffs !== undefined && writeOffs.length > 0;
}

/** The invoice as money of `day` finds it: what is written off on that very day comes after it (reading 6). */
export function beforeWriteOffsOf(invoice: Invoice, day: LegalDay): Invoice {
  if (!invoice.writeOffs?.some(({ on }) => on >= day)) return invoice;
  return { ...invoice, writeOffs: invoice.writeOffs.filter(({ on }) => on < day) };
}

/** The invoice as money finds it that the customer pays for just this invoice: a write-off is no release from a debt. */
export function withoutWriteOffs(invoice: Invoice): Invoice {
  return hasWriteOffs(invoice) ? { ...invoice, writeOffs: [] } : invoice;
}

/** Principal that had been written off and was paid on `day`: it bears no interest, that was given up with it. */
export function recoveredOn({ writeOffs = [] }: Pick<Invoice, 'writeOffs'>, day: LegalDay): Money {
  const later = writeOffs.filter(({ on }) => on < day).flatMap(({ reversals }) => reversals);
  return Money.sum(later.filter(({ on }) => on === day).map(({ principal }) => principal));
}
