import { byTexts, type LegalDay, Money } from '@tenure/kernel';
import type { Invoice, WriteOff } from './invoice';
import { chargesPaidBy, collectableOn, principalPaidBy } from './paid';
import { principalOf } from './totals';

/** Principal and late charges of an invoice. */
export interface Amounts {
  readonly principal: Money;
  readonly lateCharges: Money;
}

export const noAmounts: Amounts = { principal: Money.zero, lateCharges: Money.zero };

export function totalOf({ principal, lateCharges }: Amounts): Money {
  return principal.plus(lateCharges);
}

/** So much of a write-off stands no more from a day on. */
export interface Reduction extends Amounts {
  readonly writeOff: string;
  readonly on: LegalDay;
}

const known = new WeakMap<Invoice, readonly Reduction[]>();

/**
 * What of its write-offs does not stand, in the order of the days, from all that is known: on the day itself what was
 * paid, credited or in dispute already; later what was paid since. The last write-off falls first. A function of what
 * happened to the invoice, and not of the reversals that were recorded: those follow from it. Remembered.
 */
export function reductionsOf(invoice: Invoice): readonly Reduction[] {
  if (!hasWriteOffs(invoice)) return [];
  let reductions = known.get(invoice);
  if (!reductions) {
    const ofPrincipal = reduced(invoice, 'principal', roomForPrincipal);
    const ofCharges = reduced(invoice, 'lateCharges', roomForCharges);
    known.set(invoice, (reductions = [...ofPrincipal, ...ofCharges].sort(byTexts(({ on }) => [on]))));
  }
  return reductions;
}

function reduced(
  invoice: Invoice,
  kind: keyof Amounts,
  roomOn: (invoice: Invoice, day: LegalDay) => Money,
): readonly Reduction[] {
  const { writeOffs = [] } = invoice;
  const left = new Map<string, Money>();
  const reductions: Reduction[] = [];
  for (const on of daysOf(invoice)) {
    for (const writeOff of writeOffs) if (writeOff.on === on) left.set(writeOff.id, writeOff[kind]);
    let excess = Money.sum(left.values()).minus(roomOn(invoice, on));
    for (const [writeOff, amount] of [...left].reverse()) {
      const taken = Money.max(Money.zero, Money.min(excess, amount));
      if (taken.isZero()) continue;
      excess = excess.minus(taken);
      left.set(writeOff, amount.minus(taken));
      reductions.push({ ...noAmounts, writeOff, on, [kind]: taken });
    }
  }
  return reductions;
}

/** The days of write-offs, and those on which money came in after the first of them. */
function daysOf({ writeOffs = [], movements }: Invoice): readonly LegalDay[] {
  const first = writeOffs[0]?.on ?? '';
  const days = [...writeOffs, ...movements].map(({ on }) => on).filter((day) => day >= first);
  return [...new Set(days)].sort();
}

/** What of the principal can be written off: on the day itself nothing that is disputed, later all that is not paid. */
function roomForPrincipal(invoice: Invoice, day: LegalDay): Money {
  const isOfThatDay = invoice.writeOffs?.some(({ on }) => on === day) === true;
  const limit = isOfThatDay ? collectableOn(invoice, day) : principalOf(invoice);
  return Money.max(Money.zero, limit.minus(principalPaidBy(invoice, day)));
}

function roomForCharges(invoice: Invoice, day: LegalDay): Money {
  const posted = invoice.charges.filter((charge) => charge.postedOn <= day);
  const owed = Money.sum(posted.map((charge) => charge.amount.minus(charge.waived)));
  return Money.max(Money.zero, owed.minus(chargesPaidBy(invoice, day)));
}

/** What is written off of an invoice as of the end of `day`; without a day, from all that is known. */
export function writtenOff(invoice: Invoice, day?: LegalDay): Amounts {
  return (invoice.writeOffs ?? []).reduce<Amounts>((sum, writeOff) => {
    const standing = standingOf(invoice, writeOff, day);
    return {
      principal: sum.principal.plus(standing.principal),
      lateCharges: sum.lateCharges.plus(standing.lateCharges),
    };
  }, noAmounts);
}

/** What of one write-off stands as of the end of `day`; without a day, from all that is known. */
export function standingOf(invoice: Invoice, writeOff: WriteOff, day?: LegalDay): Amounts {
  if (day !== undefined && writeOff.on > day) return noAmounts;
  return reductionsOf(invoice)
    .filter((reduction) => reduction.writeOff === writeOff.id && (day === undefined || reduction.on <= day))
    .reduce<Amounts>(minus, writeOff);
}

export function minus(a: Amounts, b: Amounts): Amounts {
  return { principal: a.principal.minus(b.principal), lateCharges: a.lateCharges.minus(b.lateCharges) };
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
export function recoveredOn(invoice: Invoice, day: LegalDay): Money {
  const before = new Set((invoice.writeOffs ?? []).filter(({ on }) => on < day).map(({ id }) => id));
  const ofDay = reductionsOf(invoice).filter(({ writeOff, on }) => on === day && before.has(writeOff));
  return Money.sum(ofDay.map(({ principal }) => principal));
}
