import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { compareTexts } from '@tenure/kernel';
import { commandPaths } from './command-paths';
import { parameters } from './parameters';
import { programmePaths } from './programme-paths';
import { responses } from './responses';
import { schemas } from './schemas';

/** The API in terms of OpenAPI 3.1: reads from their controllers, commands from their declarations. */
export function descriptionOf(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Tenure')
    .setDescription('The life of a business customer’s account, as the terms of service say. Days are legal days.')
    .setVersion('1')
    .addBearerAuth()
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
  const { title, description, version } = document.info;
  const paths = { ...document.paths, ...commandPaths(), ...programmePaths() };
  return {
    openapi: document.openapi,
    info: { title, description: description ?? '', version },
    paths: Object.fromEntries(Object.entries(paths).sort(([a], [b]) => compareTexts(a, b))),
    components: { ...document.components, parameters, responses, schemas },
  };
}
