import type { LegalDay } from '@tenure/kernel';
import type { ReadStore } from '../read-store';
import { type TableRows, tables } from '../tables';
import { beyond, type Page, pageOf, type PageRequest, placeAfter } from './page';

export type CureDeadlineView = TableRows['cureDeadlines'];

export interface CureDeadlineQuery extends PageRequest {
  readonly account?: string | undefined;
  readonly state?: CureDeadlineView['state'] | undefined;
  readonly kind?: CureDeadlineView['kind'] | undefined;
  /** The last day to act, both ends included. */
  readonly lastDayFrom?: LegalDay | undefined;
  readonly lastDayThrough?: LegalDay | undefined;
}

/** Cure deadlines, those that end first first. Throws `InvalidCursor`. */
export async function listCureDeadlines(store: ReadStore, query: CureDeadlineQuery): Promise<Page<CureDeadlineView>> {
  const place = placeAfter(query, 'lastDay');
  const { account, state, kind, lastDayFrom, lastDayThrough, limit } = query;
  let select = store.queries.selectFrom('cureDeadlines').selectAll();
  if (account !== undefined) select = select.where('account', '=', account);
  if (state !== undefined) select = select.where('state', '=', state);
  if (kind !== undefined) select = select.where('kind', '=', kind);
  if (lastDayFrom !== undefined) select = select.where('lastDay', '>=', lastDayFrom);
  if (lastDayThrough !== undefined) select = select.where('lastDay', '<=', lastDayThrough);
  if (place !== undefined) select = select.where(beyond(['lastDay', 'account', 'id'], place));
  const records = await select
    .orderBy('lastDay')
    .orderBy('account')
    .orderBy('id')
    .limit(limit + 1)
    .execute();
  const rows = records.map((record) => tables.cureDeadlines.decodeRecord(record));
  return pageOf(rows, query, 'lastDay', {
    place: ({ lastDay, account: of, id }) => [lastDay, of, id],
    view: (row) => row,
  });
}

/** The deadline, or undefined when there is none of that id. */
export async function findCureDeadline(
  store: ReadStore,
  account: string,
  id: string,
): Promise<CureDeadlineView | undefined> {
  const record = await store.queries
    .selectFrom('cureDeadlines')
    .selectAll()
    .where('account', '=', account)
    .where('id', '=', id)
    .executeTakeFirst();
  return record && tables.cureDeadlines.decodeRecord(record);
}
