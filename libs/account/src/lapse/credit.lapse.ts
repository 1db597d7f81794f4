import { type LegalDay, laterOf, Money } from '@tenure/kernel';
import type { AccountFact } from '../events';
import type { AccountState, Payment } from '../state/account-state';
import { entriesOf, findIn } from '../state/book';
import { beforeWriteOffsOf, chargesOn, hasWriteOffs, type Invoice, isPaidUp, portionsOn } from '../state/invoice';
import { releaseOf } from './released-money.lapse';
import { earliest, type LapseRule } from './rule';

/**
 * Unapplied credit pays the next undisputed amount that comes due (reading 14), the oldest credit first. It does so at
 * the close of the day, because what the customer does on that day comes first (reading 6).
 */
export const appliedCredit: LapseRule = (state, through) => {
  const credits = [...state.payments.hot.values()].filter((payment) => payment.unapplied.isPositive());
  if (credits.length === 0) return undefined;
  return earliest(candidates(credits.sort(byDay), openItems(state, through), through));
};

function openItems(state: AccountState, through: LegalDay): readonly DueItem[] {
  return [...state.invoices.hot.values()].flatMap((invoice) =>
    isPaidUp(invoice) && !hasWriteOffs(invoice) ? [] : itemsOfInvoice(invoice, through),
  );
}

/**
 * Credit that paid one amount although another, given what is known now, had come due before and is unpaid: it is
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
    const before = credit && due.find((item) => isPayable(item, laterOf(item.on, credit.on), movement.on));
    if (before) return releaseOf(invoice, movement, movement.principal, movement.lateCharges);
  }
  return undefined;
}

/** On `on`, and before `before`. */
function isPayable({ through }: DueItem, on: LegalDay, before: LegalDay): boolean {
  return on < before && (through === undefined || on <= through);
}

interface DueItem {
  readonly invoice: string;
  readonly kind: 'principal' | 'lateCharges';
  readonly on: LegalDay;
  readonly unpaid: Money;
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
  const charges = chargesOn(invoice, through).map(({ charge, unpaid }): DueItem => ({
    invoice: number,
    kind: 'lateCharges',
    on: charge.postedOn,
    unpaid,
  }));
  const portions = portionsOn(invoice, through).flatMap((portion): DueItem[] => {
    if (portion.payableOn === null) return [];
    return [{ invoice: number, kind: 'principal', on: portion.payableOn, unpaid: portion.unpaid }];
  });
  return [...charges, ...portions].filter((item) => item.unpaid.isPositive());
}

function* candidates(credits: readonly Payment[], items: readonly DueItem[], through: LegalDay): Iterable<AccountFact> {
  const ordered = [...items].sort((a, b) => rank(a) - rank(b) || order(a.on, b.on) || order(a.invoice, b.invoice));
  for (const item of ordered) {
    for (const credit of credits) {
      const on = laterOf(item.on, credit.on);
      if (isPayable(item, on, through)) yield application(credit, item, on);
    }
  }
}

function application(credit: Payment, item: DueItem, on: LegalDay): AccountFact {
  const amount = Money.min(credit.unapplied, item.unpaid).toString();
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

function rank(item: DueItem): number {
  return item.kind === 'lateCharges' ? 0 : 1;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function byDay(a: Payment, b: Payment): number {
  return order(a.on, b.on) || order(a.id, b.id);
}
