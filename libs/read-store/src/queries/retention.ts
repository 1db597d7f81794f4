import type { LegalDay } from '@tenure/kernel';
import { type RawBuilder, sql } from 'kysely';
import type { ReadStore } from '../read-store';
import { type TableRows, tables } from '../tables';
import { beyond, type Page, pageOf, type PageRequest, placeAfter } from './page';

type RetentionRow = TableRows['retentionRecords'];

/**
 * On a day: `purged` when it is gone; else `held` while a legal hold covers it, due or not; else `due` from the day its
 * purge is due (reading 34: what is overdue when the last hold is released is due at once); else `kept`.
 */
export type RetentionState = 'kept' | 'due' | 'held' | 'purged';

export interface RetentionView extends RetentionRow {
  readonly state: RetentionState;
}

export interface RetentionQuery extends PageRequest {
  /** The day on which states are told. */
  readonly on: LegalDay;
  readonly account?: string | undefined;
  readonly class?: RetentionRow['class'] | undefined;
  readonly state?: RetentionState | undefined;
}

/** The retention and purge queue, what is due first first; what has no day yet comes last. Throws `InvalidCursor`. */
export async function listRetention(store: ReadStore, query: RetentionQuery): Promise<Page<RetentionView>> {
  const place = placeAfter(query, 'purgeDueOn');
  const { on, account, class: dataClass, state, limit } = query;
  let select = store.queries
    .selectFrom((db) =>
      db.selectFrom('retentionRecords').selectAll().select(stateOn(on)).select(sortDay()).as('records'),
    )
    .selectAll();
  if (account !== undefined) select = select.where('account', '=', account);
  if (dataClass !== undefined) select = select.where('class', '=', dataClass);
  if (state !== undefined) select = select.where('state', '=', state);
  // The same as the state says, in words that an index can answer.
  if (state === 'due') select = select.where('purgeDueOn', '<=', on);
  if (place !== undefined) select = select.where(beyond(['sortDay', 'account', 'record'], place));
  const records = await select
    .orderBy('sortDay')
    .orderBy('account')
    .orderBy('record')
    .limit(limit + 1)
    .execute();
  const rows = records.map((record) => ({ ...tables.retentionRecords.decodeRecord(record), state: record.state }));
  return pageOf(rows, query, 'purgeDueOn', {
    place: ({ purgeDueOn, account: of, record }) => [purgeDueOn ?? NO_DAY, of, record],
    view: (row): RetentionView => row,
  });
}

/** After every day there is. */
const NO_DAY = '9999-99-99';

function sortDay() {
  return sql<string>`coalesce(${sql.ref('purgeDueOn')}, ${NO_DAY})`.as('sortDay');
}

function stateOn(on: LegalDay) {
  const state: RawBuilder<RetentionState> = sql`case
    when ${sql.ref('purgedOn')} <= ${on} then 'purged'
    when ${sql.ref('heldBy')} <> '[]' then 'held'
    when ${sql.ref('purgeDueOn')} <= ${on} then 'due'
    else 'kept' end`;
  return state.as('state');
}
