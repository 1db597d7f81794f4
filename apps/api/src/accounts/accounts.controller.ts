import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import {
  accountView,
  actions,
  agreementsView,
  breachViews,
  cardView,
  dataViews,
  deadlineViews,
  disputeViews,
  invoiceViews,
  lateInterestViews,
  paymentViews,
  taxView,
} from '@tenure/account';
import type { FastifyReply } from 'fastify';
import { accountIdPipe, idPipe, queryPipe } from '../http/pipes';
import { accountPart } from '../openapi/documented';
import { AccountReader } from './account-reader';
import { invoiceNumbered } from './invoice-numbered';
import { type PointInTime, pointQuery } from './point-in-time';

const Id = () => Param('accountId', accountIdPipe);
const Point = () => Query(queryPipe(pointQuery));
const Reply = () => Res({ passthrough: true });

/** One account and its parts, as it stands now or stood at a point in time. */
@Controller('v1/accounts/:accountId')
export class AccountsController {
  constructor(@Inject(AccountReader) private readonly accounts: AccountReader) {}

  @Get()
  @accountPart('The account: status, money, open deadlines', pointQuery, 'Account')
  account(@Id() id: string, @Point() point: PointInTime, @Reply() reply: FastifyReply) {
    return this.accounts.show(reply, id, point, ({ state, today, programme, revision }) => ({
      ...accountView(state, today, programme),
      revision,
    }));
  }

  @Get('actions')
  @accountPart('Every command, and whether it is open on this account', pointQuery, ['Action'])
  actions(@Id() id: string, @Point() point: PointInTime, @Reply() reply: FastifyReply) {
    return this.accounts.show(reply, id, point, ({ state, today, programme }) => ({
      items: actions(state, { today, effectiveOn: today, programme }),
    }));
  }

  @Get('invoices')
  @accountPart('Its invoices, oldest first', pointQuery, ['Invoice'])
  invoices(@Id() id: string, @Point() point: PointInTime, @Reply() reply: FastifyReply) {
    return this.accounts.show(reply, id, point, ({ state, today }) => ({ items: invoiceViews(state, today) }));
  }

  @Get('invoices/:invoice')
  @accountPart('One invoice with its portions, late charges, disputes and payments', pointQuery, 'Invoice')
  invoice(
    @Id() id: string,
    @Param('invoice', idPipe('invoice')) number: string,
    @Point() point: PointInTime,
    @Reply() reply: FastifyReply,
  ) {
    return this.accounts.show(reply, id, point, (account) => invoiceNumbered(account, number));
  }

  @Get('late-interest')
  @accountPart('Late interest in France (§4.3 FR): posted, accrued, or without known rates', pointQuery, [
    'LateInterest',
  ])
  lateInterest(@Id() id: string, @Point() point: PointInTime, @Reply() reply: FastifyReply) {
    return this.accounts.show(reply, id, point, ({ state, today, programme }) => ({
      items: lateInterestViews(state, today, programme),
    }));
  }

  @Get('payments')
  @accountPart('Its payments and what they paid, oldest first', pointQuery, ['Payment'])
  payments(@Id() id: string, @Point() point: PointInTime, @Reply() reply: FastifyReply) {
    return this.accounts.show(reply, id, point, ({ state }) => ({ items: paymentViews(state) }));
  }

  @Get('disputes')
  @accountPart('Its disputed amounts and what became of them', pointQuery, ['Dispute'])
  disputes(@Id() id: string, @Point() point: PointInTime, @Reply() reply: FastifyReply) {
    return this.accounts.show(reply, id, point, ({ state }) => ({ items: disputeViews(state) }));
  }

  @Get('breaches')
  @accountPart('Notices of non-payment and breach, and what became of them', pointQuery, ['Breach'])
  breaches(@Id() id: string, @Point() point: PointInTime, @Reply() reply: FastifyReply) {
    return this.accounts.show(reply, id, point, ({ state, today }) => ({ items: breachViews(state, today) }));
  }

  @Get('deadlines')
  @accountPart('Every open deadline, by its last day', pointQuery, ['Deadline'])
  deadlines(@Id() id: string, @Point() point: PointInTime, @Reply() reply: FastifyReply) {
    return this.accounts.show(reply, id, point, ({ state, today, programme }) => ({
      items: deadlineViews(state, today, programme),
    }));
  }

  @Get('taxes')
  @accountPart('What decides its taxes: places of use, exemptions; and tax withheld', pointQuery, 'Taxes')
  taxes(@Id() id: string, @Point() point: PointInTime, @Reply() reply: FastifyReply) {
    return this.accounts.show(reply, id, point, ({ state, today, programme }) => taxView(state, today, programme));
  }

  @Get('cards')
  @accountPart('Cards that may be debited, and the debits that were instructed', pointQuery, 'Cards')
  cards(@Id() id: string, @Point() point: PointInTime, @Reply() reply: FastifyReply) {
    return this.accounts.show(reply, id, point, ({ state, today }) => cardView(state, today));
  }

  @Get('agreements')
  @accountPart(
    'What it rests on: accepted terms, addenda, agreements, affiliates, components',
    pointQuery,
    'Agreements',
  )
  agreements(@Id() id: string, @Point() point: PointInTime, @Reply() reply: FastifyReply) {
    return this.accounts.show(reply, id, point, ({ state, today }) => agreementsView(state, today));
  }

  @Get('data')
  @accountPart('Data that is or was held for it, by the day its purge is due', pointQuery, ['Data'])
  data(@Id() id: string, @Point() point: PointInTime, @Reply() reply: FastifyReply) {
    return this.accounts.show(reply, id, point, ({ state, today }) => ({ items: dataViews(state, today) }));
  }
}
