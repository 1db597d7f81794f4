import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import {
  assignmentViews,
  creditView,
  disclosureViews,
  numberViews,
  securityRequirementViews,
  securityViews,
} from '@tenure/account';
import type { FastifyReply } from 'fastify';
import { accountIdPipe, queryPipe } from '../http/pipes';
import { accountPart } from '../openapi/documented';
import { AccountReader } from './account-reader';
import { type PointInTime, pointQuery } from './point-in-time';

const Id = () => Param('accountId', accountIdPipe);
const Point = () => Query(queryPipe(pointQuery));
const Reply = () => Res({ passthrough: true });

/** What is held for or of one customer: credit and security, numbers, information; and who the customer is to be. */
@Controller('v1/accounts/:accountId')
export class CustodyController {
  constructor(@Inject(AccountReader) private readonly accounts: AccountReader) {}

  @Get('credit')
  @accountPart(
    'Exposure against the credit limit, and the security that was asked for and given',
    pointQuery,
    'CreditPart',
  )
  credit(@Id() id: string, @Point() point: PointInTime, @Reply() reply: FastifyReply) {
    return this.accounts.show(reply, id, point, ({ state, today }) => ({
      credit: creditView(state, today),
      requirements: securityRequirementViews(state, today),
      securities: securityViews(state, today),
    }));
  }

  @Get('numbers')
  @accountPart('Its numbers, those that it has first', pointQuery, ['Number'])
  numbers(@Id() id: string, @Point() point: PointInTime, @Reply() reply: FastifyReply) {
    return this.accounts.show(reply, id, point, ({ state }) => ({ items: numberViews(state) }));
  }

  @Get('assignments')
  @accountPart('Requests to hand its contract on, oldest first', pointQuery, ['Assignment'])
  assignments(@Id() id: string, @Point() point: PointInTime, @Reply() reply: FastifyReply) {
    return this.accounts.show(reply, id, point, ({ state }) => ({ items: assignmentViews(state) }));
  }

  @Get('disclosures')
  @accountPart('What was disclosed of the information held for it, oldest first', pointQuery, ['Disclosure'])
  disclosures(@Id() id: string, @Point() point: PointInTime, @Reply() reply: FastifyReply) {
    return this.accounts.show(reply, id, point, ({ state }) => ({ items: disclosureViews(state) }));
  }
}
