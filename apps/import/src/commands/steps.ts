import { hash } from 'node:crypto';
import type { CommandRequest } from '@tenure/application';
import type { LegalDay } from '@tenure/kernel';
import type { LateChargeMode } from '@tenure/terms';
import type { LedgerRow } from '../ledger/ledger-row';

/** One command that a row stands for. Its body is made when its turn comes. */
export interface Step {
  readonly on: LegalDay;
  readonly kind: StepKind;
  readonly row: LedgerRow;
}

/** In the order of one day: what a customer does comes after what it is about. */
export const stepKinds = ['register', 'invoice', 'dispute', 'resolution', 'payment'] as const;
export type StepKind = (typeof stepKinds)[number];

/** All steps of a ledger in the order of their days, over all accounts. */
export function stepsOf(rows: readonly LedgerRow[]): readonly Step[] {
  const steps = [...registrations(rows), ...rows.flatMap(stepsOfRow)];
  return steps.sort(inOrder);
}

/** An account is registered once, on the day of its first invoice. */
function registrations(rows: readonly LedgerRow[]): readonly Step[] {
  const first = new Map<string, LedgerRow>();
  for (const row of rows) {
    const found = first.get(row.account);
    if (!found || row.invoiceDate < found.invoiceDate) first.set(row.account, row);
  }
  return [...first.values()].map((row) => ({ on: row.invoiceDate, kind: 'register', row }));
}

function stepsOfRow(row: LedgerRow): readonly Step[] {
  const { dispute, payment } = row;
  return [
    { on: row.invoiceDate, kind: 'invoice', row },
    ...(dispute ? [{ on: dispute.on, kind: 'dispute' as const, row }] : []),
    ...(dispute?.end ? [{ on: dispute.end.on, kind: 'resolution' as const, row }] : []),
    ...(payment ? [{ on: payment.on, kind: 'payment' as const, row }] : []),
  ];
}

function inOrder(a: Step, b: Step): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  return stepKinds.indexOf(a.kind) - stepKinds.indexOf(b.kind) || a.row.line - b.row.line;
}

export interface Registrations {
  readonly lateCharges: LateChargeMode;
  /** Names by account, where the ledger gives one. */
  readonly names: ReadonlyMap<string, string>;
}

/** The command as it is run. The same step of the same row has the same key, in whatever file it stands. */
export function requestOf(step: Step, registered: Registrations): CommandRequest {
  const { account, invoice } = step.row;
  const { command, data } = commandOf(step, registered);
  const body = { ...data, effectiveOn: step.on };
  const subject = step.kind === 'register' ? account : `${account}:${invoice}`;
  // With its content in the key, a row that was put right after a refusal is not answered with the refusal.
  const content = hash('sha256', JSON.stringify(body)).slice(0, 16);
  return {
    accountId: account,
    command,
    body,
    actor: 'import',
    idempotencyKey: `import:${subject}:${step.kind}:${content}`,
  };
}

function commandOf({ kind, row }: Step, { lateCharges, names }: Registrations): { command: string; data: object } {
  const { account, country, invoice, amount, dispute, payment } = row;
  switch (kind) {
    case 'register':
      return { command: 'register-account', data: { name: names.get(account) ?? account, country, lateCharges } };
    case 'invoice':
      return { command: 'import-invoice', data: { invoice, amount } };
    case 'dispute': {
      const part = dispute?.amount === undefined ? {} : { amount: dispute.amount };
      const detail = 'disputed in the ledger it was brought over from';
      return { command: 'dispute-invoice', data: { dispute: disputeIdOf(row), invoice, ...part, detail } };
    }
    case 'resolution': {
      const outcome = dispute?.end?.outcome;
      if (outcome === 'withdrawn') return { command: 'withdraw-dispute', data: { dispute: disputeIdOf(row) } };
      return { command: 'resolve-invoice-dispute', data: { dispute: disputeIdOf(row), outcome } };
    }
    case 'payment': {
      const paid = { payment: paymentIdOf(row), amount: payment?.amount, method: payment?.method };
      return { command: 'receive-payment', data: { ...paid, forInvoice: invoice } };
    }
  }
}

/** Ids made from the invoice's number, so that the account itself refuses what would be entered a second time. */
export function disputeIdOf({ invoice }: LedgerRow): string {
  return idFrom(invoice, 'dispute');
}

export function paymentIdOf({ invoice }: LedgerRow): string {
  return idFrom(invoice, 'payment');
}

const LONGEST_ID = 64;

function idFrom(invoice: string, what: string): string {
  const id = `${invoice}-${what}`;
  return id.length <= LONGEST_ID ? id : `${hash('sha256', invoice).slice(0, 40)}-${what}`;
}
