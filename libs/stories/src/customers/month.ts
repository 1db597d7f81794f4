import {
  type AccountState,
  type Invoice,
  isPaidUp,
  openDisputesOf,
  pastDueOn,
  undisputedUnpaidOn,
} from '@tenure/account';
import { type LegalDay, Money } from '@tenure/kernel';
import { type Act, dayIn } from './act';
import type { Habits } from './habits';

/**
 * What a customer with these habits does in the month that begins with `first`, in the order of its days. `state` is
 * the account as the month finds it, its invoice of the 1st included.
 */
export function actsOfMonth(state: AccountState, first: LegalDay, habits: Habits): readonly Act[] {
  const on = (day: number): LegalDay => dayIn(first, day);
  const open = [...state.invoices.hot.values()].filter((invoice) => !isPaidUp(invoice));
  const disputed = open.filter((invoice) => isDisputedIn(first, invoice, habits));
  const acts: readonly Act[] = [
    { on: on(2), command: 'record-activity', body: { detail: 'signed in' } },
    ...charges(first, habits),
    ...(habits.bringsOver ? broughtOver(first, habits) : []),
    ...open.flatMap((invoice) => resolutions(invoice, on(9))),
    ...disputed.map((invoice) => dispute(invoice, on(6))),
    ...open.filter((invoice) => !disputed.includes(invoice)).flatMap((invoice) => payments(invoice, first, habits)),
    ...reminders(state, open, on(5)),
    ...(habits.recordsData ? dataKept(state, first) : []),
  ];
  return acts.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function charges(first: LegalDay, habits: Habits): readonly Act[] {
  return Array.from({ length: habits.charges }, (_, index) => ({
    on: dayIn(first, 3 + ((index * 7) % 25)),
    command: 'record-charges',
    body: {
      charge: `usage-${first.slice(0, 7)}-${index + 1}`,
      kind: 'transactional',
      description: `messages sent, batch ${index + 1} of ${first.slice(0, 7)}`,
      amount: Money.ofCents(1_234 + 1_117 * index).toString(),
    },
  }));
}

/** Paid at once by who pays in time, else with the other invoices. */
function broughtOver(first: LegalDay, habits: Habits): readonly Act[] {
  const invoice = `L-${first.slice(0, 7)}`;
  const amount = '120.50';
  const issued = { on: dayIn(first, 4), command: 'import-invoice', body: { invoice, amount } };
  return habits.monthsLate > 0 ? [issued] : [issued, payment(invoice, amount, dayIn(first, 18))];
}

function payment(invoice: string, amount: string, on: LegalDay): Act {
  const body = { amount, method: 'ach', forInvoice: invoice, reference: `remittance for ${invoice}` };
  return { on, command: 'receive-payment', body };
}

function payments(invoice: Invoice, first: LegalDay, habits: Habits): readonly Act[] {
  if (monthsBetween(invoice.invoiceDate, first) < habits.monthsLate) return [];
  const { principal, lateCharges } = undisputedUnpaidOn(invoice, first);
  const unpaid = principal.plus(lateCharges);
  return unpaid.isPositive() ? [payment(invoice.number, unpaid.toString(), dayIn(first, 20))] : [];
}

function isDisputedIn(first: LegalDay, invoice: Invoice, { disputesEvery }: Habits): boolean {
  if (disputesEvery === 0 || invoice.invoiceDate !== first || invoice.disputes.length > 0) return false;
  return monthsBetween('0000-01-01', first) % disputesEvery === 0;
}

function dispute(invoice: Invoice, on: LegalDay): Act {
  const detail = 'The usage billed is not what our own records show; see the attached comparison.';
  return {
    on,
    command: 'dispute-invoice',
    body: { invoice: invoice.number, detail, documents: ['comparison.csv'], amount: half(invoice.amount) },
  };
}

function half(amount: Money): string {
  return Money.ofCents((amount.toCents() + 1n) / 2n).toString();
}

/** Disputes of earlier months: every second one is credited. */
function resolutions(invoice: Invoice, on: LegalDay): readonly Act[] {
  const outcome = Number(invoice.invoiceDate.slice(5, 7)) % 2 === 0 ? 'credited' : 'rejected';
  return openDisputesOf(invoice).map(({ id }) => ({
    on,
    command: 'resolve-invoice-dispute',
    body: { dispute: id, outcome },
  }));
}

/** A notice of non-payment, once a quarter, where something is past due and none is running. */
function reminders(state: AccountState, open: readonly Invoice[], on: LegalDay): readonly Act[] {
  const isQuarter = Number(on.slice(5, 7)) % 3 === 0;
  const isRunning = [...state.breaches.values()].some((breach) => breach.status === 'open');
  const isPastDue = open.some((invoice) => pastDueOn(invoice, on).principal.isPositive());
  if (!isQuarter || isRunning || !isPastDue) return [];
  return [{ on, command: 'give-notice-of-non-payment', body: { method: 'e-mail' } }];
}

/** A batch of content a month, and a certificate for what may be purged by then. */
function dataKept(state: AccountState, first: LegalDay): readonly Act[] {
  const purgeOn = dayIn(first, 24);
  const due = [...state.data.hot.values()].filter(
    ({ purgeAllowedFrom, purgedOn }) => purgedOn === undefined && (purgeAllowedFrom ?? '9999') <= purgeOn,
  );
  const recorded = { on: dayIn(first, 8), command: 'record-data', body: { class: 'content', count: 1_000 } };
  const records = due.map(({ id }) => id);
  const approved = { on: purgeOn, command: 'approve-purge', body: { records, preparedBy: 'A', approvedBy: 'B' } };
  const purged = { on: purgeOn, command: 'certify-purge', body: { records, method: 'cryptographic erasure' } };
  return due.length > 0 ? [recorded, approved, purged] : [recorded];
}

function monthsBetween(from: string, to: string): number {
  const months = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return months(to) - months(from);
}
