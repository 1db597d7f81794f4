import { SwaggerModule } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { descriptionOf } from './description';

/** The description at /openapi.json, and a page at /docs that shows it; both come from this process alone. */
export function serveDescription(app: NestFastifyApplication): void {
  SwaggerModule.setup('docs', app, () => descriptionOf(app), {
    raw: ['json'],
    jsonDocumentUrl: 'openapi.json',
    customSiteTitle: 'Tenure API',
    swaggerOptions: { validatorUrl: null, persistAuthorization: false },
  });
}
