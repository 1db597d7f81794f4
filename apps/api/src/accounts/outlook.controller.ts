import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { forecast, liabilityCapOf } from '@tenure/account';
import { liabilityExceptions } from '@tenure/terms';
import type { FastifyReply } from 'fastify';
import { accountIdPipe, queryPipe } from '../http/pipes';
import { day, queryOf, severalOf, type ValuesOf } from '../http/query';
import { accountPart } from '../openapi/documented';
import { AccountReader } from './account-reader';
import { forecastEnd } from './forecast-end';
import { pointParameters } from './point-in-time';

const capParameters = {
  ...pointParameters,
  on: day('Day of the event that caused the damage; today if absent'),
  exceptions: severalOf(liabilityExceptions, 'What the claim pleads, which may lift the cap'),
};
const capQuery = queryOf(capParameters);

const forecastParameters = { ...pointParameters, until: day('Through this day; 90 days on if absent') };
const forecastQuery = queryOf(forecastParameters);

const Id = () => Param('accountId', accountIdPipe);
const Reply = () => Res({ passthrough: true });

/** What one account is or will be entitled to. */
@Controller('v1/accounts/:accountId')
export class OutlookController {
  constructor(@Inject(AccountReader) private readonly accounts: AccountReader) {}

  @Get('liability-cap')
  @accountPart(
    'The most the provider is liable for (§7.2), with the payments it is computed from',
    capQuery,
    'LiabilityCap',
  )
  liabilityCap(
    @Id() id: string,
    @Query(queryPipe(capQuery)) query: ValuesOf<typeof capParameters>,
    @Reply() reply: FastifyReply,
  ) {
    return this.accounts.show(reply, id, query, ({ state, today, programme }) =>
      liabilityCapOf(state, query.on ?? today, programme, query.exceptions),
    );
  }

  @Get('forecast')
  @accountPart('What will lapse if nobody acts', forecastQuery, ['ForecastEntry'])
  forecast(
    @Id() id: string,
    @Query(queryPipe(forecastQuery)) query: ValuesOf<typeof forecastParameters>,
    @Reply() reply: FastifyReply,
  ) {
    return this.accounts.show(reply, id, query, ({ state, today, programme }) => ({
      items: forecast(state, forecastEnd(query.until, today), programme, today),
    }));
  }
}
