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

/** How long requests that are under way may take before their connections are closed. */
const DRAIN_MS = 5_000;
const LOOKS_EVERY_MS = 25;

/** Takes no new connections, answers what is under way, and resolves when every connection is closed. */
export async function closeApi(app: NestFastifyApplication): Promise<void> {
  const server = app.getHttpServer();
  // A connection that its client keeps open would be waited for, once its last answer is out.
  const idle = setInterval(() => server.closeIdleConnections(), LOOKS_EVERY_MS);
  const tooLong = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  try {
    await app.close();
  } finally {
    clearInterval(idle);
    clearTimeout(tooLong);
  }
}
