import { setImmediate as otherWork } from 'node:timers/promises';
import { type RawBuilder, sql } from 'kysely';
import type { StoredValue } from '../columns';
import type { ReadStore } from '../read-store';
import { type TableRows, tables } from '../tables';
import type { PointInTime } from './balance-views';
import { beyond } from './page';

type Posting = TableRows['postings'];
type Known = Pick<PointInTime, 'asOf' | 'knownAt'>;

/** What was effective by the day and recorded by the instant (reading 7); where one is left out, it filters nothing. */
export function known({ asOf, knownAt }: Known): RawBuilder<boolean> {
  const conditions = [
    ...(asOf === undefined ? [] : [sql`${sql.ref('effectiveOn')} <= ${asOf}`]),
    ...(knownAt === undefined ? [] : [sql`${sql.ref('recordedAt')} <= ${knownAt}`]),
  ];
  return conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(conditions, sql` and `)}`;
}

/** An account's postings in their order. */
export async function listPostings(
  store: ReadStore,
  filter: Known & { readonly account: string },
): Promise<readonly Posting[]> {
  const select = known(filter);
  return rowsOf(store, sql<boolean>`${select} and account = ${filter.account}`);
}

const ROWS_A_BATCH = 5_000;

/** The postings of every account, one account after the other, each in their order. */
export async function* postingsByAccount(store: ReadStore, filter: Known): AsyncGenerator<readonly Posting[]> {
  let group: Posting[] = [];
  for await (const batch of batches(store, known(filter))) {
    for (const posting of batch) {
      if (group[0] && group[0].account !== posting.account) {
        yield group;
        group = [];
      }
      group.push(posting);
    }
  }
  if (group.length > 0) yield group;
}

async function* batches(store: ReadStore, filter: RawBuilder<boolean>): AsyncGenerator<readonly Posting[]> {
  let after: RawBuilder<boolean> = sql`true`;
  for (;;) {
    const rows = await rowsOf(store, sql<boolean>`${filter} and ${after}`, ROWS_A_BATCH);
    yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < ROWS_A_BATCH) return;
    after = beyond(tables.postings.key, [last.account, BigInt(last.revision), BigInt(last.entry)]);
    // Years of many accounts are read in turns with whatever else the process has to do.
    await otherWork();
  }
}

/** Past the plugin that renames fields: for a hundred thousand rows that alone takes longer than reading them. */
async function rowsOf(store: ReadStore, where: RawBuilder<boolean>, limit?: number): Promise<readonly Posting[]> {
  const { columns, key, decode } = tables.postings;
  let select = store.queries
    .selectFrom('postings')
    .select(columns.map(({ field }) => sql.ref(field).as(field)))
    .where(where);
  for (const field of key) select = select.orderBy(field);
  if (limit !== undefined) select = select.limit(limit);
  const { rows } = await store.queries.withoutPlugins().executeQuery<Record<string, StoredValue>>(select.compile());
  return rows.map((row) => decode(Object.values(row)));
}
