import { byTexts, type LegalDay, Money } from '@tenure/kernel';
import type { Allocation } from './events';
import type { AccountState } from './state/account-state';
import { entriesOf, findIn } from './state/book';
import {
  beforeCloseOf,
  beforeWriteOffsOf,
  chargesOn,
  hasWriteOffs,
  type Invoice,
  isPaidUp,
  portionsOn,
  withoutWriteOffs,
} from './state/invoice';

/**
 * What a payment pays (reading 14): the invoice that the customer named first; then, over all invoices, late charges
 * before principal, earliest due first; never a disputed amount. Asked as of the payment's own day, so that a payment
 * typed in late pays what it would have paid in time; late charges posted and amounts written off on that same day come
 * after it (reading 6). What was written off before is paid only by money for just that invoice.
 */
export function allocate(
  state: AccountState,
  on: LegalDay,
  amount: Money,
  named?: string,
): { allocations: readonly Allocation[]; unapplied: Money } {
  const items = itemsOpenOn(state, on, named);
  const ordered = [
    ...items.filter((item) => item.invoice === named),
    ...items.filter((item) => item.invoice !== named),
  ];
  const paid = new Map<string, { principal: Money; lateCharges: Money }>();
  let left = amount;
  for (const item of ordered) {
    if (!left.isPositive()) break;
    const part = Money.min(left, item.unpaid);
    left = left.minus(part);
    const before = paid.get(item.invoice) ?? { principal: Money.zero, lateCharges: Money.zero };
    paid.set(item.invoice, { ...before, [item.kind]: before[item.kind].plus(part) });
  }
  const allocations = [...paid].map(([invoice, { principal, lateCharges }]) => ({
    invoice,
    principal: principal.toString(),
    lateCharges: lateCharges.toString(),
  }));
  return { allocations, unapplied: left };
}

interface OpenItem {
  readonly invoice: string;
  readonly kind: 'principal' | 'lateCharges';
  readonly dueOn: LegalDay;
  readonly unpaid: Money;
}

/** Late charges first, then principal, earliest due first. */
function itemsOpenOn(state: AccountState, on: LegalDay, named: string | undefined): readonly OpenItem[] {
  const forNamed = named === undefined ? undefined : findIn(state.invoices, named);
  const others = invoicesOpenOn(state, on).filter((invoice) => invoice.number !== named);
  return [...(forNamed ? [withoutWriteOffs(forNamed)] : []), ...others.map((invoice) => beforeWriteOffsOf(invoice, on))]
    .flatMap((invoice) => openItems(beforeCloseOf(invoice, on), on))
    .sort(inPayingOrder);
}

/**
 * Those of which something may have been unpaid on `on`. Paid ones matter only on a day before they were paid, and on the
 * day at whose close credit paid them.
 */
export function invoicesOpenOn(state: AccountState, on: LegalDay): readonly Invoice[] {
  const isBehind = on < state.latestOn || on === state.creditAppliedOn;
  if (isBehind) return [...entriesOf(state.invoices)];
  return [...state.invoices.hot.values()].filter((invoice) => !isPaidUp(invoice) || hasWriteOffs(invoice));
}

function openItems(invoice: Invoice, on: LegalDay): readonly OpenItem[] {
  if (invoice.invoiceDate > on) return [];
  const charges = chargesOn(invoice, on)
    .filter(({ charge }) => charge.postedOn < on)
    .map(({ charge, unpaid }): OpenItem => {
      return { invoice: invoice.number, kind: 'lateCharges', dueOn: charge.postedOn, unpaid };
    });
  const principal = portionsOn(invoice, on).flatMap(({ payableOn, unpaid }): OpenItem[] =>
    payableOn === null ? [] : [{ invoice: invoice.number, kind: 'principal', dueOn: payableOn, unpaid }],
  );
  return [...charges, ...principal].filter((item) => item.unpaid.isPositive());
}

/** Late charges first (§4.5): their kind comes first in the alphabet as well. */
const inPayingOrder = byTexts(({ kind, dueOn, invoice }: OpenItem) => [kind, dueOn, invoice]);

/** What one payment has paid until now, invoice by invoice. */
export function allocationsOf(
  state: AccountState,
  payment: string,
  invoices: readonly string[],
): readonly Allocation[] {
  return invoices.flatMap((number) => {
    const movements = findIn(state.invoices, number)?.movements.filter((m) => m.payment === payment) ?? [];
    if (movements.length === 0) return [];
    return [
      {
        invoice: number,
        principal: Money.sum(movements.map((m) => m.principal)).toString(),
        lateCharges: Money.sum(movements.map((m) => m.lateCharges)).toString(),
      },
    ];
  });
}
