import type { OpenAPIObject } from '@nestjs/swagger';
import { envelope } from '@tenure/application';
import { type AnyProgrammeCommand, programmeCommands } from '@tenure/programme';
import { openApiSchema } from './json-schema';
import { commandStatuses } from './responses';

type Paths = OpenAPIObject['paths'];
type Operation = NonNullable<Paths[string]['post']>;

/** One path per command on the programme. */
export function programmePaths(): Paths {
  return Object.fromEntries(
    programmeCommands.map((command) => [`/v1/programme/commands/${command.name}`, { post: operation(command) }]),
  );
}

function operation({ name, summary, clauses, body }: AnyProgrammeCommand): Operation {
  const json = openApiSchema(body.json);
  const refused = commandStatuses.filter((status) => !['200', '404', '412'].includes(status));
  return {
    operationId: name,
    tags: ['programme'],
    summary,
    description: `Clauses: ${clauses.join(', ')}`,
    security: [{ bearer: [] }],
    parameters: [ref('parameters', 'Idempotency-Key'), ref('parameters', 'X-Correlation-Id')],
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: { ...json, properties: { ...json.properties, reason: openApiSchema(envelope.reason.json) } },
        },
      },
    },
    responses: {
      '200': {
        description: 'Accepted: what was published, or with dryRun would be',
        content: { 'application/json': { schema: ref('schemas', 'ProgrammeAnswer') } },
      },
      ...Object.fromEntries(refused.map((status) => [status, ref('responses', status)])),
    },
  };
}

function ref(part: string, name: string): { $ref: string } {
  return { $ref: `#/components/${part}/${name}` };
}
