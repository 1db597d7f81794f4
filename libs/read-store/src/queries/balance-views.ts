import type { Instant, LegalDay, Money } from '@tenure/kernel';
import type { TableRows } from '../tables';

export type AgingBucket = 'current' | '1-30' | '31-60' | '61-90' | 'over-90';
export type Aging = Readonly<Record<AgingBucket, Money>>;

/** An account's money on a day. */
export interface BalanceView extends Omit<TableRows['accountBalances'], 'account'> {
  readonly account: string;
  readonly name: string;
  readonly country: string;
  readonly status: TableRows['accounts']['status'];
  /** Outstanding and past due. */
  readonly overdue: Money;
  /** Adds up to what is outstanding. */
  readonly aging: Aging;
}

/** Of all accounts that a filter lets through. */
export interface AgingTotals {
  readonly accounts: number;
  readonly outstanding: Money;
  readonly overdue: Money;
  readonly disputed: Money;
  readonly unappliedCredit: Money;
  readonly aging: Aging;
}

/** Where neither is given, the rows that are kept answer; else the journal. */
export interface PointInTime {
  /** Only facts effective by this day, and aging as of it. */
  readonly asOf?: LegalDay | undefined;
  /** Only facts recorded by this instant. */
  readonly knownAt?: Instant | undefined;
  /** The legal day it is, for aging where no `asOf` is given. */
  readonly today: LegalDay;
}

export interface BalanceFilter extends PointInTime {
  readonly account?: string | undefined;
  readonly status?: BalanceView['status'] | undefined;
  readonly country?: string | undefined;
  /** Only accounts with something past due. */
  readonly overdueOnly?: boolean | undefined;
}

export const balanceSorts = [
  'account',
  'name',
  'billed',
  'paid',
  'credited',
  'disputed',
  'lateCharges',
  'unappliedCredit',
  'outstanding',
  'overdue',
] as const;
export type BalanceSort = (typeof balanceSorts)[number];

/** The pure functions of the balances read model, handed in: this library keeps rows and knows no rule. */
export interface BalanceRules {
  agingLimits(today: LegalDay): readonly AgingLimits[];
  agingOf(items: Iterable<TableRows['openItems']>, today: LegalDay): Aging;
  overdueOf(aging: Aging): Money;
  openItems(balance: TableRows['invoiceBalances']): readonly TableRows['openItems'][];
  emptyAccountBalance(account: string): TableRows['accountBalances'];
  accountsOf(changes: Iterable<TableRows['accountChanges']>): ReadonlyMap<string, TableRows['accounts']>;
  foldJournal(postings: Iterable<TableRows['postings']>): ReadonlyMap<string, JournalBalance>;
}

export interface AgingLimits {
  readonly bucket: AgingBucket;
  readonly dueFrom?: LegalDay;
  readonly dueThrough?: LegalDay;
}

export interface JournalBalance {
  readonly account: TableRows['accountBalances'];
  readonly invoices: readonly TableRows['invoiceBalances'][];
}
