import { Money } from '@tenure/kernel';
import type { Allocation } from '../../events';
import { amountText, listOf } from '../wording';
import type { Sentences } from './sentences';

export const paymentSentences: Sentences<
  'PaymentReceived' | 'PaymentReversed' | 'CreditApplied' | 'AllocationReleased' | 'CreditRefunded'
> = {
  PaymentReceived: (data, on) => {
    const uses = [...data.allocations.map(useOf), ...creditOf(data.unapplied)];
    return `${amountText(data.amount)} was received on ${on} (${data.payment}, ${data.method}): ${listOf(uses)}.`;
  },

  PaymentReversed: (data, on) => {
    const how = data.kind === 'chargeback' ? 'charged back' : 'returned';
    const again = data.allocations.map(({ invoice }) => invoice);
    const breach = data.authorization === undefined ? '' : ', although the debit had been authorised';
    const effect = again.length === 0 ? '' : `; what it paid of ${listOf(again)} is unpaid from its original days`;
    return `Payment ${data.payment} of ${amountText(data.amount)} was ${how} on ${on}${breach}${effect}.`;
  },

  CreditApplied: (data, on) => `Credit of payment ${data.payment} paid ${useOf(data)}, on ${on}.`,

  CreditRefunded: (data, on) =>
    `${amountText(data.amount)} of credit was paid back on ${on} by ${data.method} (${data.refund}): ` +
    `${listOf(data.parts.map(({ payment, amount }) => `${amountText(amount)} of payment ${payment}`))}.`,

  AllocationReleased: (data) =>
    `What payment ${data.payment} paid too much on ${data.appliedOn}, ${useOf(data)}, is credit again from that day.`,
};

function useOf({ invoice, principal, lateCharges }: Allocation): string {
  const parts = [
    ...(isSome(principal) ? [amountText(principal)] : []),
    ...(isSome(lateCharges) ? [`${amountText(lateCharges)} of late charges`] : []),
  ];
  return `${listOf(parts)} for invoice ${invoice}`;
}

function creditOf(unapplied: string): readonly string[] {
  return isSome(unapplied) ? [`${amountText(unapplied)} as credit`] : [];
}

function isSome(amount: string): boolean {
  return !Money.of(amount).isZero();
}
