import { type LegalDay, Money } from '@tenure/kernel';
import { defined } from '../defined';
import { addendumOn, lateRulesOf } from '../addendum';
import type { CreditedTax, InvoiceIssued, InvoiceLine, LateChargePolicySet, SuppliedDocument } from '../events';
import type { AccountState } from '../state/account-state';
import { put } from '../state/book';
import { addedByDay, sinceOf } from '../state/by-day';
import { withDocuments } from '../state/dispute-documents';
import type { Dispute, Invoice, TaxLine } from '../state/invoice';
import type { LateChargePolicy } from '../state/late-charge-policy';
import { withoutPlace } from '../state/personal-data';
import { withEntry, type Handlers } from './handlers';
import {
  keepInvoice,
  withCorrectedInvoice,
  withCreditedInvoice,
  withInvoice,
  withLateInvoicesSince,
} from './with-invoice';

type Billing =
  | 'ChargesRecorded'
  | 'InvoiceIssued'
  | 'InvoiceCredited'
  | 'InvoiceDeemedConsented'
  | 'DeemedConsentUndone'
  | 'InvoiceDisputed'
  | 'DisputeDocumentsSupplied'
  | 'DisputeWithdrawn'
  | 'InvoiceDisputeResolved'
  | 'LateChargePosted'
  | 'LateChargeReversed'
  | 'LateChargeWaived'
  | 'LateChargePolicySet';

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

  InvoiceCredited: (state, data) =>
    withCreditedInvoice(state, data.invoice, (invoice) => ({
      ...invoice,
      credited: invoice.credited.plus(Money.of(data.amount)),
      ...(data.ground === 'not-owed' ? { foundNotOwed: foundNotOwed(invoice, data.amount) } : {}),
      ...(invoice.taxes && data.taxes ? { taxes: lessTax(invoice.taxes, data.taxes) } : {}),
    })),

  InvoiceDeemedConsented: (state, data, on) =>
    withInvoice(state, data.invoice, on, (invoice) => ({ ...invoice, consentedOn: on })),

  DeemedConsentUndone: (state, data) =>
    withCorrectedInvoice(state, data.invoice, ({ consentedOn: _undone, ...invoice }) => invoice),

  InvoiceDisputed: (state, data, on) => {
    const dispute = { id: data.dispute, amount: Money.of(data.amount), openedOn: on };
    const documents = [...new Set(data.documents)].map((description) => ({ description }));
    return withInvoice(
      {
        ...suppliedDocuments(state, data.dispute, documents, on),
        disputes: withEntry(state.disputes, data.dispute, data.invoice),
      },
      data.invoice,
      on,
      (invoice) => ({ ...invoice, disputes: [...invoice.disputes, dispute] }),
    );
  },

  DisputeDocumentsSupplied: (state, data, on) => suppliedDocuments(state, data.dispute, data.documents, on),

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
      ...defined({ payableOn: data.payableOn, lateMonthsFrom: data.lateMonthsFrom }),
    }),

  LateChargePosted: (state, data, on) =>
    withInvoice(state, data.invoice, on, (invoice) => {
      const charge = {
        countedFrom: data.countedFrom,
        month: data.month,
        postedOn: on,
        amount: Money.of(data.amount),
        waived: Money.zero,
        ...(data.imposed ? { imposed: data.imposed } : {}),
      };
      return { ...invoice, charges: addedByDay(invoice.charges, charge, ({ postedOn }) => postedOn) };
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

  LateChargePolicySet: (state, data, on) => ({
    ...withLateInvoicesSince(state, on),
    lateChargePolicies: addedByDay(state.lateChargePolicies, policyOf(data, on), sinceOf),
  }),
};

/** Without what else the event says, such as a registration. */
export function policyOf({ lateCharges, lawfulMonthlyMaximum }: LateChargePolicySet, on: LegalDay): LateChargePolicy {
  return {
    on,
    ...defined({ lateCharges, lawfulMonthlyMaximum }),
  };
}

function taxesOf(lines: readonly InvoiceLine[]): Pick<Invoice, 'taxes'> {
  const taxes = lines.flatMap(({ tax, amount }): TaxLine[] => {
    if (!tax) return [];
    const { onFees = '0.00', base, ...named } = tax;
    const [ofLine, ofFees] = [Money.of(amount), Money.of(onFees)];
    return [{ ...named, base: Money.of(base), amount: ofLine, onFees: ofFees, credited: Money.zero }];
  });
  return taxes.length === 0 ? {} : { taxes };
}

function lessTax(lines: readonly TaxLine[], credited: readonly CreditedTax[]): readonly TaxLine[] {
  return lines.map((line) => {
    const of = credited.filter(
      (c) => c.tax === line.tax && c.jurisdiction === line.jurisdiction && c.location === line.location,
    );
    return of.length === 0
      ? line
      : { ...line, credited: line.credited.plus(Money.sum(of.map((c) => Money.of(c.amount)))) };
  });
}

function foundNotOwed(invoice: Invoice, amount: string): Money {
  return Money.of(amount).plus(invoice.foundNotOwed ?? Money.zero);
}

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
    ...taxesOf(data.lines),
    credited: Money.zero,
    movements: [],
    disputes: [],
    charges: [],
    // Invoices of older programs do not say it: they were issued under the addendum of their day.
    ...lateRulesOf(data.addendum ?? addendumOn(state, data.invoiceDate)),
    ...(data.reRating ? { reRated: data.reRating.cycles } : {}),
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

function suppliedDocuments(
  state: AccountState,
  dispute: string,
  documents: readonly SuppliedDocument[],
  on: LegalDay,
): AccountState {
  if (documents.length === 0) return state;
  // Also of what arrives after an erasure the place is not shown.
  const kept = state.custody.erasedOn === undefined ? documents : documents.map(withoutPlace);
  return { ...state, disputeDocuments: withDocuments(state.disputeDocuments, dispute, kept, on) };
}

function closeDispute(
  state: AccountState,
  closed: { readonly invoice: string; readonly dispute: string },
  end: Partial<Dispute> & { readonly closedOn: LegalDay },
): AccountState {
  const change = (invoice: Invoice): Invoice => ({
    ...invoice,
    disputes: invoice.disputes.map((dispute) => (dispute.id === closed.dispute ? { ...dispute, ...end } : dispute)),
  });
  return end.outcome === 'credited'
    ? withCreditedInvoice(state, closed.invoice, change)
    : withInvoice(state, closed.invoice, end.closedOn, change);
}
