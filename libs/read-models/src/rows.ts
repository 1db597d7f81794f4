import type { AccountChange } from './accounts/account-change';
import type { AccountRow } from './accounts/account-row';
import type { AccountBalance } from './balances/account-balance';
import type { InvoiceBalance } from './balances/invoice-balance';
import type { OpenItem } from './balances/open-items';
import type { Posting } from './balances/posting';
import type { CreditExposureRow, CreditSecurityRow } from './credit-exposure/credit-exposure-row';
import type { CureDeadline } from './cure-deadlines/cure-deadline';
import type { HeldClasses, LoadedDataEnd, RetentionRecord } from './retention-purge/retention-record';

/** The tables of all read models, by name, and what a row of each is. */
export interface TableRows {
  accounts: AccountRow;
  accountChanges: AccountChange;
  postings: Posting;
  invoiceBalances: InvoiceBalance;
  accountBalances: AccountBalance;
  openItems: OpenItem;
  creditExposures: CreditExposureRow;
  creditSecurities: CreditSecurityRow;
  cureDeadlines: CureDeadline;
  retentionRecords: RetentionRecord;
  retentionHolds: HeldClasses;
  retentionEnds: LoadedDataEnd;
}

export type TableName = keyof TableRows;

/** The fields that name a row of each table, most general first, so that the first ones select a group of rows. */
export const rowKeys = {
  accounts: ['id'],
  accountChanges: ['account', 'revision'],
  postings: ['account', 'revision', 'entry'],
  invoiceBalances: ['account', 'invoice'],
  accountBalances: ['account'],
  openItems: ['account', 'invoice', 'item'],
  creditExposures: ['account'],
  creditSecurities: ['account', 'security'],
  cureDeadlines: ['account', 'id'],
  retentionRecords: ['account', 'record'],
  retentionHolds: ['account', 'hold'],
  retentionEnds: ['account'],
} as const satisfies { readonly [T in TableName]: readonly (keyof TableRows[T])[] };

export type RowKeys = typeof rowKeys;

export type KeyPart = string | number;

/** One row by its whole key, or a group of rows by the first parts of it. */
export interface Selection {
  readonly table: TableName;
  readonly key: readonly KeyPart[];
}

/** The rows that a fold works on: those it said it needs, and those it made. */
export interface Rows {
  get<T extends TableName>(table: T, ...key: readonly KeyPart[]): TableRows[T] | undefined;
  /** Rows whose key begins with `prefix`, which is not the whole key, in no particular order. */
  under<T extends TableName>(table: T, ...prefix: readonly KeyPart[]): readonly TableRows[T][];
  put<T extends TableName>(table: T, row: TableRows[T]): void;
  remove(table: TableName, ...key: readonly KeyPart[]): void;
}
