import type { OpenAPIObject } from '@nestjs/swagger';

type Json = Readonly<Record<string, unknown>>;
type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
export type SchemaObject = Exclude<Schemas[string], { $ref: string }> & Json;

/** The formats of our own that the kernel's schemas name, in terms that every reader of OpenAPI knows. */
const formats: Readonly<Record<string, Json>> = {
  'legal-day': { format: 'date' },
  amount: { pattern: '^(?!0\\.00$)(0|[1-9]\\d{0,8})\\.\\d{2}$' },
  'amount-or-zero': { pattern: '^(0|[1-9]\\d{0,8})\\.\\d{2}$' },
};

/** A schema of the kernel as OpenAPI 3.1 has it. */
export function openApiSchema(schema: Json): SchemaObject {
  return translated(schema) as SchemaObject;
}

function translated(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(translated);
  if (typeof value !== 'object' || value === null) return value;
  const { format, ...rest } = value as Json;
  const known = typeof format === 'string' ? formats[format] : undefined;
  const entries = Object.entries(rest).map(([key, inner]) => [key, translated(inner)] as const);
  return { ...Object.fromEntries(entries), ...(known ?? (format === undefined ? {} : { format })) };
}
