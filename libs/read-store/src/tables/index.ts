import type { Table } from '../table';
import { accountChanges, accounts } from './accounts.tables';
import { accountBalances, invoiceBalances, openItems, postings } from './balances.tables';
import { creditExposures, creditSecurities } from './credit.tables';
import { cureDeadlines } from './deadlines.tables';
import { retentionEnds, retentionHolds, retentionRecords } from './retention.tables';

/** Every table of every read model. */
export const tables = {
  accounts,
  accountChanges,
  postings,
  invoiceBalances,
  accountBalances,
  openItems,
  creditExposures,
  creditSecurities,
  cureDeadlines,
  retentionRecords,
  retentionHolds,
  retentionEnds,
};

export type TableName = keyof typeof tables;

/** What a row of each table is. */
export type TableRows = { readonly [T in TableName]: (typeof tables)[T] extends Table<infer Row> ? Row : never };
