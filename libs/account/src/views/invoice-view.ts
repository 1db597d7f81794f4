import { byTexts, daysBetween, type LegalDay, Money } from '@tenure/kernel';
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
  standingOf,
  totalOf,
  type WriteOff,
  writtenOff,
} from '../state/invoice';
import { agingView, type AgingView, openParts, outstandingOf, overdueOf } from './aging';
import { defined } from '../defined';
import { type DisputeView, disputeViewsOf } from './dispute-view';
import { type TaxLineView, taxLineView } from './tax-line-view';
import { recoveryIndemnityView, type RecoveryIndemnityView } from './recovery-indemnity-view';

/** An invoice as it stands on a day. Amounts are decimal strings. */
export interface InvoiceView {
  readonly invoice: string;
  readonly origin: InvoiceOrigin;
  readonly invoiceDate: LegalDay;
  readonly dueOn: LegalDay;
  readonly lastDayToDispute: LegalDay;
  readonly consentOn: LegalDay;
  readonly consentedOn?: LegalDay;
  /** Absent: §4.4 and §4.5 say when it is due and what paying late costs. */
  readonly addendum?: 'FR';
  /**
   * 'settled': nothing is outstanding; 'written-off': nor is it, but some of it was given up; 'disputed': all that is
   * outstanding is in open dispute.
   */
  readonly state: 'open' | 'overdue' | 'disputed' | 'settled' | 'written-off';
  readonly billed: string;
  readonly credited: string;
  /** Principal only. */
  readonly paid: string;
  readonly disputed: string;
  readonly lateCharges: string;
  readonly lateChargesPaid: string;
  /** Principal given up as a receivable, less what was paid of it since. */
  readonly writtenOff: string;
  readonly lateChargesWrittenOff: string;
  readonly outstanding: string;
  readonly overdue: string;
  readonly aging: AgingView;
  /** The day of the last money that paid it; without any, of what left nothing to pay. Absent while some is written off. */
  readonly settledOn?: LegalDay;
  /** Calendar days from the original Due Date to `settledOn`. */
  readonly daysLate?: number;
  readonly portions: readonly PortionView[];
  readonly charges: readonly LateChargeView[];
  /** By the French rule, posted; it is among `lateCharges`. What has accrued is told with the late interest. */
  readonly interest: readonly InterestView[];
  readonly writeOffs: readonly WriteOffView[];
  /** In euros, and in no sum here. */
  readonly indemnity?: RecoveryIndemnityView;
  readonly disputes: readonly DisputeView[];
  readonly movements: readonly MovementView[];
  /** Taxes that were computed, as billed (§4.7). */
  readonly taxes: readonly TaxLineView[];
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
  /** Somebody imposed it; absent where it was posted by itself. */
  readonly imposed?: true;
}

export interface InterestView {
  readonly countedFrom: LegalDay;
  /** The day of the late payment, and of the posting. */
  readonly paidOn: LegalDay;
  readonly amount: string;
  readonly waived: string;
  readonly waivedOn?: LegalDay;
  readonly unpaid: string;
}

export interface WriteOffView {
  readonly writeOff: string;
  readonly on: LegalDay;
  readonly principal: string;
  readonly lateCharges: string;
  /** What of it was paid since, or never stood. */
  readonly reversed: string;
}

export interface MovementView {
  readonly payment: string;
  readonly on: LegalDay;
  readonly principal: string;
  readonly lateCharges: string;
}

/** All invoices, oldest first. */
export function invoiceViews(state: AccountState, today: LegalDay): readonly InvoiceView[] {
  return [...entriesOf(state.invoices)].sort(oldestFirst).map((invoice) => viewOf(state, invoice, today));
}

export function invoiceView(state: AccountState, number: string, today: LegalDay): InvoiceView | undefined {
  const invoice = findIn(state.invoices, number);
  return invoice && viewOf(state, invoice, today);
}

const oldestFirst = byTexts(({ invoiceDate, number }: Invoice) => [invoiceDate, number]);

function viewOf(state: AccountState, invoice: Invoice, today: LegalDay): InvoiceView {
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
    addendum: invoice.addendum,
    state: stateOf(invoice, overdue),
    billed: amount.toString(),
    credited: amount.minus(principalOf(invoice)).toString(),
    paid: principalPaid(invoice).toString(),
    disputed: disputedOf(invoice).toString(),
    lateCharges: chargesOwed(invoice).toString(),
    lateChargesPaid: chargesPaid(invoice).toString(),
    writtenOff: writtenOff(invoice).principal.toString(),
    lateChargesWrittenOff: writtenOff(invoice).lateCharges.toString(),
    outstanding: outstandingOf(invoice).toString(),
    overdue: overdue.toString(),
    aging: agingView(parts, today),
    settledOn,
    daysLate: settledOn && Math.max(0, daysBetween(dueOn, settledOn)),
    ...details(state, invoice, today),
    ...lateViews(invoice, today),
    writeOffs: (invoice.writeOffs ?? []).map((writeOff) => writeOffView(invoice, writeOff)),
    indemnity: invoice.indemnity && recoveryIndemnityView(number, invoice.indemnity),
  });
}

function details(
  state: AccountState,
  invoice: Invoice,
  today: LegalDay,
): Pick<InvoiceView, 'portions' | 'disputes' | 'movements' | 'taxes'> {
  return {
    portions: portionsOn(invoice, today).map((portion) => ({
      ...portion,
      amount: portion.amount.toString(),
      unpaid: portion.unpaid.toString(),
    })),
    disputes: disputeViewsOf(state, invoice),
    movements: invoice.movements.map((movement) => ({
      ...movement,
      principal: movement.principal.toString(),
      lateCharges: movement.lateCharges.toString(),
    })),
    taxes: (invoice.taxes ?? []).map(taxLineView),
  };
}

function lateViews(invoice: Invoice, today: LegalDay): Pick<InvoiceView, 'charges' | 'interest'> {
  const all = chargesOn(invoice, today).map(({ charge, unpaid }) => ({
    ...charge,
    amount: charge.amount.toString(),
    waived: charge.waived.toString(),
    unpaid: unpaid.toString(),
  }));
  const interest = all.filter(({ isInterest }) => isInterest);
  return {
    charges: all.filter(({ isInterest }) => !isInterest),
    interest: interest.map(({ isInterest: _kind, month: _none, postedOn: paidOn, ...posted }) => ({
      ...posted,
      paidOn,
    })),
  };
}

function writeOffView(invoice: Invoice, writeOff: WriteOff): WriteOffView {
  const left = standingOf(invoice, writeOff);
  return {
    writeOff: writeOff.id,
    on: writeOff.on,
    principal: writeOff.principal.toString(),
    lateCharges: writeOff.lateCharges.toString(),
    reversed: totalOf(writeOff).minus(totalOf(left)).toString(),
  };
}

export function disputedOf(invoice: Invoice): Money {
  return Money.sum(openDisputesOf(invoice).map((dispute) => dispute.amount));
}

function stateOf(invoice: Invoice, overdue: Money): InvoiceView['state'] {
  const outstanding = outstandingOf(invoice);
  if (!outstanding.isPositive()) return totalOf(writtenOff(invoice)).isPositive() ? 'written-off' : 'settled';
  if (overdue.isPositive()) return 'overdue';
  return outstanding.isMoreThan(disputedOf(invoice)) ? 'open' : 'disputed';
}

function settledOnOf(invoice: Invoice): LegalDay | undefined {
  if (outstandingOf(invoice).isPositive() || totalOf(writtenOff(invoice)).isPositive()) return undefined;
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
