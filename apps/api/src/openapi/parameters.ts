import type { OpenAPIObject } from '@nestjs/swagger';

type Parameters = NonNullable<NonNullable<OpenAPIObject['components']>['parameters']>;

/** What every command takes beside its body. */
export const parameters: Parameters = {
  accountId: { name: 'accountId', in: 'path', required: true, schema: { $ref: '#/components/schemas/Id' } },
  'Idempotency-Key': {
    name: 'Idempotency-Key',
    in: 'header',
    description: 'The same key and body gives the same answer for ever, refusals included; per account',
    schema: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[!-~]+$' },
  },
  'If-Match': {
    name: 'If-Match',
    in: 'header',
    description: 'The revision that the account must be at, as ETag gives it; `*`: it must exist',
    schema: { type: 'string', pattern: '^("\\d+"|\\*)$' },
  },
  'X-Correlation-Id': {
    name: 'X-Correlation-Id',
    in: 'header',
    description: 'Written on the events and given back; made here if absent',
    schema: { type: 'string', pattern: '^[\\w.:-]{1,128}$' },
  },
};
