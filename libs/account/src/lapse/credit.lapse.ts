import { byTexts, laterOf, type LegalDay, Money } from '@tenure/kernel';
import type { AccountFact } from '../events';
import type { AccountState, Payment } from '../state/account-state';
import { entriesOf, findIn } from '../state/book';
import {
  beforeWriteOffsOf,
  chargesOn,
  hasWriteOffs,
  type Invoice,
  isPaidUp,
  portionsOn,
  wasPaidLateSince,
} from '../state/invoice';
import { releaseOf } from './released-money.lapse';
import { earliest, type LapseRule } from './rule';

/**
 * Unapplied credit pays the next undisputed amount that comes due (reading 14), the oldest credit first. It does so at
 * the close of the day, because what the customer does on that day comes first (reading 6).
 */
export const appliedCredit: LapseRule = (state, through) => {
  const credits = [...state.payments.hot.values()].filter((payment) => payment.unapplied.isPositive()).sort(byDay);
  return credits.length === 0 ? undefined : earliest(candidates(credits, openItems(state, through), through));
};

/** Of invoices of which something is unpaid, or was when a day ended from the Due Date on. */
function openItems(state: AccountState, through: LegalDay): readonly DueItem[] {
  return [...state.invoices.hot.values()].flatMap((invoice) =>
    isPaidUp(invoice) && !hasWriteOffs(invoice) && !wasPaidLateSince(invoice, invoice.dueOn)
      ? []
      : itemsOfInvoice(invoice, through),
  );
}

/**
 * Credit that paid one amount although another, given what is known now, had come due before and was unpaid: it is
 * released, and then pays the earlier one.
 */
export const misappliedCredit: LapseRule = (state, through) => {
  const { creditAppliedOn } = state;
  if (creditAppliedOn === undefined) return undefined;
  const due = openItems(state, through).filter((item) => item.on < creditAppliedOn);
  if (due.length === 0) return undefined;
  return earliest([...entriesOf(state.invoices)].map((invoice) => misapplied(state, invoice, due)));
};

function misapplied(state: AccountState, invoice: Invoice, due: readonly DueItem[]): AccountFact | undefined {
  for (const movement of invoice.movements) {
    const credit = movement.atClose ? findIn(state.payments, movement.payment) : undefined;
    const before = credit && due.find((item) => isUnpaid(item, laterOf(item.on, credit.on), movement.on));
    if (before) return releaseOf(invoice, movement, movement.principal, movement.lateCharges);
  }
  return undefined;
}

function isUnpaid(item: DueItem, on: LegalDay, before: LegalDay): boolean {
  return isPayable(item, on, before) && item.unpaidOn(on).isPositive();
}

/** On `on`, and before `before`. */
function isPayable({ through }: DueItem, on: LegalDay, before: LegalDay): boolean {
  return on < before && (through === undefined || on <= through);
}

interface DueItem {
  readonly invoice: string;
  readonly kind: 'principal' | 'lateCharges';
  readonly on: LegalDay;
  /**
   * What of it was neither in dispute nor paid when that day ended. Money of a later day does not count: had the credit
   * been known in time, that would not have paid this. A dispute opened later takes nothing back.
   */
  unpaidOn(day: LegalDay): Money;
  /** The last day on which credit can pay it: then it is written off. */
  readonly through?: LegalDay;
}

/** Credit that was there before an amount was written off would have paid it, and so pays it still. */
function itemsOfInvoice(invoice: Invoice, through: LegalDay): readonly DueItem[] {
  const ends = [...new Set((invoice.writeOffs ?? []).map(({ on }) => on))];
  const before = ends.flatMap((end) =>
    itemsDue(beforeWriteOffsOf(invoice, end), through).map((item) => ({ ...item, through: end })),
  );
  return [...before, ...itemsDue(invoice, through)];
}

/** In the order in which money pays them: late charges first, then principal, earliest due first. */
function itemsDue(invoice: Invoice, through: LegalDay): readonly DueItem[] {
  const number = invoice.number;
  const charges = chargesOn(invoice, through).map(({ charge }): DueItem => {
    const ofThatCharge = (day: LegalDay) => chargesOn(invoice, through, day).find((found) => found.charge === charge);
    const unpaidOn = (day: LegalDay): Money => ofThatCharge(day)?.unpaid ?? Money.zero;
    return { invoice: number, kind: 'lateCharges', on: charge.postedOn, unpaidOn };
  });
  const payableOn = new Set([invoice.dueOn, ...invoice.disputes.flatMap((d) => d.payableOn ?? [])]);
  const portions = [...payableOn].map((on): DueItem => {
    const ofThatDay = (day: LegalDay) => portionsOn(invoice, day).filter((p) => p.payableOn === on);
    const unpaidOn = (day: LegalDay): Money => Money.sum(ofThatDay(day).map((portion) => portion.unpaid));
    return { invoice: number, kind: 'principal', on, unpaidOn };
  });
  return [...charges, ...portions];
}

function* candidates(credits: readonly Payment[], items: readonly DueItem[], through: LegalDay): Iterable<AccountFact> {
  // Late charges before principal, as with a payment: so do their kinds stand in the alphabet.
  const ordered = [...items].sort(byTexts(({ kind, on, invoice }) => [kind, on, invoice]));
  for (const item of ordered) {
    for (const credit of credits) {
      const on = laterOf(item.on, credit.on);
      if (isUnpaid(item, on, through)) yield application(credit, item, on);
    }
  }
}

function application(credit: Payment, item: DueItem, on: LegalDay): AccountFact {
  const amount = Money.min(credit.unapplied, item.unpaidOn(on)).toString();
  return {
    type: 'CreditApplied',
    effectiveOn: on,
    clauses: ['§4.4'],
    derived: true,
    data: {
      payment: credit.id,
      invoice: item.invoice,
      principal: item.kind === 'principal' ? amount : '0.00',
      lateCharges: item.kind === 'lateCharges' ? amount : '0.00',
    },
  };
}

const byDay = byTexts(({ on, id }: Payment) => [on, id]);
