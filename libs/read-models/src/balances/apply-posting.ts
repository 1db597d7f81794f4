import type { Money } from '@tenure/kernel';
import { type LegalDay } from '@tenure/kernel';
import type { ChargedPart, DisputedPart, InvoiceBalance, PaidPart } from './invoice-balance';
import type { Posting } from './posting';

/** The balance after one more posting; total over any subset of an invoice's postings in their order. */
export function applyPosting(balance: InvoiceBalance, posting: Posting): InvoiceBalance {
  const after = withPosting(balance, posting);
  const outstanding = after.billed
    .minus(after.credited)
    .minus(after.paid)
    .plus(after.lateCharges)
    .minus(after.lateChargesPaid)
    .minus(after.writtenOff)
    .minus(after.lateChargesWrittenOff);
  return { ...after, outstanding, settledOn: settledOn({ ...after, outstanding }, posting) };
}

function withPosting(balance: InvoiceBalance, posting: Posting): InvoiceBalance {
  const { kind, amount, dueOn, invoiceDate, origin } = posting;
  switch (kind) {
    case 'billed':
      return { ...balance, origin, invoiceDate, dueOn, billed: balance.billed.plus(amount) };
    case 'disputed':
      return { ...balance, disputed: balance.disputed.plus(amount), disputes: disputesAfter(balance, posting) };
    case 'credited':
      return { ...balance, credited: balance.credited.plus(amount) };
    case 'late-charge':
      return { ...balance, lateCharges: balance.lateCharges.plus(amount), charges: chargesAfter(balance, posting) };
    case 'principal-paid':
      return { ...balance, paid: balance.paid.plus(amount), payments: paymentsAfter(balance, posting) };
    case 'late-charge-paid':
      return {
        ...balance,
        lateChargesPaid: balance.lateChargesPaid.plus(amount),
        payments: paymentsAfter(balance, posting),
      };
    case 'written-off':
      return { ...balance, writtenOff: balance.writtenOff.plus(amount) };
    case 'late-charge-written-off':
      return { ...balance, lateChargesWrittenOff: balance.lateChargesWrittenOff.plus(amount) };
    case 'consented':
      return { ...balance, consentedOn: posting.effectiveOn };
    case 'consent-undone':
      return { ...balance, consentedOn: undefined };
    case 'indemnity-claimed':
      return { ...balance, indemnityOutstanding: balance.indemnityOutstanding.plus(amount) };
    case 'indemnity-waived':
    case 'indemnity-paid':
      return { ...balance, indemnityOutstanding: balance.indemnityOutstanding.minus(amount) };
    case 'received':
    case 'unapplied':
    case 'refunded':
      return balance;
  }
}

function disputesAfter({ disputes }: InvoiceBalance, { item, amount, dueOn }: Posting): readonly DisputedPart[] {
  if (amount.isPositive()) return [...disputes, { dispute: item, amount, state: 'open', payableOn: undefined }];
  return disputes.map((part) =>
    part.dispute === item ? { ...part, state: dueOn === undefined ? 'credited' : 'payable', payableOn: dueOn } : part,
  );
}

function chargesAfter(
  { charges }: InvoiceBalance,
  { item, amount, effectiveOn, dueOn }: Posting,
): readonly ChargedPart[] {
  const at = charges.findIndex((part) => part.charge === item);
  const before = charges[at];
  if (before) {
    const left = before.amount.plus(amount);
    return left.isZero() ? charges.toSpliced(at, 1) : charges.with(at, { ...before, amount: left });
  }
  const part = { charge: item, postedOn: dueOn ?? effectiveOn, amount };
  const later = charges.findIndex((other) => other.postedOn > part.postedOn);
  return later < 0 ? [...charges, part] : charges.toSpliced(later, 0, part);
}

function paymentsAfter({ payments }: InvoiceBalance, posting: Posting): readonly PaidPart[] {
  const { item: payment, amount, effectiveOn: on } = posting;
  if (amount.isNegative()) return takenBack(payments, payment, on, amount.negated());
  const at = payments.findIndex((part) => part.payment === payment && part.on === on);
  const before = payments[at];
  if (!before) return [...payments, { payment, on, amount }];
  return payments.with(at, { ...before, amount: before.amount.plus(amount) });
}

/** A release names the day on which the money had come in; a return names none, and takes the latest of it first. */
function takenBack(payments: readonly PaidPart[], payment: string, on: LegalDay, amount: Money): readonly PaidPart[] {
  const onThatDay = payments.findIndex((part) => part.payment === payment && part.on === on);
  const at = onThatDay >= 0 ? onThatDay : payments.findLastIndex((part) => part.payment === payment);
  const part = payments[at];
  if (!part) return payments;
  if (part.amount.isMoreThan(amount)) return payments.with(at, { ...part, amount: part.amount.minus(amount) });
  const rest = payments.toSpliced(at, 1);
  return part.amount.equals(amount) ? rest : takenBack(rest, payment, on, amount.minus(part.amount));
}

function settledOn(balance: InvoiceBalance, posting: Posting): LegalDay | undefined {
  const isGivenUp = balance.writtenOff.isPositive() || balance.lateChargesWrittenOff.isPositive();
  if (balance.dueOn === undefined || balance.outstanding.isPositive() || isGivenUp) return undefined;
  let last: LegalDay | undefined;
  for (const { on } of balance.payments) if (last === undefined || on > last) last = on;
  return last ?? balance.settledOn ?? posting.effectiveOn;
}
