import { Money } from '@tenure/kernel';
import type { InvoiceOrigin } from '../../events';
import { amountText, counted, ordinal } from '../wording';
import type { Sentences } from './sentences';

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

const HOW: Readonly<Record<InvoiceOrigin, string>> = {
  'billing-run': 'is dated',
  migrated: 'was brought over with its date',
  adjustment: 'adjusts what was billed and is dated',
};

export const billingSentences: Sentences<Billing> = {
  ChargesRecorded: (data, on) =>
    `Charges of ${amountText(data.amount)} (${data.kind}) were incurred on ${on}; ` +
    `the run of ${data.firstRunOn} is the first that can bill them.`,

  InvoiceIssued: (data) => {
    const how = HOW[data.origin];
    const taxes = data.lines.filter(({ kind }) => kind === 'tax').map(({ amount }) => Money.of(amount));
    const withTaxes = taxes.length === 0 ? '' : `, ${amountText(Money.sum(taxes))} of it taxes,`;
    return (
      `Invoice ${data.invoice} of ${amountText(data.amount)}${withTaxes} ${how} ${data.invoiceDate}: ` +
      `due on ${data.dueOn}, open to dispute through ${data.lastDayToDispute}.`
    );
  },

  InvoiceCredited: (data, on) => `${amountText(data.amount)} of invoice ${data.invoice} is not owed, from ${on} on.`,

  InvoiceDeemedConsented: (data, on) =>
    `The last day to dispute invoice ${data.invoice} was ${data.lastDayToDispute}; ` +
    `${amountText(data.amount)} was not disputed and is consented to from ${on}.`,

  DeemedConsentUndone: (data, on) => `The consent to invoice ${data.invoice} that was derived for ${on} is undone.`,

  InvoiceDisputed: (data, on) =>
    `${amountText(data.amount)} of invoice ${data.invoice} was disputed on ${on} (${data.dispute}), ` +
    'and is not due before that is settled.',

  DisputeDocumentsSupplied: ({ dispute, invoice, documents }, on) => {
    const withDigest = documents.filter(({ digest }) => digest !== undefined).length;
    const recognisable = withDigest === 0 ? '' : `, ${withDigest} with a digest`;
    return (
      `${counted(documents.length, 'document')} in support of dispute ${dispute} about invoice ${invoice} ` +
      `arrived on ${on}${recognisable}.`
    );
  },

  DisputeWithdrawn: (data, on) =>
    `Dispute ${data.dispute} was withdrawn on ${on}; ${amountText(data.amount)} of invoice ${data.invoice} ` +
    `is payable on ${data.payableOn}, and late months count from ${data.lateMonthsFrom}.`,

  InvoiceDisputeResolved: (data, on) => {
    const what = `${amountText(data.amount)} of invoice ${data.invoice}`;
    return data.outcome === 'credited'
      ? `Dispute ${data.dispute} was resolved for the customer on ${on}: ${what} is credited.`
      : `Dispute ${data.dispute} was rejected on ${on}; ${what} is payable on ${data.payableOn}, ` +
          `and late months count from ${data.lateMonthsFrom}.`;
  },

  LateChargePosted: (data, on) => {
    const charges =
      data.unpaidCharges === '0.00' ? '' : ` and ${amountText(data.unpaidCharges)} of earlier late charges`;
    return (
      `The ${ordinal(data.month)} late month of invoice ${data.invoice}, counted from ${data.countedFrom}, ` +
      `ended on ${data.monthEndedOn} with ${amountText(data.unpaidPrincipal)}${charges} unpaid; ` +
      `${amountText(data.amount)} was charged on ${on}.`
    );
  },

  LateChargeReversed: (data, on) =>
    `The late charge of ${amountText(data.amount)} posted on ${on} for the ${ordinal(data.month)} late month ` +
    `of invoice ${data.invoice} is reversed.`,

  LateChargeWaived: (data, on) =>
    `${amountText(data.amount)} of the late charge for the ${ordinal(data.month)} late month ` +
    `of invoice ${data.invoice} was waived on ${on}, and of no other.`,

  LateChargePolicySet: ({ lateCharges, lawfulMonthlyMaximum }, on) => {
    const mode = lateCharges === undefined ? 'made as the programme does' : lateCharges;
    const rate = lawfulMonthlyMaximum === undefined ? '' : `, at a monthly rate of ${lawfulMonthlyMaximum} at most`;
    return `From ${on} late charges are ${mode} for the account${rate}.`;
  },
};
