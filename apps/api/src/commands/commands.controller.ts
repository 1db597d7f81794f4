import { Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiServices } from '../services';
import { SERVICES } from '../tokens';
import { sendResult } from './command-answer';
import { commandOf } from './command-request';

/** Every command of an account; the API's description lists them one by one, from their declarations. */
@Controller('v1/accounts/:accountId/commands')
export class CommandsController {
  constructor(
    @Inject(CommandBus) private readonly bus: CommandBus,
    @Inject(SERVICES) private readonly services: ApiServices,
  ) {}

  @Post(':command')
  @HttpCode(200)
  @ApiExcludeEndpoint()
  async run(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    sendResult(reply, await this.bus.execute(commandOf(request)), this.services);
  }
}
