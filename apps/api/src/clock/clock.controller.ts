import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiBody } from '@nestjs/swagger';
import { queryPipe } from '../http/pipes';
import { queryOf } from '../http/query';
import { documented } from '../openapi/documented';
import { openApiSchema } from '../openapi/json-schema';
import { advanceBody, ClockService, type ClockView } from './clock-service';

const noQuery = queryOf({});

@Controller('v1/clock')
export class ClockController {
  constructor(@Inject(ClockService) private readonly clock: ClockService) {}

  @Get()
  @documented('The day it is, and whether the clock can be moved', noQuery, 'Clock')
  view(@Query(queryPipe(noQuery)) _query: object): Promise<ClockView> {
    return this.clock.view();
  }

  @Post('advance')
  @HttpCode(200)
  @documented('Moves a simulated clock, and lets lapse what lapses by then', noQuery, 'Clock')
  @ApiBody({ schema: openApiSchema(advanceBody.json) })
  advance(@Query(queryPipe(noQuery)) _query: object, @Body() body: unknown): Promise<ClockView> {
    return this.clock.advance(body);
  }
}
