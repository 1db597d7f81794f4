import { Inject, Injectable } from '@nestjs/common';
import { usedPercent } from '@tenure/account';
import { balanceRules } from '@tenure/read-models';
import {
  type AccountView,
  agingTotals,
  type BalanceSort,
  type CreditExposureView,
  listAccounts,
  listBalances,
  listCreditExposure,
  listCureDeadlines,
  listRetention,
  type Page,
} from '@tenure/read-store';
import { dayOfPoint } from '../accounts/point-in-time';
import type { ApiServices } from '../services';
import { SERVICES } from '../tokens';
import { agingTotalsView, balanceView } from './balance-answer';
import type {
  AccountsQuery,
  AgingQuery,
  BalancesQuery,
  CreditExposureQuery,
  CureDeadlinesQuery,
  RetentionQuery,
} from './queries';

const PAGE = 100;

/** A page as it is answered. */
export interface PageAnswer<T> {
  readonly items: readonly T[];
  /** To be given as `after`; null on the last page. */
  readonly next: string | null;
}

/** Lists over all accounts, from the read models. */
@Injectable()
export class ListReader {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  async accounts(query: AccountsQuery): Promise<PageAnswer<unknown>> {
    return answerOf(await listAccounts(this.store, { limit: PAGE, ...query }), accountSummary);
  }

  async balances({ sort = 'account', overdue, ...query }: BalancesQuery): Promise<PageAnswer<unknown>> {
    const order = { sort: sort.replace(/^-/, '') as BalanceSort, descending: sort.startsWith('-') };
    const request = { limit: PAGE, ...query, ...order, ...this.pointOf(query), overdueOnly: overdue };
    return answerOf(await listBalances(this.store, balanceRules, request), balanceView);
  }

  async aging({ overdue, ...query }: AgingQuery): Promise<unknown> {
    const filter = { ...query, ...this.pointOf(query), overdueOnly: overdue };
    return agingTotalsView(await agingTotals(this.store, balanceRules, filter));
  }

  async creditExposure(query: CreditExposureQuery): Promise<PageAnswer<unknown>> {
    const on = query.on ?? this.services.system.today();
    return answerOf(await listCreditExposure(this.store, { limit: PAGE, ...query, on }), exposureAnswer);
  }

  async cureDeadlines(query: CureDeadlinesQuery): Promise<PageAnswer<unknown>> {
    return answerOf(await listCureDeadlines(this.store, { limit: PAGE, ...query }), (row) => row);
  }

  async retention(query: RetentionQuery): Promise<PageAnswer<unknown>> {
    const on = query.on ?? this.services.system.today();
    return answerOf(await listRetention(this.store, { limit: PAGE, ...query, on }), (row) => row);
  }

  /** The day is the one on which an account is read at that point in time; see `dayOfPoint`. */
  private pointOf(query: AgingQuery) {
    const today = dayOfPoint(query, this.services.system);
    return query.asOf === undefined ? { today } : { today, asOf: today };
  }

  private get store() {
    return this.services.readSide.store;
  }
}

function answerOf<Row, T>({ items, next }: Page<Row>, show: (row: Row) => T): PageAnswer<T> {
  return { items: items.map(show), next: next ?? null };
}

function exposureAnswer({ creditLimit, ...exposure }: CreditExposureView) {
  return { ...exposure, limit: creditLimit, usedPercent: usedPercent(exposure.exposure, creditLimit) };
}

function accountSummary({ lastRevision, ...account }: AccountView) {
  return { ...account, revision: lastRevision };
}
