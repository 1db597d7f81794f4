import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { courtActionViews, generalDisputeViews, indemnityClaimViews, serviceChangeViews } from '@tenure/account';
import type { FastifyReply } from 'fastify';
import { accountIdPipe, queryPipe } from '../http/pipes';
import { accountPart } from '../openapi/documented';
import { AccountReader } from './account-reader';
import { type PointInTime, pointQuery } from './point-in-time';

const Id = () => Param('accountId', accountIdPipe);
const Point = () => Query(queryPipe(pointQuery));
const Reply = () => Res({ passthrough: true });

/** What the parties of one account claim of each other, apart from invoices and breaches. */
@Controller('v1/accounts/:accountId')
export class ClaimsController {
  constructor(@Inject(AccountReader) private readonly accounts: AccountReader) {}

  @Get('general-disputes')
  @accountPart('Disputes about anything but invoices (§9.10), by their notices', pointQuery, ['GeneralDispute'])
  generalDisputes(@Id() id: string, @Point() point: PointInTime, @Reply() reply: FastifyReply) {
    return this.accounts.show(reply, id, point, ({ state }) => ({ items: generalDisputeViews(state) }));
  }

  @Get('court-actions')
  @accountPart('What was brought to a court without arbitration (§9.10), oldest first', pointQuery, ['CourtAction'])
  courtActions(@Id() id: string, @Point() point: PointInTime, @Reply() reply: FastifyReply) {
    return this.accounts.show(reply, id, point, ({ state }) => ({ items: courtActionViews(state) }));
  }

  @Get('indemnity-claims')
  @accountPart('Claims of third parties that one side is held harmless of (§6)', pointQuery, ['IndemnityClaim'])
  indemnityClaims(@Id() id: string, @Point() point: PointInTime, @Reply() reply: FastifyReply) {
    return this.accounts.show(reply, id, point, ({ state }) => ({ items: indemnityClaimViews(state) }));
  }

  @Get('service-changes')
  @accountPart('Changes of the service that it was told of (§9.7.1), by their day', pointQuery, ['ServiceChange'])
  serviceChanges(@Id() id: string, @Point() point: PointInTime, @Reply() reply: FastifyReply) {
    return this.accounts.show(reply, id, point, ({ state }) => ({ items: serviceChangeViews(state) }));
  }
}
