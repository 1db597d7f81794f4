import { Money } from '@tenure/kernel';
import { amountText, counted, listOf } from '../wording';
import type { Sentences } from './sentences';

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

export const receivableSentences: Sentences<Receivables> = {
  InvoiceWrittenOff: (data, on) =>
    `${partsOf(data)} of invoice ${data.invoice} was written off on ${on} (${data.writeOff}); it is collected no more.`,

  WriteOffReversed: (data, on) =>
    `${partsOf(data)} of invoice ${data.invoice} is not written off any more from ${on} (${data.writeOff}).`,

  WriteOffRestored: (data, on) =>
    `${partsOf(data)} of invoice ${data.invoice} is written off after all from ${on} (${data.writeOff}).`,

  LateInterestPosted: (data, on) => {
    const rates = data.segments.map(({ semester, days, rate }) => `${counted(days, 'day')} at ${rate} % (${semester})`);
    return (
      `${amountText(data.principal)} of invoice ${data.invoice} was paid on ${data.paidOn}, late from ` +
      `${data.countedFrom}; ${amountText(data.amount)} of interest was posted on ${on}: ${listOf(rates)}.`
    );
  },

  LateInterestReversed: (data) =>
    `The interest of ${amountText(data.amount)} on what was paid of invoice ${data.invoice} on ${data.paidOn} is reversed.`,

  LateInterestWaived: (data, on) =>
    `${amountText(data.amount)} of the interest on what was paid of invoice ${data.invoice} on ${data.paidOn} ` +
    `was waived on ${on}, and of no other.`,

  RecoveryIndemnityClaimed: (data, on) =>
    `The fixed indemnity of ${eurosOf(data)} was claimed on ${on} for invoice ${data.invoice}.`,

  RecoveryIndemnityWithdrawn: (data) =>
    `The indemnity of ${eurosOf(data)} for invoice ${data.invoice} falls: the invoice was not late when it was claimed.`,

  RecoveryIndemnityReinstated: (data) => `The indemnity of ${eurosOf(data)} for invoice ${data.invoice} stands again.`,

  RecoveryIndemnityPaid: (data, on) =>
    `The indemnity of ${eurosOf(data)} for invoice ${data.invoice} was paid on ${on}, by ${data.method}.`,

  RecoveryIndemnityPaymentReversed: (data, on) =>
    data.kind === 'returned'
      ? `The payment of ${eurosOf(data)} of indemnity for invoice ${data.invoice} was returned on ${on}: it is asked again.`
      : `The ${eurosOf(data)} paid as indemnity for invoice ${data.invoice} went back on ${on}.`,

  RecoveryIndemnityWaived: (data, on) =>
    `The indemnity of ${eurosOf(data)} for invoice ${data.invoice} was waived on ${on}, and no other.`,
};

function eurosOf({ amount, currency }: { readonly amount: string; readonly currency: 'EUR' }): string {
  return `${amount} ${currency}`;
}

function partsOf({ principal, lateCharges }: { readonly principal: string; readonly lateCharges: string }): string {
  return listOf([
    ...(Money.of(principal).isZero() ? [] : [amountText(principal)]),
    ...(Money.of(lateCharges).isZero() ? [] : [`${amountText(lateCharges)} of late charges`]),
  ]);
}
