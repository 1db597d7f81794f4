import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { accountIdPipe, queryPipe } from '../http/pipes';
import { id, integer, queryOf, type ValuesOf, words } from '../http/query';
import { accountPart } from '../openapi/documented';
import { AccountReader } from './account-reader';
import { explained } from './explained';
import { pointParameters } from './point-in-time';
import { eventsOf, timelineOf } from './timeline';

const LATEST = 999_999_999;

const pageParameters = {
  ...pointParameters,
  limit: integer(1, 1_000, 'At most so many; 100 if absent'),
  after: integer(0, LATEST, '`next` of the page before'),
};
const historyQuery = queryOf(pageParameters);
type HistoryQuery = ValuesOf<typeof pageParameters>;

const explainParameters = {
  ...pointParameters,
  event: id('Id of an event of this account'),
  deadline: words(200, 'Id of a deadline of this account'),
};
const explainQuery = queryOf(explainParameters);

const PAGE = 100;
const Id = () => Param('accountId', accountIdPipe);
const Reply = () => Res({ passthrough: true });

/** What happened to one account, and why. */
@Controller('v1/accounts/:accountId')
export class HistoryController {
  constructor(@Inject(AccountReader) private readonly accounts: AccountReader) {}

  @Get('timeline')
  @accountPart('What happened, newest first, each with a sentence', historyQuery, ['TimelineEntry'])
  timeline(@Id() of: string, @Query(queryPipe(historyQuery)) query: HistoryQuery, @Reply() reply: FastifyReply) {
    const { limit = PAGE, after } = query;
    return this.accounts.showHistory(reply, of, query, ({ events }) => timelineOf(events, { limit, after }));
  }

  @Get('events')
  @accountPart('Its events in full, oldest first', historyQuery, ['Event'])
  events(@Id() of: string, @Query(queryPipe(historyQuery)) query: HistoryQuery, @Reply() reply: FastifyReply) {
    const { limit = PAGE, after } = query;
    return this.accounts.showHistory(reply, of, query, ({ events }) => eventsOf(events, { limit, after }));
  }

  @Get('explain')
  @accountPart('Why an event or a deadline is as it is: give one of the two', explainQuery, 'Explanation')
  explain(
    @Id() of: string,
    @Query(queryPipe(explainQuery)) query: ValuesOf<typeof explainParameters>,
    @Reply() reply: FastifyReply,
  ) {
    return this.accounts.showHistory(reply, of, query, (history) => explained(history, query));
  }
}
