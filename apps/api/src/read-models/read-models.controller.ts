import { Controller, Get, Inject, Query, UseGuards } from '@nestjs/common';
import { queryPipe } from '../http/pipes';
import { readModel } from '../openapi/documented';
import { ListReader } from './list-reader';
import { MinPositionGuard } from './min-position.guard';
import {
  type AccountsQuery,
  accountsQuery,
  type AgingQuery,
  agingQuery,
  type BalancesQuery,
  balancesQuery,
  type CreditExposureQuery,
  creditExposureQuery,
  type CureDeadlinesQuery,
  cureDeadlinesQuery,
  type RetentionQuery,
  retentionQuery,
} from './queries';

/** Lists over all accounts. */
@UseGuards(MinPositionGuard)
@Controller('v1')
export class ReadModelsController {
  constructor(@Inject(ListReader) private readonly lists: ListReader) {}

  @Get('accounts')
  @readModel('Accounts, by id', accountsQuery, ['AccountSummary'])
  accounts(@Query(queryPipe(accountsQuery)) query: AccountsQuery) {
    return this.lists.accounts(query);
  }

  @Get('balances')
  @readModel('What accounts owe, now or at a point in time', balancesQuery, ['Balance'])
  balances(@Query(queryPipe(balancesQuery)) query: BalancesQuery) {
    return this.lists.balances(query);
  }

  @Get('balances/aging')
  @readModel('What is outstanding over all these accounts, by days past due', agingQuery, 'AgingTotals')
  aging(@Query(queryPipe(agingQuery)) query: AgingQuery) {
    return this.lists.aging(query);
  }

  @Get('credit-exposure')
  @readModel('What accounts owe against their credit limit (§4.2), by account', creditExposureQuery, ['CreditExposure'])
  creditExposure(@Query(queryPipe(creditExposureQuery)) query: CreditExposureQuery) {
    return this.lists.creditExposure(query);
  }

  @Get('cure-deadlines')
  @readModel('Cure deadlines, those that end first first', cureDeadlinesQuery, ['CureDeadline'])
  cureDeadlines(@Query(queryPipe(cureDeadlinesQuery)) query: CureDeadlinesQuery) {
    return this.lists.cureDeadlines(query);
  }

  @Get('retention-purge')
  @readModel('Data to keep, to purge and purged, what is due first first', retentionQuery, ['RetentionRecord'])
  retention(@Query(queryPipe(retentionQuery)) query: RetentionQuery) {
    return this.lists.retention(query);
  }
}
