import { Controller, Get, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { queryPipe } from '../http/pipes';
import { queryOf } from '../http/query';
import { documented } from '../openapi/documented';
import type { ApiServices } from '../services';
import { SERVICES } from '../tokens';
import { sendProgrammeResult } from './programme-answer';
import { programmeCommandOf } from './programme-request';

const noQuery = queryOf({});

/** What the provider publishes for all accounts: versions of the terms, and rates. */
@Controller('v1/programme')
export class ProgrammeController {
  constructor(
    @Inject(CommandBus) private readonly bus: CommandBus,
    @Inject(SERVICES) private readonly services: ApiServices,
  ) {}

  @Get()
  @documented('Every version of the terms and every rate card, in the order of their publication', noQuery, 'Programme')
  programme(@Query(queryPipe(noQuery)) _query: object) {
    return this.services.system.programme();
  }

  @Post('commands/:command')
  @HttpCode(200)
  @ApiExcludeEndpoint()
  async run(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    sendProgrammeResult(reply, await this.bus.execute(programmeCommandOf(request)));
  }
}
