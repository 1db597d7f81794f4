import { sql } from 'kysely';
import type { ReadStore } from '../read-store';
import { type TableRows, tables } from '../tables';
import { beyond, type Page, pageOf, type PageRequest, placeAfter } from './page';

export type AccountView = TableRows['accounts'];

export interface AccountQuery extends PageRequest {
  readonly status?: AccountView['status'] | undefined;
  /** Letters that stand somewhere in the id or the name; of a to z, in either case. */
  readonly q?: string | undefined;
}

/** Accounts by id. Throws `InvalidCursor`. */
export async function listAccounts(store: ReadStore, query: AccountQuery): Promise<Page<AccountView>> {
  const place = placeAfter(query, 'id');
  const { status, q, limit } = query;
  const records = await store.queries
    .selectFrom('accounts')
    .selectAll()
    .$if(status !== undefined, (select) => select.where('status', '=', status ?? 'unknown'))
    .$if(q !== undefined, (select) =>
      select.where(sql<boolean>`(${contains('id', q ?? '')} or ${contains('name', q ?? '')})`),
    )
    .$if(place !== undefined, (select) => select.where(beyond(['id'], place ?? [])))
    .orderBy('id')
    .limit(limit + 1)
    .execute();
  const rows = records.map((record) => tables.accounts.decodeRecord(record));
  return pageOf(rows, query, 'id', { place: ({ id }) => [id], view: (row) => row });
}

/** The account, or undefined when the read model does not know it (yet). */
export async function findAccount(store: ReadStore, id: string): Promise<AccountView | undefined> {
  const record = await store.queries.selectFrom('accounts').selectAll().where('id', '=', id).executeTakeFirst();
  return record && tables.accounts.decodeRecord(record);
}

function contains(column: 'id' | 'name', part: string) {
  const pattern = `%${part.replace(/[A-Z]/g, (letter) => letter.toLowerCase()).replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return sql<boolean>`lower(${sql.ref(column)}) like ${pattern} escape '\\'`;
}
