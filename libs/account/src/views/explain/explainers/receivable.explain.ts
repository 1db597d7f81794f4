import type { LegalDay } from '@tenure/kernel';
import { interestFormula } from '../counting';
import { defined } from '../../../defined';
import { isSameInterest, issued, principalEvents, restarts, standingCharges, standingInterest } from '../invoice-log';
import { all, type AccountEvent, last, type Log } from '../log';
import type { Explainers } from './explainers';

type Receivables =
  | 'InvoiceWrittenOff'
  | 'WriteOffReversed'
  | 'WriteOffRestored'
  | 'LateInterestPosted'
  | 'LateInterestReversed'
  | 'LateInterestWaived'
  | 'RecoveryIndemnityClaimed'
  | 'RecoveryIndemnityWithdrawn'
  | 'RecoveryIndemnityReinstated'
  | 'RecoveryIndemnityPaid'
  | 'RecoveryIndemnityPaymentReversed'
  | 'RecoveryIndemnityWaived';

export const receivableExplainers: Explainers<Receivables> = {
  InvoiceWrittenOff: ({ data, metadata }, log) => ({
    readings: [14, 18],
    clauses: ['§9.6'],
    inputs: owedEvents(log, data.invoice, metadata.effectiveOn),
  }),

  WriteOffReversed: ({ data, metadata }, log) => ({
    readings: [7, 14],
    inputs: [
      ...last(log, 'InvoiceWrittenOff', ({ writeOff }) => writeOff === data.writeOff),
      ...owedEvents(log, data.invoice, metadata.effectiveOn),
    ],
  }),

  WriteOffRestored: ({ data, metadata }, log) => ({
    readings: [7, 15],
    inputs: [
      ...all(log, 'WriteOffReversed', ({ writeOff }) => writeOff === data.writeOff),
      ...owedEvents(log, data.invoice, metadata.effectiveOn),
    ],
  }),

  LateInterestPosted: ({ data, metadata }, log) =>
    defined({
      readings: [36, 13, 14, ...(restarts(log, data.invoice, data.countedFrom).length > 0 ? [19] : [])],
      inputs: [
        ...issued(log, data.invoice),
        ...principalEvents(log, data.invoice, metadata.effectiveOn),
        ...restarts(log, data.invoice, data.countedFrom),
      ],
      days: {
        from: data.countedFrom,
        count: `${data.days} days, the day of payment included`,
        lastDay: data.paidOn,
        lapsesOn: data.paidOn,
        counted: [],
        skipped: [],
      },
      formula: interestFormula(data.principal, data.segments, data.amount),
    }),

  LateInterestReversed: ({ data }, log) => ({
    readings: [7, 36],
    inputs: last(log, 'LateInterestPosted', (posted) => isSameInterest(posted, data)),
  }),

  LateInterestWaived: ({ data }, log) => ({
    readings: [21, 36],
    clauses: ['§9.6'],
    inputs: last(log, 'LateInterestPosted', (posted) => isSameInterest(posted, data)),
  }),

  RecoveryIndemnityClaimed: ({ data, metadata }, log) => ({
    readings: [36],
    inputs: owedEvents(log, data.invoice, metadata.effectiveOn),
  }),

  RecoveryIndemnityWithdrawn: ({ data, metadata }, log) => ({
    readings: [7, 36],
    inputs: [...claimEvents(log, data.invoice), ...owedEvents(log, data.invoice, metadata.effectiveOn)],
  }),

  RecoveryIndemnityReinstated: ({ data, metadata }, log) => ({
    readings: [7, 36],
    inputs: [...claimEvents(log, data.invoice), ...owedEvents(log, data.invoice, metadata.effectiveOn)],
  }),

  RecoveryIndemnityPaid: ({ data }, log) => ({ readings: [36], inputs: claimEvents(log, data.invoice) }),

  RecoveryIndemnityPaymentReversed: ({ data }, log) => ({
    readings: data.kind === 'returned' ? [15, 36] : [36],
    inputs: [
      ...claimEvents(log, data.invoice),
      ...last(log, 'RecoveryIndemnityPaid', ({ invoice }) => invoice === data.invoice),
      ...last(log, 'RecoveryIndemnityWithdrawn', ({ invoice }) => invoice === data.invoice),
      ...last(log, 'RecoveryIndemnityWaived', ({ invoice }) => invoice === data.invoice),
    ],
  }),

  RecoveryIndemnityWaived: ({ data }, log) => ({
    readings: [36],
    clauses: ['§9.6'],
    inputs: claimEvents(log, data.invoice),
  }),
};

/** What decides how much of an invoice was unpaid on `day`. */
function owedEvents(log: Log, invoice: string, day: LegalDay): readonly AccountEvent[] {
  return [
    ...issued(log, invoice),
    ...principalEvents(log, invoice, day),
    ...standingCharges(log, invoice),
    ...standingInterest(log, invoice),
  ];
}

function claimEvents(log: Log, invoice: string): readonly AccountEvent[] {
  return all(log, 'RecoveryIndemnityClaimed', (data) => data.invoice === invoice);
}
