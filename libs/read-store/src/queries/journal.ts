import { type RawBuilder, sql } from 'kysely';
import type { ReadStore } from '../read-store';
import { type TableRows, tables } from '../tables';
import type { BalanceRules, JournalBalance, PointInTime } from './balance-views';

/** What was effective by the day and recorded by the instant (reading 7); where one is left out, it filters nothing. */
export function known({ asOf, knownAt }: Pick<PointInTime, 'asOf' | 'knownAt'>): RawBuilder<boolean> {
  const conditions = [
    ...(asOf === undefined ? [] : [sql`${sql.ref('effectiveOn')} <= ${asOf}`]),
    ...(knownAt === undefined ? [] : [sql`${sql.ref('recordedAt')} <= ${knownAt}`]),
  ];
  return conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(conditions, sql` and `)}`;
}

/** Each account's postings in their order; of one account, or of all. */
export async function listPostings(
  store: ReadStore,
  filter: Pick<PointInTime, 'asOf' | 'knownAt'> & { readonly account?: string | undefined },
): Promise<readonly TableRows['postings'][]> {
  let select = store.queries.selectFrom('postings').selectAll().where(known(filter));
  if (filter.account !== undefined) select = select.where('account', '=', filter.account);
  const records = await select.orderBy('account').orderBy('revision').orderBy('entry').execute();
  return records.map((record) => tables.postings.decodeRecord(record));
}

export async function foldedJournal(
  store: ReadStore,
  rules: Pick<BalanceRules, 'foldJournal'>,
  filter: PointInTime & { readonly account?: string | undefined },
): Promise<ReadonlyMap<string, JournalBalance>> {
  return rules.foldJournal(await listPostings(store, filter));
}
