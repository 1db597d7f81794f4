import { type AccountState, type Invoice, isPaidUp, openDisputesOf, undisputedUnpaidOn } from '@tenure/account';
import { addDays, addMonths, daysBetween, type LegalDay, Money } from '@tenure/kernel';
import { type Act, dayIn } from '../customers/act';
import { dice } from '../customers/dice';
import type { Customer } from './customer';

/**
 * What a customer does in the month that begins with `first`, in the order of its days; `state` is the account as that
 * 1st leaves it, its invoice and what collections did included.
 */
export function monthOf(customer: Customer, state: AccountState, first: LegalDay): readonly Act[] {
  const alive = state.end ? [] : [...using(customer, first), ...paying(customer, state, first)];
  const acts = [...alive, ...disputing(customer, state, first)];
  return acts.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** Months since the customer came; it is inactive in the month it came. */
function age({ joinsOn }: Customer, first: LegalDay): number {
  return Math.floor(daysBetween(joinsOn, first) / 30);
}

function hasStopped(customer: Customer, first: LegalDay): boolean {
  return age(customer, first) > customer.stopsAfterMonths;
}

function using(customer: Customer, first: LegalDay): readonly Act[] {
  if (customer.payer === 'idle' && hasStopped(customer, first)) return [];
  const roll = dice(customer.seed + Number(first.replaceAll('-', '')));
  const charges = Array.from({ length: 1 + roll(3) }, (_, i) => ({
    on: dayIn(first, 4 + 8 * i),
    command: 'record-charges',
    body: {
      charge: `usage-${first.slice(0, 7)}-${i + 1}`,
      kind: i === 2 ? 'overage' : 'transactional',
      description: i === 2 ? 'minutes beyond the package' : 'messages sent',
      amount: Money.ofCents(500 + roll(40_000)).toString(),
    },
  }));
  return [{ on: dayIn(first, 3 + roll(20)), command: 'record-activity', body: {} }, ...charges];
}

function paying(customer: Customer, state: AccountState, first: LegalDay): readonly Act[] {
  if (customer.payer === 'defaulter' && hasStopped(customer, first)) return [];
  const end = addMonths(first, 1);
  return [...state.invoices.hot.values()].flatMap((invoice): readonly Act[] => {
    const wished = addDays(invoice.invoiceDate, customer.paysAfterDays);
    const on = wished < first ? first : wished;
    if (isPaidUp(invoice) || on >= end) return [];
    const { principal, lateCharges } = undisputedUnpaidOn(invoice, first);
    const amount = principal.plus(lateCharges);
    if (!amount.isPositive()) return [];
    const method = customer.payer === 'card' ? 'credit-card' : 'ach';
    return [
      { on, command: 'receive-payment', body: { amount: amount.toString(), method, forInvoice: invoice.number } },
    ];
  });
}

/** Every third invoice or so of a disputer; resolved two months later, every second one for the customer. */
function disputing(customer: Customer, state: AccountState, first: LegalDay): readonly Act[] {
  const open = [...state.invoices.hot.values()];
  const resolved = open.flatMap((invoice) =>
    openDisputesOf(invoice)
      .filter(({ openedOn }) => openedOn < addMonths(first, -1))
      .map(({ id }, i) => ({
        on: dayIn(first, 20),
        command: 'resolve-invoice-dispute',
        body: { dispute: id, outcome: (i + customer.seed) % 2 === 0 ? 'credited' : 'rejected' },
      })),
  );
  if (customer.payer !== 'disputer' || state.end) return resolved;
  const fresh = open.filter((invoice) => invoice.invoiceDate === first && isThird(customer, first));
  return [...resolved, ...fresh.map((invoice) => disputeOf(invoice, first))];
}

function isThird({ seed }: Customer, first: LegalDay): boolean {
  return (seed + Number(first.slice(5, 7))) % 3 === 0;
}

function disputeOf(invoice: Invoice, first: LegalDay): Act {
  const half = Money.ofCents((invoice.amount.toCents() + 1n) / 2n);
  const detail = 'The usage billed is not what our own records show.';
  return {
    on: dayIn(first, 3),
    command: 'dispute-invoice',
    body: { invoice: invoice.number, detail, amount: half.toString() },
  };
}
