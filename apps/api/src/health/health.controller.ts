import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import { readiness } from '@tenure/application';
import { Open } from '../access/access.guard';
import { problemAnswer } from '../openapi/responses';
import type { ApiServices } from '../services';
import { SERVICES } from '../tokens';

@Open()
@Controller('v1/health')
export class HealthController {
  constructor(@Inject(SERVICES) private readonly services: ApiServices) {}

  @Get('live')
  @ApiOperation({ summary: 'The process answers' })
  @ApiResponse({ status: 200, description: 'It does' })
  live() {
    return { status: 'live' };
  }

  @Get('ready')
  @ApiOperation({ summary: 'The stores answer; how far the read models lag behind the log' })
  @ApiResponse({
    status: 200,
    description: 'Ready',
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Readiness' } } },
  })
  @ApiResponse({ status: 503, ...problemAnswer('A store can not be reached') })
  ready() {
    return readiness(this.services);
  }
}
