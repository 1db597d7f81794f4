import type { Allocation } from '../../../events';
import { defined } from '../../../defined';
import { sumFormula } from '../counting';
import { issued, standingCharges, standingInterest } from '../invoice-log';
import { all, type AccountEvent, derivedWith, last, type Log } from '../log';
import type { Explainers } from './explainers';

export const paymentExplainers: Explainers<
  'PaymentReceived' | 'PaymentReversed' | 'CreditApplied' | 'AllocationReleased' | 'CreditRefunded'
> = {
  PaymentReceived: ({ data }, log) => {
    const parts = data.allocations.flatMap(({ invoice, principal, lateCharges }) => [
      [`late charges of ${invoice}`, lateCharges] as const,
      [`principal of ${invoice}`, principal] as const,
    ]);
    const used = [...parts, ['unapplied', data.unapplied] as const].filter(([, amount]) => amount !== '0.00');
    return defined({
      readings: [14, 6],
      inputs: data.allocations.flatMap((allocation) => paidEvents(log, allocation)),
      formula: sumFormula(used),
    });
  },

  PaymentReversed: ({ data }, log) => ({
    readings: [15],
    inputs: moneyOf(log, data.payment),
  }),

  CreditApplied: ({ data }, log) => ({
    readings: [14, 6],
    inputs: [...last(log, 'PaymentReceived', ({ payment }) => payment === data.payment), ...paidEvents(log, data)],
  }),

  CreditRefunded: ({ data }, log) =>
    defined({
      readings: [14],
      inputs: data.parts.flatMap(({ payment }) => moneyOf(log, payment)),
      formula: sumFormula(data.parts.map(({ payment, amount }) => [`credit of ${payment}`, amount])),
    }),

  AllocationReleased: (event, log) => ({
    readings: [7, 14],
    inputs: [
      ...issued(log, event.data.invoice),
      ...moneyOf(log, event.data.payment).filter(({ metadata }) => metadata.effectiveOn <= event.data.appliedOn),
      ...derivedWith(log, event).filter((other) => isReversal(other, event.data.invoice)),
      ...all(log, 'InvoiceCredited', (data) => data.invoice === event.data.invoice),
      ...all(log, 'LateChargeWaived', (data) => data.invoice === event.data.invoice),
    ],
  }),
};

/** A late charge that was paid and is reversed, or was waived meanwhile, leaves money over. */
function isReversal({ type, data }: AccountEvent, invoice: string): boolean {
  return (type === 'LateChargeReversed' || type === 'LateInterestReversed') && data.invoice === invoice;
}

/** The invoice that money paid, its late charges where they were paid, and the disputes that held some of it back. */
function paidEvents(log: Log, { invoice, lateCharges }: Allocation): readonly AccountEvent[] {
  return [
    ...issued(log, invoice),
    ...(lateCharges === '0.00' ? [] : [...standingCharges(log, invoice), ...standingInterest(log, invoice)]),
    ...all(log, 'InvoiceDisputed', (data) => data.invoice === invoice),
  ];
}

function moneyOf(log: Log, payment: string): readonly AccountEvent[] {
  const isOfPayment = (data: { readonly payment: string }) => data.payment === payment;
  return [
    ...all(log, 'PaymentReceived', isOfPayment),
    ...all(log, 'CreditApplied', isOfPayment),
    ...all(log, 'AllocationReleased', isOfPayment),
    ...all(log, 'CreditRefunded', ({ parts }) => parts.some((part) => part.payment === payment)),
  ];
}
