import { type LegalDay, Money } from '@tenure/kernel';
import type { InvoiceIssued } from '../events';
import type { AccountState } from '../state/account-state';
import type { Dispute, Invoice } from '../state/invoice';
import { withEntry, type Handlers } from './handlers';
import { keepInvoice, withCorrectedInvoice, withInvoice } from './with-invoice';

type Billing =
  | 'ChargesRecorded'
  | 'InvoiceIssued'
  | 'InvoiceCredited'
  | 'InvoiceDeemedConsented'
  | 'DeemedConsentUndone'
  | 'InvoiceDisputed'
  | 'DisputeWithdrawn'
  | 'InvoiceDisputeResolved'
  | 'LateChargePosted'
  | 'LateChargeReversed'
  | 'LateChargeWaived';

export const billingHandlers: Pick<Handlers, Billing> = {
  ChargesRecorded: (state, data, on) => ({
    ...state,
    unbilled: [
      ...state.unbilled,
      {
        charge: data.charge,
        kind: data.kind,
        description: data.description,
        amount: Money.of(data.amount),
        incurredOn: on,
        firstRunOn: data.firstRunOn,
      },
    ],
  }),

  InvoiceIssued: invoiceIssued,

  InvoiceCredited: (state, data, on) =>
    withInvoice(state, data.invoice, on, (invoice) => ({
      ...invoice,
      credited: invoice.credited.plus(Money.of(data.amount)),
    })),

  InvoiceDeemedConsented: (state, data, on) =>
    withInvoice(state, data.invoice, on, (invoice) => ({ ...invoice, consentedOn: on })),

  DeemedConsentUndone: (state, data) =>
    withCorrectedInvoice(state, data.invoice, ({ consentedOn: _undone, ...invoice }) => invoice),

  InvoiceDisputed: (state, data, on) => {
    const dispute = { id: data.dispute, amount: Money.of(data.amount), openedOn: on };
    return withInvoice(
      { ...state, disputes: withEntry(state.disputes, data.dispute, data.invoice) },
      data.invoice,
      on,
      (invoice) => ({ ...invoice, disputes: [...invoice.disputes, dispute] }),
    );
  },

  DisputeWithdrawn: (state, data, on) =>
    closeDispute(state, data, {
      closedOn: on,
      outcome: 'withdrawn',
      payableOn: data.payableOn,
      lateMonthsFrom: data.lateMonthsFrom,
    }),

  InvoiceDisputeResolved: (state, data, on) =>
    closeDispute(state, data, {
      closedOn: on,
      outcome: data.outcome,
      ...(data.payableOn === undefined ? {} : { payableOn: data.payableOn }),
      ...(data.lateMonthsFrom === undefined ? {} : { lateMonthsFrom: data.lateMonthsFrom }),
    }),

  LateChargePosted: (state, data, on) =>
    withInvoice(state, data.invoice, on, (invoice) => {
      const charge = {
        countedFrom: data.countedFrom,
        month: data.month,
        postedOn: on,
        amount: Money.of(data.amount),
        waived: Money.zero,
      };
      const isLatest = (invoice.charges.at(-1)?.postedOn ?? on) <= on;
      const charges = [...invoice.charges, charge];
      return { ...invoice, charges: isLatest ? charges : charges.sort(byPosting) };
    }),

  LateChargeReversed: (state, data) =>
    withCorrectedInvoice(state, data.invoice, (invoice) => ({
      ...invoice,
      charges: invoice.charges.filter((c) => c.countedFrom !== data.countedFrom || c.month !== data.month),
    })),

  LateChargeWaived: (state, data, on) =>
    withInvoice(state, data.invoice, on, (invoice) => ({
      ...invoice,
      charges: invoice.charges.map((c) =>
        c.countedFrom === data.countedFrom && c.month === data.month
          ? { ...c, waived: Money.of(data.amount), waivedOn: on }
          : c,
      ),
    })),
};

function invoiceIssued(state: AccountState, data: InvoiceIssued, on: LegalDay): AccountState {
  const billed = new Set(data.lines.flatMap((line) => (line.charge === undefined ? [] : [line.charge])));
  const invoice: Invoice = {
    number: data.invoice,
    origin: data.origin,
    invoiceDate: data.invoiceDate,
    dueOn: data.dueOn,
    lastDayToDispute: data.lastDayToDispute,
    consentOn: data.consentOn,
    amount: Money.of(data.amount),
    feeInAdvance: feeInAdvanceOf(data),
    credited: Money.zero,
    movements: [],
    disputes: [],
    charges: [],
  };
  return {
    ...state,
    invoices: keepInvoice(state, invoice, on),
    unbilled: billed.size === 0 ? state.unbilled : state.unbilled.filter((c) => !billed.has(c.charge)),
    ...(data.nextInvoiceOn === undefined ? {} : { nextInvoiceOn: data.nextInvoiceOn }),
    ...(data.feesThrough === undefined ? {} : { feesThrough: data.feesThrough }),
  };
}

function feeInAdvanceOf(data: InvoiceIssued): Money {
  const month = data.invoiceDate.slice(0, 7);
  return Money.sum(data.lines.flatMap((line) => (line.month === month ? [Money.of(line.amount)] : [])));
}

function closeDispute(
  state: AccountState,
  closed: { readonly invoice: string; readonly dispute: string },
  end: Partial<Dispute> & { readonly closedOn: LegalDay },
): AccountState {
  return withInvoice(state, closed.invoice, end.closedOn, (invoice) => ({
    ...invoice,
    disputes: invoice.disputes.map((dispute) => (dispute.id === closed.dispute ? { ...dispute, ...end } : dispute)),
  }));
}

function byPosting(a: { postedOn: LegalDay }, b: { postedOn: LegalDay }): number {
  return a.postedOn < b.postedOn ? -1 : a.postedOn > b.postedOn ? 1 : 0;
}
