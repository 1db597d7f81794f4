import { type LegalDay, Money } from '@tenure/kernel';
import { type RawBuilder, sql } from 'kysely';
import type { Queries } from '../database';
import type { ReadStore } from '../read-store';
import { type TableRows, tables } from '../tables';
import { beyond, type Page, pageOf, type PageRequest, placeAfter } from './page';

type CreditExposureRow = TableRows['creditExposures'];

/** As the terms have it: over the limit, from the warning on but not over it, below that, or without a limit. */
export type CreditWarning = 'no-limit' | 'within-limit' | 'near-limit' | 'over-limit';

export interface CreditExposureView extends CreditExposureRow {
  /** Of securities that cover something on the day. */
  readonly securityHeld: Money;
  /** Outstanding + unbilled − unapplied credit − security held, and never less than nothing. */
  readonly exposure: Money;
  readonly warning: CreditWarning;
}

export interface CreditExposureQuery extends PageRequest {
  /** The day on which securities cover or do not. */
  readonly on: LegalDay;
  readonly account?: string | undefined;
  readonly warning?: CreditWarning | undefined;
}

/** Accounts that owe anything, ever did, or have a limit; by id. Throws `InvalidCursor`. */
export async function listCreditExposure(
  store: ReadStore,
  query: CreditExposureQuery,
): Promise<Page<CreditExposureView>> {
  const place = placeAfter(query, 'account');
  const { on, account, warning, limit } = query;
  let select = exposed(store, on);
  if (account !== undefined) select = select.where('account', '=', account);
  if (warning !== undefined) select = select.where(sql<boolean>`${warningOf()} = ${warning}`);
  if (place !== undefined) select = select.where(beyond(['account'], place));
  const records = await select
    .select(warningOf().as('warning'))
    .orderBy('account')
    .limit(limit + 1)
    .execute();
  const rows = records.map(({ exposure, securityHeld, warning: told, ...record }) => ({
    ...tables.creditExposures.decodeRecord(record),
    securityHeld: amount(securityHeld),
    exposure: amount(exposure),
    warning: told,
  }));
  return pageOf(rows, query, 'account', { place: (row) => [row.account], view: (row): CreditExposureView => row });
}

/** Every account with what it is exposed to on a day, as one table to filter and sort. */
function exposed({ queries }: ReadStore, on: LegalDay) {
  const covered = queries
    .selectFrom('creditExposures')
    .leftJoin(heldOn(queries, on).as('held'), 'held.account', 'creditExposures.account')
    .selectAll('creditExposures')
    .select(sql<bigint>`coalesce(${sql.ref('held.securityHeld')}, 0)`.as('securityHeld'));
  const owing = queries.selectFrom(covered.as('covered')).selectAll().select(owedLess().as('owed'));
  const exposure = sql<bigint>`case when ${sql.ref('owed')} > 0 then ${sql.ref('owed')} else 0 end`;
  const all = queries.selectFrom(owing.as('owing')).selectAll().select(exposure.as('exposure'));
  return queries.selectFrom(all.as('exposed')).selectAll();
}

/** A sum of whole numbers is of another type than they are in PostgreSQL, so it is made one of them again. */
function heldOn(queries: Queries, on: LegalDay) {
  const expiresOn = sql.ref('expiresOn');
  return queries
    .selectFrom('creditSecurities')
    .select('account')
    .select(sql<bigint>`cast(sum(${sql.ref('remaining')}) as bigint)`.as('securityHeld'))
    .where(sql<boolean>`(${expiresOn} is null or ${expiresOn} >= ${on})`)
    .groupBy('account');
}

function owedLess(): RawBuilder<bigint> {
  const [outstanding, unbilled] = [sql.ref('outstanding'), sql.ref('unbilled')];
  return sql<bigint>`${outstanding} + ${unbilled} - ${sql.ref('unappliedCredit')} - ${sql.ref('securityHeld')}`;
}

function warningOf(): RawBuilder<CreditWarning> {
  const [exposure, limit, warnFrom] = [sql.ref('exposure'), sql.ref('creditLimit'), sql.ref('warnFrom')];
  return sql<CreditWarning>`case
    when ${limit} is null then 'no-limit'
    when ${exposure} > ${limit} then 'over-limit'
    when ${exposure} = 0 or ${exposure} < ${warnFrom} then 'within-limit'
    else 'near-limit' end`;
}

/** A sum is an integer in SQLite and may be exact decimal text in PostgreSQL. */
function amount(cents: unknown): Money {
  return Money.ofCents(BigInt(String(cents)));
}
