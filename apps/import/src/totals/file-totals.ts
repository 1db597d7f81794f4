import { Money } from '@tenure/kernel';
import type { LedgerRow } from '../ledger/ledger-row';

/** What the good rows of the file come to, added up from its own columns. */
export interface FileTotals {
  readonly accounts: number;
  readonly invoices: number;
  readonly billed: Money;
  readonly paid: Money;
  readonly disputed: Money;
}

export function fileTotals(rows: readonly LedgerRow[]): FileTotals {
  return {
    accounts: new Set(rows.map((row) => row.account)).size,
    invoices: rows.length,
    billed: Money.sum(rows.map((row) => Money.of(row.amount))),
    paid: Money.sum(rows.flatMap(({ payment }) => (payment ? [Money.of(payment.amount)] : []))),
    disputed: Money.sum(rows.flatMap(({ dispute, amount }) => (dispute ? [Money.of(dispute.amount ?? amount)] : []))),
  };
}
