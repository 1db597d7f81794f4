import { Money } from '@tenure/kernel';
import { differenceFormula, disputeDays, dueDays, sumFormula } from '../counting';
import { defined } from '../../defined';
import { all, type AccountEvent, isFrench, last, type Log, versionOf } from '../log';
import { issued } from '../invoice-log';
import type { Explainers } from './explainers';

type Billing =
  | 'ChargesRecorded'
  | 'InvoiceIssued'
  | 'InvoiceCredited'
  | 'InvoiceDeemedConsented'
  | 'DeemedConsentUndone'
  | 'InvoiceDisputed'
  | 'DisputeWithdrawn'
  | 'InvoiceDisputeResolved';

export const billingExplainers: Explainers<Billing> = {
  ChargesRecorded: ({ data }, log) => ({
    readings: data.kind === 'pass-through' ? [9, 40] : [9],
    inputs: last(log, 'ServiceActivated'),
  }),

  InvoiceIssued: (event, log) => {
    const { origin, lines, invoiceDate } = event.data;
    const due = isFrench(log) ? [36] : [11];
    return defined({
      readings: origin === 'migrated' ? [12, ...due, 17] : [9, 10, ...due, 13, 17],
      inputs: [...last(log, 'AccountRegistered'), ...(origin === 'migrated' ? [] : billedEvents(event, log))],
      days: dueDays(versionOf(log, event), invoiceDate, isFrench(log)),
      formula: sumFormula(lines.map(({ description, amount }, i) => [`${i + 1} ${description}`, amount])),
    });
  },

  InvoiceCredited: (event, log) => ({
    readings: [10],
    inputs: [...issued(log, event.data.invoice), ...endEvents(log)],
  }),

  InvoiceDeemedConsented: (event, log) => {
    const [invoice] = issued(log, event.data.invoice);
    return defined({
      readings: [17, 2, 5],
      inputs: [...(invoice ? [invoice] : []), ...disputesAndCredits(log, event.data.invoice)],
      days: invoice && disputeDays(versionOf(log, invoice), invoice.data.invoiceDate),
      formula: invoice && notDisputed(log, invoice),
    });
  },

  DeemedConsentUndone: (event, log) => ({
    readings: [7, 17],
    inputs: [...last(log, 'InvoiceDeemedConsented', (data) => data.invoice === event.data.invoice)],
  }),

  InvoiceDisputed: (event, log) => {
    const [invoice] = issued(log, event.data.invoice);
    return defined({
      readings: [17, 18],
      inputs: [...(invoice ? [invoice] : []), ...disputesAndCredits(log, event.data.invoice)],
      days: invoice && disputeDays(versionOf(log, invoice), invoice.data.invoiceDate),
    });
  },

  DisputeWithdrawn: ({ data }, log) => ({ readings: [19], inputs: disputeEvents(log, data) }),

  InvoiceDisputeResolved: ({ data }, log) => ({ readings: [19], inputs: disputeEvents(log, data) }),
};

/** What a run bills by: acceptance, activation, the package, the recorded charges, and the runs before. */
export function billedEvents(event: AccountEvent<'InvoiceIssued'>, log: Log): readonly AccountEvent[] {
  const charges = new Set(event.data.lines.map((line) => line.charge));
  const hasFee = event.data.lines.some((line) => line.kind === 'platform-fee');
  return [
    ...last(log, 'TermsAccepted'),
    ...last(log, 'ServiceActivated'),
    ...(hasFee ? last(log, 'PackageChanged', (data) => data.firstRunOn <= event.data.invoiceDate) : []),
    ...all(log, 'ChargesRecorded', (data) => charges.has(data.charge)),
    ...last(log, 'InvoiceIssued', (data) => data.origin === 'billing-run'),
    ...endEvents(log),
  ];
}

export function endEvents(log: Log): readonly AccountEvent[] {
  return [...last(log, 'ServiceTerminated'), ...last(log, 'AccountDeactivated')];
}

export function disputesAndCredits(log: Log, invoice: string): readonly AccountEvent[] {
  const isOfInvoice = (data: { readonly invoice: string }) => data.invoice === invoice;
  return [...all(log, 'InvoiceDisputed', isOfInvoice), ...all(log, 'InvoiceCredited', isOfInvoice)];
}

function notDisputed(log: Log, { data }: AccountEvent<'InvoiceIssued'>) {
  const sumOf = (type: 'InvoiceDisputed' | 'InvoiceCredited') =>
    Money.sum(
      all(log, type, ({ invoice }) => invoice === data.invoice).map((event) => Money.of(event.data.amount)),
    ).toString();
  return differenceFormula(
    ['billed', data.amount],
    [
      ['credited', sumOf('InvoiceCredited')],
      ['disputed', sumOf('InvoiceDisputed')],
    ],
  );
}

function disputeEvents(
  log: Log,
  data: { readonly invoice: string; readonly dispute: string },
): readonly AccountEvent[] {
  return [...issued(log, data.invoice), ...last(log, 'InvoiceDisputed', ({ dispute }) => dispute === data.dispute)];
}
