import { addMonths, byTexts, firstOfNextMonth, isFirstOfMonth, laterOf, type LegalDay, Money } from '@tenure/kernel';
import type { AccountFact, DebitedInvoice } from '../events';
import type { AccountState } from '../state/account-state';
import { authorizationOn, type CardAuthorization } from '../state/cards';
import { undisputedUnpaidOn } from '../state/invoice';
import type { LapseRule } from './rule';

/**
 * An authorised card is debited on each invoice date for what is open and undisputed then (§4.4 i), at the close of that
 * day, so that what is paid on it counts. The instruction is an act: it goes by what was known when the day ended. Facts
 * recorded later neither undo it nor bring one about for a day that is over; what they leave open is debited on the next
 * invoice date. Since every decision derives the days before it first, this does not depend on when that is done.
 */
export const cardDebits: LapseRule = (state, through) => {
  if (state.cards.authorizations.size === 0) return undefined;
  for (let on = firstAfterFacts(state); on < through; on = addMonths(on, 1)) {
    const authorization = authorizationOn(state.cards, on, state.end?.on);
    if (!authorization || authorization.debitsFrom > on || state.cards.debits.has(idOn(on))) continue;
    const fact = debitOf(state, authorization, on);
    if (fact) return fact;
  }
  return undefined;
};

function firstAfterFacts({ factsThrough, cards }: AccountState): LegalDay {
  const [first = factsThrough] = [...cards.authorizations.values()].map(({ debitsFrom }) => debitsFrom).sort();
  const from = laterOf(factsThrough, first);
  return isFirstOfMonth(from) ? from : firstOfNextMonth(from);
}

function idOn(day: LegalDay): string {
  return `debit-${day}`;
}

function debitOf(state: AccountState, { id, card }: CardAuthorization, on: LegalDay): AccountFact | undefined {
  const invoices = openOn(state, on);
  if (invoices.length === 0) return undefined;
  return {
    type: 'CardDebitInstructed',
    effectiveOn: on,
    clauses: ['§4.4'],
    derived: true,
    data: {
      debit: idOn(on),
      authorization: id,
      card,
      invoices,
      amount: Money.sum(invoices.map(({ amount }) => Money.of(amount))).toString(),
    },
  };
}

/** What is open, earliest due first, less the unapplied credit that will pay it. */
function openOn(state: AccountState, on: LegalDay): readonly DebitedInvoice[] {
  let credit = Money.sum([...state.payments.hot.values()].map(({ unapplied }) => unapplied));
  return [...state.invoices.hot.values()]
    .filter(({ invoiceDate }) => invoiceDate <= on)
    .sort(byTexts(({ dueOn, number }) => [dueOn, number]))
    .flatMap((invoice) => {
      const { principal, lateCharges } = undisputedUnpaidOn(invoice, on);
      const unpaid = principal.plus(lateCharges);
      const byCredit = Money.min(unpaid, credit);
      credit = credit.minus(byCredit);
      const amount = unpaid.minus(byCredit);
      return amount.isPositive() ? [{ invoice: invoice.number, amount: amount.toString() }] : [];
    });
}
