import type { LoggerService } from '@nestjs/common';
import type { Logger } from '@tenure/application';

/** Nest tells every route and module it finds; only what is wrong is passed on. */
export function nestLogger(logger: Logger): LoggerService {
  return {
    log: () => undefined,
    warn: (message: unknown) => logger.warn(String(message)),
    error: (message: unknown) => logger.error(String(message)),
  };
}
