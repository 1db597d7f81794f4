import type { LegalDay } from '@tenure/kernel';
import type { ReadStore } from '../read-store';
import { type TableRows, tables } from '../tables';
import type {
  AgingTotals,
  BalanceFilter,
  BalanceRules,
  BalanceSort,
  BalanceView,
  JournalBalance,
  PointInTime,
} from './balance-views';
import { listPostings } from './journal';
import { dayOf, journalBalances, totalsOf } from './journal-balances';
import { keptAgingTotals, listKeptBalances, placeBy } from './kept-balances';
import { type Page, pageOf, type PageRequest, type Place, placeAfter } from './page';

export interface BalanceQuery extends BalanceFilter, PageRequest {
  readonly sort?: BalanceSort | undefined;
  readonly descending?: boolean | undefined;
}

/**
 * Accounts with what they owe, now from the rows that are kept, or from the journal as of a day or an instant. Sorted by
 * account where nothing is said. Throws `InvalidCursor`.
 */
export async function listBalances(
  store: ReadStore,
  rules: BalanceRules,
  query: BalanceQuery,
): Promise<Page<BalanceView>> {
  const page = { ...query, sort: query.sort ?? 'account', descending: query.descending ?? false };
  if (!isInThePast(query)) return listKeptBalances(store, rules, query, page);
  const order = `${page.descending ? '-' : ''}${page.sort}`;
  const place = placeBy(page.sort);
  const start = placeAfter(query, order);
  const direction = page.descending ? -1 : 1;
  const views = (await journalBalances(store, rules, query))
    .map((view) => ({ view, at: place(view) }))
    .filter(({ at }) => start === undefined || direction * comparePlaces(at, start) > 0)
    .sort((a, b) => direction * comparePlaces(a.at, b.at));
  return pageOf(views, query, order, { place: ({ at }) => at, view: ({ view }) => view });
}

/** What is outstanding of all accounts that the filter lets through, by age. */
export async function agingTotals(store: ReadStore, rules: BalanceRules, filter: BalanceFilter): Promise<AgingTotals> {
  if (!isInThePast(filter)) return keptAgingTotals(store, rules, filter);
  return totalsOf(rules, await journalBalances(store, rules, filter), filter);
}

export interface InvoiceRules<View> {
  foldJournal(postings: Iterable<TableRows['postings']>): ReadonlyMap<string, JournalBalance>;
  invoiceView(balance: TableRows['invoiceBalances'], today: LegalDay): View;
}

/** An account's invoices by date and number, as the read model shows them on the day. */
export async function listInvoices<View>(
  store: ReadStore,
  rules: InvoiceRules<View>,
  query: PointInTime & { readonly account: string },
): Promise<readonly View[]> {
  const balances = isInThePast(query)
    ? (rules.foldJournal(await listPostings(store, query)).get(query.account)?.invoices ?? [])
    : await keptInvoices(store, query.account);
  return [...balances].sort(byDateAndNumber).map((balance) => rules.invoiceView(balance, dayOf(query)));
}

async function keptInvoices(store: ReadStore, account: string): Promise<readonly TableRows['invoiceBalances'][]> {
  const select = store.queries.selectFrom('invoiceBalances').selectAll().where('account', '=', account);
  return (await select.execute()).map((record) => tables.invoiceBalances.decodeRecord(record));
}

function byDateAndNumber(a: TableRows['invoiceBalances'], b: TableRows['invoiceBalances']): number {
  return comparePlaces([a.invoiceDate ?? '', a.invoice], [b.invoiceDate ?? '', b.invoice]);
}

function isInThePast({ asOf, knownAt }: PointInTime): boolean {
  return asOf !== undefined || knownAt !== undefined;
}

function comparePlaces(a: Place, b: Place): number {
  for (const [index, part] of a.entries()) {
    const other = b[index] ?? '';
    if (part < other) return -1;
    if (part > other) return 1;
  }
  return 0;
}
