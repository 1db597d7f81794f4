import { type LegalDay, Money } from '@tenure/kernel';
import type { AccountFact } from '../events';
import { type Amounts, minus, noAmounts, reductionsOf, totalOf, type WriteOff } from '../state/invoice';
import type { InvoiceRule } from './of-each-invoice';
import { earliest } from './rule';

/**
 * What is written off is what nobody pays: where money, a credit or a dispute turns out to have come before, so much of
 * the write-off never stood; where the customer pays it afterwards, so much of it stands no more from that day. What was
 * reversed too much, given what is known now, stands again.
 */
export const writeOffsOf: InvoiceRule = (invoice, through) => {
  if (!invoice.writeOffs || invoice.writeOffs.length === 0) return undefined;
  const reductions = reductionsOf(invoice);
  const facts = invoice.writeOffs.flatMap((writeOff) => {
    const own = reductions.filter((reduction) => reduction.writeOff === writeOff.id);
    const days = new Set([...own, ...writeOff.reversals].map(({ on }) => on));
    return [...days].map((on) => differenceOn(invoice.number, writeOff, on, sumOn(own, on)));
  });
  return earliest(facts.filter((fact) => fact && fact.effectiveOn <= through));
};

function differenceOn(invoice: string, writeOff: WriteOff, on: LegalDay, due: Amounts): AccountFact | undefined {
  const missing = minus(due, sumOn(writeOff.reversals, on));
  const more = positive(missing);
  const less = positive(minus(noAmounts, missing));
  const isMore = totalOf(more).isPositive();
  if (!isMore && totalOf(less).isZero()) return undefined;
  const { principal, lateCharges } = isMore ? more : less;
  const fact = {
    effectiveOn: on,
    clauses: ['§4.4'],
    derived: true,
    data: {
      writeOff: writeOff.id,
      invoice,
      principal: principal.toString(),
      lateCharges: lateCharges.toString(),
    },
  } as const;
  if (!isMore) return { ...fact, type: 'WriteOffRestored', reason: 'so much was not paid, given what is known now' };
  const reason =
    on === writeOff.on
      ? 'so much was not unpaid and undisputed on that day, given what is known now'
      : 'so much was paid after it had been written off';
  return { ...fact, type: 'WriteOffReversed', reason };
}

function sumOn(all: readonly (Amounts & { readonly on: LegalDay })[], day: LegalDay): Amounts {
  const ofDay = all.filter(({ on }) => on === day);
  return {
    principal: Money.sum(ofDay.map(({ principal }) => principal)),
    lateCharges: Money.sum(ofDay.map(({ lateCharges }) => lateCharges)),
  };
}

function positive({ principal, lateCharges }: Amounts): Amounts {
  return { principal: Money.max(Money.zero, principal), lateCharges: Money.max(Money.zero, lateCharges) };
}
