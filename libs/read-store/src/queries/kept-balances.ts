import { Money } from '@tenure/kernel';
import { sql } from 'kysely';
import type { Queries } from '../database';
import type { ReadStore } from '../read-store';
import { tables } from '../tables';
import type { AgingLimits, AgingTotals, BalanceFilter, BalanceRules, BalanceSort, BalanceView } from './balance-views';
import { beyond, type Page, pageOf, type PageRequest, placeAfter } from './page';

/** Sums that are zero where an account has no postings yet. */
const sums = tables.accountBalances.columns.map(({ field }) => field).filter((field) => field !== 'account');

/** From the rows that are kept, aged on `filter.today`. */
export async function listKeptBalances(
  store: ReadStore,
  rules: BalanceRules,
  filter: BalanceFilter,
  page: PageRequest & { readonly sort: BalanceSort; readonly descending: boolean },
): Promise<Page<BalanceView>> {
  const limits = rules.agingLimits(filter.today);
  const columns = page.sort === 'account' ? ['account'] : [page.sort, 'account'];
  const order = `${page.descending ? '-' : ''}${page.sort}`;
  const place = placeAfter(page, order);
  let select = balances(store.queries, limits, filter);
  if (place !== undefined) select = select.where(beyond(columns, place, page.descending));
  for (const column of columns) select = select.orderBy(sql.ref(column), page.descending ? 'desc' : 'asc');
  const records: BalanceRecord[] = await select.limit(page.limit + 1).execute();
  const views = records.map((record) => viewOf(record, limits));
  return pageOf(views, page, order, { place: placeBy(page.sort), view: (view) => view });
}

export function placeBy(sort: BalanceSort): (view: BalanceView) => (string | bigint)[] {
  return (view) => {
    const value = view[sort];
    const sortable = typeof value === 'string' ? value : value.toCents();
    return sort === 'account' ? [view.account] : [sortable, view.account];
  };
}

export async function keptAgingTotals(
  store: ReadStore,
  rules: BalanceRules,
  filter: BalanceFilter,
): Promise<AgingTotals> {
  const limits = rules.agingLimits(filter.today);
  const summed = [...totals, ...limits.map((_, index) => `aged${index}`)];
  const record = await balances(store.queries, limits, filter)
    .clearSelect()
    .select(sql<bigint>`count(*)`.as('accounts'))
    .select(summed.map((field) => sql<bigint>`coalesce(sum(${sql.ref(field)}), 0)`.as(field)))
    .executeTakeFirstOrThrow();
  const values: BalanceRecord = record;
  return {
    accounts: Number(values['accounts']),
    outstanding: amount(values['outstanding']),
    overdue: amount(values['overdue']),
    disputed: amount(values['disputed']),
    unappliedCredit: amount(values['unappliedCredit']),
    aging: agingIn(values, limits),
  };
}

const totals = ['outstanding', 'overdue', 'disputed', 'unappliedCredit'];

type BalanceRecord = Readonly<Record<string, unknown>>;

/** Every account with its sums and what is outstanding by age, as one table to filter and sort. */
function balances(db: Queries, limits: readonly AgingLimits[], filter: BalanceFilter) {
  const aged = agedItems(db, limits, filter.account).as('aged');
  const pastDue = limits.flatMap(({ bucket }, index) => (bucket === 'current' ? [] : [sql.ref(`aged${index}`)]));
  let all = db
    .selectFrom('accounts')
    .leftJoin('accountBalances', 'accountBalances.account', 'accounts.id')
    .leftJoin(aged, 'aged.account', 'accounts.id')
    .select(['accounts.id as account', 'accounts.name', 'accounts.country', 'accounts.status'])
    .select(sums.map((field) => sql<bigint>`coalesce(${sql.ref(`accountBalances.${field}`)}, 0)`.as(field)))
    .select(limits.map((_, index) => sql<bigint>`coalesce(${sql.ref(`aged${index}`)}, 0)`.as(`aged${index}`)))
    .select(sql<bigint>`coalesce(${sql.join(pastDue, sql` + `)}, 0)`.as('overdue'));
  if (filter.account !== undefined) all = all.where('accounts.id', '=', filter.account);
  if (filter.status !== undefined) all = all.where('accounts.status', '=', filter.status);
  if (filter.country !== undefined) all = all.where('accounts.country', '=', filter.country);
  const select = db.selectFrom(all.as('balances')).selectAll();
  return filter.overdueOnly ? select.where(sql<boolean>`overdue > 0`) : select;
}

function agedItems(db: Queries, limits: readonly AgingLimits[], account: string | undefined) {
  const select = db
    .selectFrom('openItems')
    .select('account')
    .select(
      limits.map((limit, index) =>
        sql<bigint>`sum(case when ${isIn(limit)} then amount else 0 end)`.as(`aged${index}`),
      ),
    )
    .groupBy('account');
  return account === undefined ? select : select.where('account', '=', account);
}

function isIn({ bucket, dueFrom, dueThrough }: AgingLimits) {
  const dueOn = sql.ref('dueOn');
  const inside = [
    ...(dueFrom === undefined ? [] : [sql`${dueOn} >= ${dueFrom}`]),
    ...(dueThrough === undefined ? [] : [sql`${dueOn} <= ${dueThrough}`]),
  ];
  const fits = sql`(${sql.join(inside, sql` and `)})`;
  return bucket === 'current' ? sql`(${dueOn} is null or ${fits})` : fits;
}

function viewOf(record: BalanceRecord, limits: readonly AgingLimits[]): BalanceView {
  return {
    ...tables.accountBalances.decodeRecord(record),
    name: String(record['name']),
    country: String(record['country']),
    status: record['status'] as BalanceView['status'],
    overdue: amount(record['overdue']),
    aging: agingIn(record, limits),
  };
}

function agingIn(record: BalanceRecord, limits: readonly AgingLimits[]): BalanceView['aging'] {
  const amounts = limits.map(({ bucket }, index) => [bucket, amount(record[`aged${index}`])] as const);
  return Object.fromEntries(amounts) as BalanceView['aging'];
}

/** A sum is an integer in SQLite and exact decimal text in PostgreSQL. */
function amount(cents: unknown): Money {
  return Money.ofCents(BigInt(String(cents)));
}
