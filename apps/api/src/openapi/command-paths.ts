import type { OpenAPIObject } from '@nestjs/swagger';
import { type CatalogueEntry, commandCatalogue } from '../catalogue/command-catalogue';
import { commandQuery } from '../commands/command-request';
import { openApiSchema } from './json-schema';
import { commandStatuses } from './responses';

type Paths = OpenAPIObject['paths'];
type Operation = NonNullable<Paths[string]['post']>;

/** One path per command. */
export function commandPaths(): Paths {
  return Object.fromEntries(
    commandCatalogue.map((entry) => [`/v1/accounts/{accountId}/commands/${entry.name}`, { post: operation(entry) }]),
  );
}

function operation({ name, subject, summary, clauses, body }: CatalogueEntry): Operation {
  return {
    operationId: name,
    tags: [subject],
    summary,
    description: `Clauses: ${clauses.join(', ')}`,
    security: [{ bearer: [] }],
    parameters: [
      ref('parameters', 'accountId'),
      ...queryParameters(),
      ...headers.map((header) => ref('parameters', header)),
    ],
    requestBody: { required: true, content: { 'application/json': { schema: body } } },
    responses: Object.fromEntries(commandStatuses.map((status) => [status, ref('responses', status)])),
  };
}

const headers = ['Idempotency-Key', 'If-Match', 'X-Correlation-Id'];

function queryParameters(): NonNullable<Operation['parameters']> {
  return Object.entries(commandQuery.parameters).map(([name, { description, json }]) => ({
    name,
    in: 'query' as const,
    required: false,
    description,
    schema: openApiSchema(json),
  }));
}

function ref(part: string, name: string): { $ref: string } {
  return { $ref: `#/components/${part}/${name}` };
}
