import { Money } from '@tenure/kernel';
import type { ReadStore } from '../read-store';
import { type TableRows, tables } from '../tables';
import type { AgingTotals, BalanceFilter, BalanceRules, BalanceView, PointInTime } from './balance-views';
import { foldedJournal, known } from './journal';

/** Every account that a filter lets through, from the journal as of a day and an instant, in no particular order. */
export async function journalBalances(
  store: ReadStore,
  rules: BalanceRules,
  filter: BalanceFilter,
): Promise<readonly BalanceView[]> {
  const accounts = rules.accountsOf(await changesKnown(store, filter));
  const journal = await foldedJournal(store, rules, filter);
  const views: BalanceView[] = [];
  for (const account of accounts.values()) {
    if (filter.status !== undefined && account.status !== filter.status) continue;
    if (filter.country !== undefined && account.country !== filter.country) continue;
    const { id, name, country, status } = account;
    const balance = journal.get(id);
    const items = (balance?.invoices ?? []).flatMap((invoice) => rules.openItems(invoice));
    const aging = rules.agingOf(items, dayOf(filter));
    const overdue = rules.overdueOf(aging);
    if (filter.overdueOnly && !overdue.isPositive()) continue;
    views.push({ ...(balance?.account ?? rules.emptyAccountBalance(id)), name, country, status, overdue, aging });
  }
  return views;
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
