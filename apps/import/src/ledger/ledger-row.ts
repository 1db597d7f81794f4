import type { LegalDay } from '@tenure/kernel';
import type { PaymentMethod } from '@tenure/terms';
import type { DisputeOutcome } from '../mapping/ledger-mapping';

/** One good line of a ledger: an invoice and what became of it. Amounts are decimal strings with two places. */
export interface LedgerRow {
  readonly line: number;
  readonly account: string;
  /** Absent: the ledger does not say. */
  readonly name?: string;
  readonly country: string;
  readonly invoice: string;
  readonly invoiceDate: LegalDay;
  readonly amount: string;
  readonly payment?: { readonly on: LegalDay; readonly amount: string; readonly method: PaymentMethod };
  readonly dispute?: LedgerDispute;
  readonly controls: LedgerControls;
}

export interface LedgerDispute {
  readonly on: LegalDay;
  /** Absent: the whole invoice. */
  readonly amount?: string;
  /** Absent while it is open. */
  readonly end?: { readonly on: LegalDay; readonly outcome: DisputeOutcome };
}

/** What the other ledger computed, to compare with; as it stands in the file where it cannot be read. */
export interface LedgerControls {
  readonly dueOn?: string;
  readonly daysLate?: string;
}

/** Something wrong with one line, by its column (empty where it is the line as a whole). */
export interface RowFault {
  readonly line: number;
  readonly column: string;
  /** The text found. */
  readonly found: string;
  /** What is wrong, or what would be right. */
  readonly detail: string;
}
