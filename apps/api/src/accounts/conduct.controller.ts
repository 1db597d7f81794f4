import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import {
  exclusionFindingViews,
  forceMajeureViews,
  prohibitedUseViews,
  remedyViews,
  violationViews,
} from '@tenure/account';
import type { FastifyReply } from 'fastify';
import { accountIdPipe, queryPipe } from '../http/pipes';
import { accountPart } from '../openapi/documented';
import { AccountReader } from './account-reader';
import { type PointInTime, pointQuery } from './point-in-time';

const Id = () => Param('accountId', accountIdPipe);
const Point = () => Query(queryPipe(pointQuery));
const Reply = () => Res({ passthrough: true });

/** How the customer of one account used the service, and what the provider did about it. */
@Controller('v1/accounts/:accountId')
export class ConductController {
  constructor(@Inject(AccountReader) private readonly accounts: AccountReader) {}

  @Get('violations')
  @accountPart('Violations of the customer’s responsibilities (§2.3), oldest first', pointQuery, ['Violation'])
  violations(@Id() id: string, @Point() point: PointInTime, @Reply() reply: FastifyReply) {
    return this.accounts.show(reply, id, point, ({ state }) => ({ items: violationViews(state) }));
  }

  @Get('prohibited-uses')
  @accountPart('Prohibited uses that were notified (§2.5), and what became of them', pointQuery, ['ProhibitedUse'])
  prohibitedUses(@Id() id: string, @Point() point: PointInTime, @Reply() reply: FastifyReply) {
    return this.accounts.show(reply, id, point, ({ state }) => ({ items: prohibitedUseViews(state) }));
  }

  @Get('force-majeure')
  @accountPart('Causes beyond a party’s control (§9.3), by their first day', pointQuery, ['ForceMajeure'])
  forceMajeure(@Id() id: string, @Point() point: PointInTime, @Reply() reply: FastifyReply) {
    return this.accounts.show(reply, id, point, ({ state }) => ({ items: forceMajeureViews(state) }));
  }

  @Get('exclusion-findings')
  @accountPart('Findings on exclusion lists (§9.9), oldest first', pointQuery, ['ExclusionFinding'])
  exclusionFindings(@Id() id: string, @Point() point: PointInTime, @Reply() reply: FastifyReply) {
    return this.accounts.show(reply, id, point, ({ state }) => ({ items: exclusionFindingViews(state) }));
  }

  @Get('remedies')
  @accountPart('Stops of orders and of call detail, and other remedies (§3.4), oldest first', pointQuery, ['Remedy'])
  remedies(@Id() id: string, @Point() point: PointInTime, @Reply() reply: FastifyReply) {
    return this.accounts.show(reply, id, point, ({ state }) => ({ items: remedyViews(state) }));
  }
}
