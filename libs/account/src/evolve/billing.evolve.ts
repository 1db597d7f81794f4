import { type LegalDay, Money } from '@tenure/kernel';
import type { InvoiceIssued, InvoiceLine } from '../events';
import type { AccountState } from '../state/account-state';
import { put } from '../state/book';
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
    charges: put(
      state.charges,
      data.charge,
      {
        charge: data.charge,
        kind: data.kind,
        description: data.description,
        amount: Money.of(data.amount),
        incurredOn: on,
        firstRunOn: data.firstRunOn,
      },
      undefined,
    ),
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
  const invoice: Invoice = {
    number: data.invoice,
    origin: data.origin,
    invoiceDate: data.invoiceDate,
    dueOn: data.dueOn,
    lastDayToDispute: data.lastDayToDispute,
    consentOn: data.consentOn,
    amount: Money.of(data.amount),
    platformFees: Money.sum(data.lines.flatMap((l) => (l.kind === 'platform-fee' ? [Money.of(l.amount)] : []))),
    credited: Money.zero,
    movements: [],
    disputes: [],
    charges: [],
  };
  return {
    ...state,
    invoices: keepInvoice(state, invoice, on),
    charges: data.lines.reduce(billed, state.charges),
    ...later('nextInvoiceOn', state.nextInvoiceOn, data.nextInvoiceOn),
    ...later('feesThrough', state.feesThrough, data.feesThrough),
  };
}

function billed(charges: AccountState['charges'], line: InvoiceLine): AccountState['charges'] {
  const charge = line.charge === undefined ? undefined : charges.hot.get(line.charge);
  return charge ? put(charges, charge.charge, charge, charge.firstRunOn.slice(0, 7)) : charges;
}

/** A run of an earlier 1st, typed in afterwards, does not turn the account back. */
function later<K extends string, D extends string>(key: K, known?: D, said?: D): { readonly [P in K]?: D } {
  return said === undefined || (known !== undefined && known > said) ? {} : ({ [key]: said } as Record<K, D>);
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
