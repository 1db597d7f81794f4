import { streamOf } from '@tenure/application';
import type { EventStore } from '@tenure/event-store';
import { type LegalDay, Money } from '@tenure/kernel';
import {
  asAccountEvent,
  foldJournal,
  type InvoiceView,
  invoiceView,
  type Posting,
  postingsOf,
} from '@tenure/read-models';
import { paymentIdOf } from '../commands/steps';
import type { DayReader } from '../ledger/cells';
import type { LedgerRow } from '../ledger/ledger-row';
import { type Comparing, comparing, type Comparison } from './comparison';

/** What the log says of the invoices of a ledger. */
export interface Reconciliation {
  readonly accounts: number;
  readonly invoices: number;
  readonly billed: Money;
  /** Cash of the payments that the ledger names, less what was returned. */
  readonly paid: Money;
  /** Ever, whatever became of it. */
  readonly disputed: Money;
  readonly credited: Money;
  readonly lateCharges: Money;
  readonly outstanding: Money;
  /** Present where the mapping names the column. */
  readonly dueDates?: Comparison;
  readonly daysLate?: Comparison;
}

export interface ReconcileOptions {
  readonly today: LegalDay;
  /** Reads the ledger's Due Dates; undefined where no column of it is one. */
  readonly readDueOn: DayReader | undefined;
  readonly hasDaysLate: boolean;
  onProgress?(accounts: number): void;
}

/**
 * Adds up the ledger's invoices as they stand in the log, by the rules of the balances read model: not from what the
 * import believes it has done. One account at a time is in memory.
 */
export async function reconcile(
  events: EventStore,
  rows: readonly LedgerRow[],
  options: ReconcileOptions,
): Promise<Reconciliation> {
  const sums = { accounts: 0, invoices: 0, ...noMoney };
  const dueDates = comparing();
  const daysLate = comparing();
  for (const [account, ofAccount] of byAccount(rows)) {
    const postings = await postingsIn(events, account);
    if (postings.length > 0) sums.accounts += 1;
    const invoices = new Map(
      foldJournal(postings)
        .get(account)
        ?.invoices.map((found) => [found.invoice, found]),
    );
    for (const row of ofAccount) {
      const balance = invoices.get(row.invoice);
      if (!balance) continue;
      const invoice = invoiceView(balance, options.today);
      sums.invoices += 1;
      addInvoice(sums, invoice);
      compareControls(row, invoice, options, dueDates, daysLate);
    }
    addCash(sums, postings, ofAccount);
    options.onProgress?.(sums.accounts);
  }
  return {
    ...sums,
    ...(options.readDueOn ? { dueDates: dueDates.result() } : {}),
    ...(options.hasDaysLate ? { daysLate: daysLate.result() } : {}),
  };
}

const noMoney = {
  billed: Money.zero,
  paid: Money.zero,
  disputed: Money.zero,
  credited: Money.zero,
  lateCharges: Money.zero,
  outstanding: Money.zero,
};

function byAccount(rows: readonly LedgerRow[]): ReadonlyMap<string, readonly LedgerRow[]> {
  const accounts = new Map<string, LedgerRow[]>();
  for (const row of rows) {
    const found = accounts.get(row.account);
    if (found) found.push(row);
    else accounts.set(row.account, [row]);
  }
  return accounts;
}

async function postingsIn(events: EventStore, account: string): Promise<readonly Posting[]> {
  const postings: Posting[] = [];
  for await (const recorded of events.readStream(streamOf(account))) {
    const event = asAccountEvent(recorded);
    if (event) postings.push(...postingsOf(event));
  }
  return postings;
}

type Sums = { -readonly [K in keyof typeof noMoney]: Money };

function addInvoice(sums: Sums, invoice: InvoiceView): void {
  sums.billed = sums.billed.plus(invoice.billed);
  sums.credited = sums.credited.plus(invoice.credited);
  sums.lateCharges = sums.lateCharges.plus(invoice.lateCharges);
  sums.outstanding = sums.outstanding.plus(invoice.outstanding);
  sums.disputed = sums.disputed.plus(Money.sum(invoice.disputes.map((part) => part.amount)));
}

function addCash(sums: Sums, postings: readonly Posting[], rows: readonly LedgerRow[]): void {
  const payments = new Set(rows.map(paymentIdOf));
  const cash = postings.filter(({ kind, item }) => kind === 'received' && payments.has(item));
  sums.paid = sums.paid.plus(Money.sum(cash.map(({ amount }) => amount)));
}

function compareControls(
  { line, invoice, controls }: LedgerRow,
  view: InvoiceView,
  { readDueOn }: ReconcileOptions,
  dueDates: Comparing,
  daysLate: Comparing,
): void {
  if (controls.dueOn !== undefined && readDueOn) {
    const cell = readDueOn(controls.dueOn);
    const ledger = 'value' in cell ? cell.value : controls.dueOn;
    dueDates.add({ line, invoice, ledger, here: view.dueOn ?? 'none' });
  }
  if (controls.daysLate !== undefined) {
    daysLate.add({ line, invoice, ledger: controls.daysLate, here: view.daysLate?.toString() ?? 'not settled' });
  }
}
