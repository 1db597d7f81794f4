import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ChangeFeed } from './change-feed';
import { openStream } from './open-stream';

@Controller('v1/stream')
export class StreamController {
  constructor(@Inject(ChangeFeed) private readonly feed: ChangeFeed) {}

  @Get()
  @ApiOperation({ summary: 'Changes of the read models as they happen (server-sent events)' })
  @ApiBearerAuth()
  @ApiHeader({ name: 'Last-Event-ID', required: false, description: 'Goes on after this position' })
  @ApiResponse({
    status: 200,
    description: 'An event `changed` for every stretch of the log, its id the last position of it',
    content: { 'text/event-stream': { schema: { $ref: '#/components/schemas/Change' } } },
  })
  stream(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return openStream(this.feed, request, reply);
  }
}
