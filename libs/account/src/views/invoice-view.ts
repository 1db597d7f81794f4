import { daysBetween, type LegalDay, Money } from '@tenure/kernel';
import type { InvoiceOrigin } from '../events';
import type { AccountState } from '../state/account-state';
import { entriesOf, findIn } from '../state/book';
import {
  chargesOn,
  chargesOwed,
  chargesPaid,
  type Invoice,
  openDisputesOf,
  portionsOn,
  principalOf,
  principalPaid,
} from '../state/invoice';
import { agingView, type AgingView, openParts, outstandingOf, overdueOf } from './aging';
import { defined } from './defined';
import { type DisputeView, disputeViewsOf } from './dispute-view';
import { compare } from './wording';

/** An invoice as it stands on a day. Amounts are decimal strings. */
export interface InvoiceView {
  readonly invoice: string;
  readonly origin: InvoiceOrigin;
  readonly invoiceDate: LegalDay;
  readonly dueOn: LegalDay;
  readonly lastDayToDispute: LegalDay;
  readonly consentOn: LegalDay;
  readonly consentedOn?: LegalDay;
  /** 'settled': nothing is outstanding; 'disputed': all that is outstanding is in open dispute. */
  readonly state: 'open' | 'overdue' | 'disputed' | 'settled';
  readonly billed: string;
  readonly credited: string;
  /** Principal only. */
  readonly paid: string;
  readonly disputed: string;
  readonly lateCharges: string;
  readonly lateChargesPaid: string;
  readonly outstanding: string;
  readonly overdue: string;
  readonly aging: AgingView;
  /** The day of the last money that paid it; without any, of what left nothing to pay. */
  readonly settledOn?: LegalDay;
  /** Calendar days from the original Due Date to `settledOn`. */
  readonly daysLate?: number;
  readonly portions: readonly PortionView[];
  readonly charges: readonly LateChargeView[];
  readonly disputes: readonly DisputeView[];
  readonly movements: readonly MovementView[];
  /** Taxes that were computed, as billed (§4.7). */
  readonly taxes: readonly TaxLineView[];
}

/** base × rate, rounded half-up to the cent. */
export interface TaxLineView {
  readonly tax: string;
  readonly jurisdiction: string;
  readonly location: string;
  readonly base: string;
  readonly rate: string;
  readonly amount: string;
  readonly credited: string;
}

export interface PortionView {
  /** Null while it is disputed (reading 18). */
  readonly payableOn: LegalDay | null;
  readonly lateMonthsFrom: LegalDay | null;
  readonly amount: string;
  readonly unpaid: string;
}

export interface LateChargeView {
  readonly countedFrom: LegalDay;
  readonly month: number;
  readonly postedOn: LegalDay;
  readonly amount: string;
  readonly waived: string;
  readonly waivedOn?: LegalDay;
  readonly unpaid: string;
}

export interface MovementView {
  readonly payment: string;
  readonly on: LegalDay;
  readonly principal: string;
  readonly lateCharges: string;
}

/** All invoices, oldest first. */
export function invoiceViews(state: AccountState, today: LegalDay): readonly InvoiceView[] {
  return [...entriesOf(state.invoices)].sort(inOrder).map((invoice) => viewOf(invoice, today));
}

export function invoiceView(state: AccountState, number: string, today: LegalDay): InvoiceView | undefined {
  const invoice = findIn(state.invoices, number);
  return invoice && viewOf(invoice, today);
}

function inOrder(a: Invoice, b: Invoice): number {
  return compare(a.invoiceDate, b.invoiceDate) || compare(a.number, b.number);
}

function viewOf(invoice: Invoice, today: LegalDay): InvoiceView {
  const { number, origin, invoiceDate, dueOn, lastDayToDispute, consentOn, consentedOn, amount } = invoice;
  const parts = openParts(invoice, today);
  const overdue = overdueOf(parts, today);
  const settledOn = settledOnOf(invoice);
  return defined({
    invoice: number,
    origin,
    invoiceDate,
    dueOn,
    lastDayToDispute,
    consentOn,
    consentedOn,
    state: stateOf(invoice, overdue),
    billed: amount.toString(),
    credited: amount.minus(principalOf(invoice)).toString(),
    paid: principalPaid(invoice).toString(),
    disputed: disputedOf(invoice).toString(),
    lateCharges: chargesOwed(invoice).toString(),
    lateChargesPaid: chargesPaid(invoice).toString(),
    outstanding: outstandingOf(invoice).toString(),
    overdue: overdue.toString(),
    aging: agingView(parts, today),
    settledOn,
    daysLate: settledOn && Math.max(0, daysBetween(dueOn, settledOn)),
    ...details(invoice, today),
  });
}

function details(
  invoice: Invoice,
  today: LegalDay,
): Pick<InvoiceView, 'portions' | 'charges' | 'disputes' | 'movements' | 'taxes'> {
  return {
    portions: portionsOn(invoice, today).map((portion) => ({
      ...portion,
      amount: portion.amount.toString(),
      unpaid: portion.unpaid.toString(),
    })),
    charges: chargesOn(invoice, today).map(({ charge, unpaid }) => ({
      ...charge,
      amount: charge.amount.toString(),
      waived: charge.waived.toString(),
      unpaid: unpaid.toString(),
    })),
    disputes: disputeViewsOf(invoice),
    movements: invoice.movements.map((movement) => ({
      ...movement,
      principal: movement.principal.toString(),
      lateCharges: movement.lateCharges.toString(),
    })),
    taxes: (invoice.taxes ?? []).map(({ onFees: _part, base, amount, credited, ...line }) => ({
      ...line,
      base: base.toString(),
      amount: amount.toString(),
      credited: credited.toString(),
    })),
  };
}

export function disputedOf(invoice: Invoice): Money {
  return Money.sum(openDisputesOf(invoice).map((dispute) => dispute.amount));
}

function stateOf(invoice: Invoice, overdue: Money): InvoiceView['state'] {
  const outstanding = outstandingOf(invoice);
  if (!outstanding.isPositive()) return 'settled';
  if (overdue.isPositive()) return 'overdue';
  return outstanding.isMoreThan(disputedOf(invoice)) ? 'open' : 'disputed';
}

function settledOnOf(invoice: Invoice): LegalDay | undefined {
  if (outstandingOf(invoice).isPositive()) return undefined;
  const lastPaidOn = invoice.movements
    .map(({ on }) => on)
    .sort()
    .at(-1);
  if (lastPaidOn !== undefined) return lastPaidOn;
  const credited = invoice.disputes.flatMap(({ outcome, closedOn }) =>
    outcome === 'credited' && closedOn ? [closedOn] : [],
  );
  const waived = invoice.charges.flatMap(({ waivedOn }) => (waivedOn ? [waivedOn] : []));
  return [invoice.invoiceDate, ...credited, ...waived].sort().at(-1);
}
