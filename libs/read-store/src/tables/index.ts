import type { TableName } from '@tenure/read-models';
import type { Table } from '../table';
import { accountChanges, accounts } from './accounts.tables';
import { accountBalances, invoiceBalances, openItems, postings } from './balances.tables';
import { cureDeadlines, retentionEnds, retentionHolds, retentionRecords } from './deadlines.tables';

/** Every table of every read model. */
export const tables: { readonly [T in TableName]: Table<T> } = {
  accounts,
  accountChanges,
  postings,
  invoiceBalances,
  accountBalances,
  openItems,
  cureDeadlines,
  retentionRecords,
  retentionHolds,
  retentionEnds,
};
