import { Money } from '@tenure/kernel';
import type { AccountEvents, InvoiceLine, InvoiceOrigin } from '../../../events';
import { differenceFormula, disputeDays, dueDays, sumFormula } from '../counting';
import { defined } from '../../../defined';
import type { Formula } from '../explanation';
import { all, type AccountEvent, isFrench, last, type Log, versionOf } from '../log';
import { issued } from '../invoice-log';
import type { Explainers } from './explainers';
import { countryEvents } from './registration.explain';

type Billing =
  | 'ChargesRecorded'
  | 'InvoiceIssued'
  | 'InvoiceCredited'
  | 'InvoiceDeemedConsented'
  | 'DeemedConsentUndone'
  | 'InvoiceDisputed'
  | 'DisputeDocumentsSupplied'
  | 'DisputeWithdrawn'
  | 'InvoiceDisputeResolved';

const READINGS_OF: Readonly<Record<InvoiceOrigin, readonly number[]>> = {
  'billing-run': [9, 10],
  migrated: [12],
  adjustment: [12],
};

export const billingExplainers: Explainers<Billing> = {
  ChargesRecorded: ({ data }, log) =>
    defined({
      readings: [9, ...(data.rated ? [13] : []), ...(data.rated || data.kind === 'pass-through' ? [40] : [])],
      inputs: last(log, 'ServiceActivated'),
      formula: data.rated && ratedFormula(data.rated, data.amount),
    }),

  InvoiceIssued: (event, log) => {
    const { origin, lines, invoiceDate } = event.data;
    const due = isFrench(log, event) ? [36] : [11];
    return defined({
      readings: [...READINGS_OF[origin], ...due, ...(origin === 'migrated' ? [] : [13]), 17],
      inputs: [
        ...countryEvents(log),
        ...(origin === 'billing-run' ? billedEvents(event, log) : []),
        ...taxEvents(event, log),
      ],
      days: dueDays(versionOf(log, event), invoiceDate, isFrench(log, event)),
      formula: sumFormula(lines.map((line, i) => [`${i + 1} ${line.description}${taxFormula(line)}`, line.amount])),
    });
  },

  InvoiceCredited: (event, log) => {
    const { invoice, ground } = event.data;
    if (ground === 'not-owed') {
      return { readings: [17, 19], inputs: [...issued(log, invoice), ...disputesAndCredits(log, invoice)] };
    }
    if (ground === 'tax-exempt') {
      return { readings: [37, 7], inputs: [...issued(log, invoice), ...last(log, 'TaxExemptionRecorded')] };
    }
    // The clause says whether the account had ended or an agreement of the parties governed it.
    const isOutside = event.metadata.clauses.includes('preamble');
    const grounds = isOutside ? last(log, 'SeparateAgreementRecorded') : endEvents(log);
    return { readings: isOutside ? [10, 7] : [10], inputs: [...issued(log, invoice), ...grounds] };
  },

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

  DisputeDocumentsSupplied: ({ data }, log) => ({
    readings: [17],
    inputs: [
      ...disputeEvents(log, data),
      ...all(log, 'DisputeDocumentsSupplied', ({ dispute }) => dispute === data.dispute),
    ],
  }),

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

/** What decided the taxes: where the service is used, and what was exempt on the invoice date. */
function taxEvents({ data }: AccountEvent<'InvoiceIssued'>, log: Log): readonly AccountEvent[] {
  const isEarlier = (_data: unknown, { metadata }: Pick<AccountEvent, 'metadata'>) =>
    metadata.effectiveOn <= data.invoiceDate;
  return [
    ...all(log, 'ServiceLocationDeclared', isEarlier),
    ...all(log, 'TaxExemptionRecorded', isEarlier),
    ...all(log, 'TaxExemptionRevoked', isEarlier),
  ];
}

/** base × rate, rounded half-up to the cent (§4.7). */
function taxFormula({ tax }: InvoiceLine): string {
  return tax ? ` (${tax.base} × ${tax.rate})` : '';
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

function ratedFormula(
  { quantity, unitPrice, item, rateCard }: NonNullable<AccountEvents['ChargesRecorded']['rated']>,
  amount: string,
): Formula {
  return {
    text: `${quantity} × ${unitPrice} = ${amount}, rounded half-up to the cent`,
    values: { item, quantity: String(quantity), unitPrice, rateCard, amount },
  };
}
