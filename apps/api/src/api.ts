import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiModule } from './api.module';
import { ProblemAdapter } from './http/problem-adapter';
import { nestLogger } from './nest-logger';
import { serveDescription } from './openapi/serve';
import type { ApiServices } from './services';

/** The API over `services`, ready to be listened on or injected into. Closing it closes none of them. */
export async function createApi(services: ApiServices): Promise<NestFastifyApplication> {
  Logger.overrideLogger(nestLogger(services.logger));
  const adapter = new ProblemAdapter(services.logger);
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.of(services), adapter);
  serveDescription(app);
  await app.init();
  await adapter.getInstance().ready();
  return app;
}
