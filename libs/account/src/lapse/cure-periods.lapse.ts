import { type LegalDay, laterOf, Money } from '@tenure/kernel';
import type { AccountFact, NamedAmount } from '../events';
import type { AccountState, Breach } from '../state/account-state';
import { findIn } from '../state/book';
import { type Invoice, type LateCharge, portionsOn, undisputedUnpaidOn } from '../state/invoice';
import { lapsed, undone } from './breach-facts';
import { earliest, type LapseRule, type TermsBook } from './rule';
import { nextOfReported } from './stopped-cures.lapse';

/**
 * Cure periods (§3.3, §3.4, readings 23, 24, 29). A notice of non-payment is cured on the day by whose end nothing of
 * what it names is unpaid and undisputed; another breach when the cure is reported. What is not cured through the last
 * day lapses on the day after. A lapse or a cure that facts recorded later contradict is undone first (readings 7, 15).
 */
export const curePeriods: LapseRule = (state, through, terms) =>
  earliest([...state.breaches.values()].map((breach) => nextOfBreach(state, breach, through, terms)));

function nextOfBreach(
  state: AccountState,
  breach: Breach,
  through: LegalDay,
  terms: TermsBook,
): AccountFact | undefined {
  if (breach.status === 'waived' || breach.status === 'bounced') return undefined;
  if (breach.kind === 'breach') return nextOfReported(state, breach, through, terms);
  const curedOn = dayPaid(state, breach, through);
  switch (breach.status) {
    case 'lapsed':
      return curedOn === undefined ? undefined : undone('CurePeriodLapseUndone', breach);
    case 'cured':
      return curedOn === breach.since ? undefined : undone('CureUndone', breach);
    case 'open':
      if (curedOn !== undefined) return cured(breach, curedOn);
      if (breach.lapsesOn > through) return undefined;
      return lapsed(
        breach,
        terms,
        laterOf(breach.lapsesOn, breach.since),
        unpaidOn(state, breach, breach.lastDayToCure),
      );
  }
}

/**
 * The first day, through the last day to cure, by whose end nothing that the notice names was unpaid and undisputed.
 * What was written off by then is asked no more, so no remedy can rest on it; a period that lapsed before the write-off
 * stays lapsed, because giving up the money waives no breach (§9.6).
 */
function dayPaid(state: AccountState, breach: Breach, through: LegalDay): LegalDay | undefined {
  const days = new Set([breach.noticeOn]);
  for (const { invoice } of namedInvoices(state, breach)) {
    for (const { on } of invoice.movements) days.add(on);
    for (const { openedOn } of invoice.disputes) days.add(openedOn);
    for (const { waivedOn } of invoice.charges) if (waivedOn !== undefined) days.add(waivedOn);
    for (const { on } of invoice.writeOffs ?? []) days.add(on);
  }
  return [...days]
    .filter((day) => day >= breach.noticeOn && day <= breach.lastDayToCure && day <= through)
    .sort()
    .find((day) => unpaidOn(state, breach, day).isZero());
}

/** Money counts for what the notice names before it counts for what was charged since, or on its very day. */
function unpaidOn(state: AccountState, breach: Breach, day: LegalDay): Money {
  return Money.sum(
    namedInvoices(state, breach).map(({ invoice, named }) => {
      const unpaid = unpaidOfNotice(invoice, breach, day);
      const since = invoice.charges.filter((charge) => charge.postedOn >= breach.noticeOn && charge.postedOn <= day);
      const ofNotice = unpaid.principal.plus(unpaid.lateCharges).minus(Money.sum(since.map(notWaived)));
      const total = Money.of(named.principal).plus(Money.of(named.lateCharges));
      return Money.max(Money.zero, Money.min(ofNotice, total));
    }),
  );
}

/** What became payable after the notice, such as an amount whose dispute was rejected since, is not named by it. */
function unpaidOfNotice(invoice: Invoice, breach: Breach, day: LegalDay): { principal: Money; lateCharges: Money } {
  const named = portionsOn(invoice, day).filter((p) => p.payableOn !== null && p.payableOn < breach.noticeOn);
  return {
    principal: Money.sum(named.map((portion) => portion.unpaid)),
    lateCharges: undisputedUnpaidOn(invoice, day).lateCharges,
  };
}

function notWaived(charge: LateCharge): Money {
  return charge.amount.minus(charge.waived);
}

function namedInvoices(state: AccountState, breach: Breach): readonly { invoice: Invoice; named: NamedAmount }[] {
  return breach.named.flatMap((named) => {
    const invoice = findIn(state.invoices, named.invoice);
    return invoice ? [{ invoice, named }] : [];
  });
}

function cured(breach: Breach, on: LegalDay): AccountFact {
  return {
    type: 'BreachCured',
    effectiveOn: on,
    clauses: ['§3.4'],
    derived: true,
    data: { breach: breach.id, how: 'nothing that the notice names is unpaid and undisputed any more' },
  };
}
