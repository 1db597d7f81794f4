import type { Allocation } from '@tenure/account';
import { type LegalDay, Money } from '@tenure/kernel';
import { type AccountEvent, accountOf } from '../account-event';
import type { Posting, PostingKind } from './posting';

type Entry = { readonly kind: PostingKind; readonly invoice: string; readonly amount: Money } & Partial<
  Pick<Posting, 'item' | 'dueOn' | 'invoiceDate' | 'origin' | 'effectiveOn'>
>;

const none: readonly Posting[] = [];

/** The postings an event stands for; most events stand for none. A function of the event alone. */
export function postingsOf(event: AccountEvent): readonly Posting[] {
  const entries = entriesOf(event);
  return entries.length === 0 ? none : entries.map((entry, index) => posting(event, entry, index));
}

function entriesOf(event: AccountEvent): readonly Entry[] {
  const on = event.metadata.effectiveOn;
  switch (event.type) {
    case 'InvoiceIssued': {
      const { invoice, amount, dueOn, invoiceDate, origin } = event.data;
      return [{ kind: 'billed', invoice, amount: Money.of(amount), dueOn, invoiceDate, origin }];
    }
    case 'InvoiceCredited':
      return [{ kind: 'credited', invoice: event.data.invoice, amount: Money.of(event.data.amount) }];
    case 'InvoiceDeemedConsented':
      return [{ kind: 'consented', invoice: event.data.invoice, amount: Money.of(event.data.amount) }];
    case 'DeemedConsentUndone':
      return [{ kind: 'consent-undone', invoice: event.data.invoice, amount: Money.zero }];
    case 'InvoiceDisputed':
      return [disputed(event.data, Money.of(event.data.amount))];
    case 'DisputeWithdrawn':
    case 'InvoiceDisputeResolved':
      return disputeClosed(event.data);
    case 'LateChargePosted':
      return [lateCharge(event.data, Money.of(event.data.amount), on)];
    case 'LateChargeReversed':
    case 'LateChargeWaived':
      return [lateCharge(event.data, Money.of(event.data.amount).negated(), on)];
    case 'PaymentReceived':
      return moneyIn(event.data, 1);
    case 'PaymentReversed':
      return moneyIn(event.data, -1);
    case 'CreditApplied':
      return [
        ...applied(event.data, event.data.payment, 1),
        ...unapplied(totalOf(event.data).negated(), event.data.payment),
      ];
    case 'AllocationReleased':
      return released(event.data);
    default:
      return entriesOfReceivables(event);
  }
}

/** Late interest, and what is given up or paid back. */
function entriesOfReceivables(event: AccountEvent): readonly Entry[] {
  const on = event.metadata.effectiveOn;
  switch (event.type) {
    case 'LateInterestPosted':
      return [lateInterest(event.data, Money.of(event.data.amount), on)];
    case 'LateInterestReversed':
    case 'LateInterestWaived':
      return [lateInterest(event.data, Money.of(event.data.amount).negated(), on)];
    case 'InvoiceWrittenOff':
    case 'WriteOffRestored':
      return writtenOff(event.data, 1);
    case 'WriteOffReversed':
      return writtenOff(event.data, -1);
    case 'CreditRefunded':
      return event.data.parts.flatMap((part) => refunded(part.payment, Money.of(part.amount)));
    default:
      return entriesOfIndemnity(event);
  }
}

/** In euros: kinds of their own, which no sum in dollars takes in. */
function entriesOfIndemnity(event: AccountEvent): readonly Entry[] {
  switch (event.type) {
    case 'RecoveryIndemnityClaimed':
    case 'RecoveryIndemnityReinstated':
      return [indemnity('indemnity-claimed', event.data, 1)];
    case 'RecoveryIndemnityWithdrawn':
      return [indemnity('indemnity-claimed', event.data, -1)];
    case 'RecoveryIndemnityWaived':
      return [indemnity('indemnity-waived', event.data, 1)];
    case 'RecoveryIndemnityPaid':
      return [indemnity('indemnity-paid', event.data, 1)];
    case 'RecoveryIndemnityPaymentReversed':
      return [indemnity('indemnity-paid', event.data, -1)];
    default:
      return [];
  }
}

function indemnity(kind: PostingKind, of: { readonly invoice: string; readonly amount: string }, sign: 1 | -1): Entry {
  const amount = Money.of(of.amount);
  return { kind, invoice: of.invoice, amount: sign === 1 ? amount : amount.negated() };
}

function disputed(of: { invoice: string; dispute: string }, amount: Money): Entry {
  return { kind: 'disputed', invoice: of.invoice, item: of.dispute, amount };
}

interface ClosedDispute {
  readonly invoice: string;
  readonly dispute: string;
  readonly amount: string;
  readonly payableOn?: LegalDay;
  readonly outcome?: 'credited' | 'rejected';
}

/** A dispute that was not credited leaves an amount that ages from the day it became payable (reading 19). */
function disputeClosed(of: ClosedDispute): readonly Entry[] {
  const amount = Money.of(of.amount);
  const closed = disputed(of, amount.negated());
  if (of.outcome === 'credited') return [closed, { kind: 'credited', invoice: of.invoice, item: of.dispute, amount }];
  return [{ ...closed, ...(of.payableOn === undefined ? {} : { dueOn: of.payableOn }) }];
}

function lateCharge(of: { invoice: string; countedFrom: LegalDay; month: number }, amount: Money, on: LegalDay): Entry {
  return { kind: 'late-charge', invoice: of.invoice, item: `${of.countedFrom}/${of.month}`, amount, dueOn: on };
}

/** Interest by the French rule stands among the late charges, and ages from the day of the payment it is on. */
function lateInterest(
  of: { readonly invoice: string; readonly countedFrom: LegalDay; readonly paidOn: LegalDay },
  amount: Money,
  on: LegalDay,
): Entry {
  const item = `${of.countedFrom}/interest/${of.paidOn}`;
  return { kind: 'late-charge', invoice: of.invoice, item, amount, dueOn: on };
}

function writtenOff(of: Allocation & { readonly writeOff: string }, sign: 1 | -1): readonly Entry[] {
  const kinds = [['written-off', of.principal] as const, ['late-charge-written-off', of.lateCharges] as const];
  return kinds.flatMap(([kind, text]): readonly Entry[] => {
    const amount = Money.of(text);
    const signed = sign === 1 ? amount : amount.negated();
    return amount.isZero() ? [] : [{ kind, invoice: of.invoice, item: of.writeOff, amount: signed }];
  });
}

function refunded(payment: string, amount: Money): readonly Entry[] {
  return [...unapplied(amount.negated(), payment), { kind: 'refunded', invoice: '', item: payment, amount }];
}

interface Cash {
  readonly payment: string;
  readonly amount: string;
  readonly allocations: readonly Allocation[];
  readonly unapplied: string;
}

/** Money received, and with `sign` -1 the same money returned: what it paid is unpaid again (reading 15). */
function moneyIn(cash: Cash, sign: 1 | -1): readonly Entry[] {
  const amount = Money.of(cash.amount);
  return [
    { kind: 'received', invoice: '', item: cash.payment, amount: sign === 1 ? amount : amount.negated() },
    ...cash.allocations.flatMap((allocation) => applied(allocation, cash.payment, sign)),
    ...unapplied(sign === 1 ? Money.of(cash.unapplied) : Money.of(cash.unapplied).negated(), cash.payment),
  ];
}

/** Released money never paid, given what is known now: it leaves the invoice on the day it had been applied. */
function released(of: Allocation & { readonly payment: string; readonly appliedOn: LegalDay }): readonly Entry[] {
  const entries = [...applied(of, of.payment, -1), ...unapplied(totalOf(of), of.payment)];
  return entries.map((entry) => ({ ...entry, effectiveOn: of.appliedOn }));
}

function applied({ invoice, principal, lateCharges }: Allocation, payment: string, sign: 1 | -1): readonly Entry[] {
  const entries: Entry[] = [];
  const add = (kind: PostingKind, amount: Money): void => {
    if (!amount.isZero())
      entries.push({ kind, invoice, item: payment, amount: sign === 1 ? amount : amount.negated() });
  };
  add('principal-paid', Money.of(principal));
  add('late-charge-paid', Money.of(lateCharges));
  return entries;
}

function unapplied(amount: Money, payment: string): readonly Entry[] {
  return amount.isZero() ? [] : [{ kind: 'unapplied', invoice: '', item: payment, amount }];
}

function totalOf({ principal, lateCharges }: Allocation): Money {
  return Money.of(principal).plus(Money.of(lateCharges));
}

function posting(event: AccountEvent, entry: Entry, index: number): Posting {
  return {
    account: accountOf(event),
    revision: event.revision,
    entry: index,
    position: event.position,
    invoice: entry.invoice,
    kind: entry.kind,
    amount: entry.amount,
    item: entry.item ?? '',
    effectiveOn: entry.effectiveOn ?? event.metadata.effectiveOn,
    recordedAt: event.metadata.recordedAt,
    dueOn: entry.dueOn,
    invoiceDate: entry.invoiceDate,
    origin: entry.origin,
  };
}
