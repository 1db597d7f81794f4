import type { OpenAPIObject } from '@nestjs/swagger';

type Responses = NonNullable<NonNullable<OpenAPIObject['components']>['responses']>;
type Response = Exclude<Responses[string], { $ref: string }>;

/** An answer that says what is wrong. */
export function problemAnswer(description: string) {
  return { description, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } };
}

const accepted: Response = {
  description: 'Accepted: the events that were appended, or with dryRun would be',
  headers: { ETag: { description: 'The account’s revision', schema: { type: 'string' } } },
  content: { 'application/json': { schema: { $ref: '#/components/schemas/CommandAnswer' } } },
};

/** What a command can come to, by status: the same for every command. */
export const responses: Responses = {
  '200': accepted,
  '400': problemAnswer('The body, a header or a parameter is not as it must be: an entry for each'),
  '401': problemAnswer('No token, or an unknown one'),
  '404': problemAnswer('No such account'),
  '409': problemAnswer('Refused: code and clause say why, notBefore from which day it would be accepted'),
  '412': problemAnswer('The account is not at the revision that If-Match names'),
  '413': problemAnswer('The body is too large'),
  '415': problemAnswer('The body is not application/json'),
  '422': problemAnswer('The Idempotency-Key was used with another command or body'),
  '503': problemAnswer('The store can not be reached; the same request can be sent again safely'),
  default: problemAnswer('Anything else that is wrong'),
};

export const commandStatuses = Object.keys(responses);
