import type { OpenAPIObject } from '@nestjs/swagger';
import { type CatalogueEntry, commandCatalogue } from '../catalogue/command-catalogue';
import { commandQuery } from '../commands/command-request';
import { openApiSchema } from './json-schema';

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
    responses: answers(),
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

/** What went wrong, by status: the same for every command. */
const problems: Readonly<Record<string, string>> = {
  400: 'The body, a header or a parameter is not as it must be: an entry for each',
  401: 'No token, or an unknown one',
  404: 'No such account',
  409: 'Refused: `code` and `clause` say why, `notBefore` from which day it would be accepted',
  412: 'The account is not at the revision that If-Match names',
  413: 'The body is too large',
  415: 'The body is not application/json',
  422: 'The Idempotency-Key was used with another command or body',
  503: 'The store can not be reached; the same request can be sent again safely',
};

function answers(): Operation['responses'] {
  const accepted = {
    description: 'Accepted: the events that were appended, or with dryRun would be',
    headers: { ETag: { description: 'The account’s revision', schema: { type: 'string' } } },
    content: { 'application/json': { schema: ref('schemas', 'CommandAnswer') } },
  };
  const refused = Object.entries(problems).map(([status, description]) => [
    status,
    { description, content: { 'application/problem+json': { schema: ref('schemas', 'Problem') } } },
  ]);
  return { 200: accepted, ...Object.fromEntries(refused) } as Operation['responses'];
}

function ref(part: string, name: string): { $ref: string } {
  return { $ref: `#/components/${part}/${name}` };
}
