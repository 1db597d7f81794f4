import { applyDecorators } from '@nestjs/common';
import { ApiBearerAuth, ApiHeader, ApiOperation, ApiParam, ApiQuery, ApiResponse } from '@nestjs/swagger';
import type { QuerySpec } from '../http/query';
import { openApiSchema } from './json-schema';
import { problemAnswer } from './responses';
import { list, nullable, ref, said, shape, text } from './schemas/shape';

/** Name of a schema of the description; in a list: a page of such. */
export type Answer = string | readonly [string];

/** Says of a route what the API's description needs: what it is for, what it takes, what it answers. */
export function documented(summary: string, query: QuerySpec<unknown>, answer: Answer): MethodDecorator {
  return applyDecorators(
    ApiOperation({ summary }),
    ApiBearerAuth(),
    ...Object.entries(query.parameters).map(([name, { description, json }]) =>
      ApiQuery({ name, required: false, description, schema: openApiSchema(json) }),
    ),
    ApiResponse({
      status: 200,
      description: 'As asked for',
      content: { 'application/json': { schema: schemaOf(answer) } },
    }),
    problemResponse('default', 'What is wrong'),
  );
}

/** As `documented`, of a part of an account. */
export function accountPart(summary: string, query: QuerySpec<unknown>, answer: Answer): MethodDecorator {
  return applyDecorators(
    documented(summary, query, answer),
    ApiParam({ name: 'accountId', schema: ref('Id') }),
    problemResponse(404, 'There is no such account'),
  );
}

/** As `documented`, of a list that read models keep. */
export function readModel(summary: string, query: QuerySpec<unknown>, answer: Answer): MethodDecorator {
  return applyDecorators(
    documented(summary, query, answer),
    ApiHeader({
      name: 'X-Min-Position',
      required: false,
      description: 'A position that a command answered: waits until the list holds it',
      schema: { $ref: '#/components/schemas/Position' },
    }),
    problemResponse(504, 'The list did not come up to X-Min-Position in time'),
  );
}

function problemResponse(status: number | 'default', description: string): MethodDecorator {
  return ApiResponse({ status, ...problemAnswer(description) });
}

function schemaOf(answer: Answer): object {
  if (typeof answer === 'string') return ref(answer);
  return shape(
    { items: list(ref(answer[0])) },
    { next: said('To be given as `after`; null on the last page', nullable(text)) },
  );
}
