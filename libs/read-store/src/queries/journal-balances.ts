import { type LegalDay, Money } from '@tenure/kernel';
import type { ReadStore } from '../read-store';
import { type TableRows, tables } from '../tables';
import type {
  AgingTotals,
  BalanceFilter,
  BalanceRules,
  BalanceView,
  JournalBalance,
  PointInTime,
} from './balance-views';
import { known, listPostings, postingsByAccount } from './journal';

/** Every account that a filter lets through, from the journal as of a day and an instant, in no particular order. */
export async function journalBalances(
  store: ReadStore,
  rules: BalanceRules,
  filter: BalanceFilter,
): Promise<readonly BalanceView[]> {
  const accounts = new Map(rules.accountsOf(await changesKnown(store, filter)));
  const views: BalanceView[] = [];
  const show = (account: Account, balance: JournalBalance | undefined): void => {
    const view = viewOf(rules, account, balance, dayOf(filter));
    if (isWanted(view, filter)) views.push(view);
  };
  for await (const postings of wantedPostings(store, filter)) {
    for (const [id, balance] of rules.foldJournal(postings)) {
      const account = accounts.get(id);
      if (account) show(account, balance);
      accounts.delete(id);
    }
  }
  for (const account of accounts.values()) show(account, undefined);
  return views;
}

type Account = TableRows['accounts'];

async function* wantedPostings(store: ReadStore, filter: BalanceFilter) {
  if (filter.account === undefined) yield* postingsByAccount(store, filter);
  else yield await listPostings(store, { ...filter, account: filter.account });
}

function viewOf(
  rules: BalanceRules,
  { id, name, country, status }: Account,
  balance: JournalBalance | undefined,
  day: LegalDay,
): BalanceView {
  const items = (balance?.invoices ?? []).flatMap((invoice) => rules.openItems(invoice));
  const aging = rules.agingOf(items, day);
  const sums = balance?.account ?? rules.emptyAccountBalance(id);
  return { ...sums, name, country, status, overdue: rules.overdueOf(aging), aging };
}

function isWanted(view: BalanceView, { status, country, overdueOnly }: BalanceFilter): boolean {
  if (status !== undefined && view.status !== status) return false;
  if (country !== undefined && view.country !== country) return false;
  return !overdueOnly || view.overdue.isPositive();
}

export function dayOf({ asOf, today }: PointInTime): BalanceFilter['today'] {
  return asOf ?? today;
}

export function totalsOf(rules: BalanceRules, views: readonly BalanceView[], filter: BalanceFilter): AgingTotals {
  const aging = { ...rules.agingOf([], dayOf(filter)) };
  for (const view of views) {
    for (const { bucket } of rules.agingLimits(dayOf(filter))) aging[bucket] = aging[bucket].plus(view.aging[bucket]);
  }
  return {
    accounts: views.length,
    outstanding: Money.sum(views.map((view) => view.outstanding)),
    overdue: Money.sum(views.map((view) => view.overdue)),
    disputed: Money.sum(views.map((view) => view.disputed)),
    unappliedCredit: Money.sum(views.map((view) => view.unappliedCredit)),
    aging,
  };
}

async function changesKnown(store: ReadStore, filter: BalanceFilter): Promise<readonly TableRows['accountChanges'][]> {
  let select = store.queries.selectFrom('accountChanges').selectAll().where(known(filter));
  if (filter.account !== undefined) select = select.where('account', '=', filter.account);
  const records = await select.orderBy('account').orderBy('revision').execute();
  return records.map((record) => tables.accountChanges.decodeRecord(record));
}
