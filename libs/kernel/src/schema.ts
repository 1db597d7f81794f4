import type { LegalDay } from './legal-day';

/**
 * Builders of JSON Schema that carry the TypeScript type of what they describe, so that one declaration of a command
 * gives its type, its validation (compiled by ajv at the edge), its OpenAPI entry and its command line. Nothing here
 * validates: the schemas are data.
 */
export interface Schema<T> {
  readonly json: Readonly<Record<string, unknown>>;
  readonly isOptional?: true;
  /** Phantom: the type of the values. Never set. */
  readonly type?: T;
}

export interface OptionalSchema<T> extends Schema<T> {
  readonly isOptional: true;
}

export type TypeOf<S> = S extends Schema<infer T> ? T : never;

type Fields = Readonly<Record<string, Schema<unknown>>>;
type RequiredKeys<F extends Fields> = { [K in keyof F]: F[K] extends OptionalSchema<unknown> ? never : K }[keyof F];
type OptionalKeys<F extends Fields> = { [K in keyof F]: F[K] extends OptionalSchema<unknown> ? K : never }[keyof F];
export type TypeOfFields<F extends Fields> = { readonly [K in RequiredKeys<F>]: TypeOf<F[K]> } & {
  readonly [K in OptionalKeys<F>]?: TypeOf<F[K]>;
};

/** A JSON object with exactly these fields; an unknown field is an error. */
export function object<F extends Fields>(fields: F, description?: string): Schema<TypeOfFields<F>> {
  const names = Object.keys(fields);
  const required = names.filter((name) => !fields[name]?.isOptional);
  return {
    json: {
      type: 'object',
      ...(description ? { description } : {}),
      properties: Object.fromEntries(names.map((name) => [name, fields[name]?.json])),
      ...(required.length > 0 ? { required } : {}),
      additionalProperties: false,
    },
  };
}

export function optional<T>(schema: Schema<T>): OptionalSchema<T> {
  return { ...schema, isOptional: true };
}

export function describe<T>(description: string, schema: Schema<T>): Schema<T> {
  return { ...schema, json: { ...schema.json, description } };
}

export function list<T>(items: Schema<T>, limits: { min: number; max: number }): Schema<readonly T[]> {
  return { json: { type: 'array', items: items.json, minItems: limits.min, maxItems: limits.max } };
}

export function oneOf<const T extends string>(...values: readonly T[]): Schema<T> {
  return { json: { type: 'string', enum: values } };
}

export function text(maxLength: number): Schema<string> {
  return { json: { type: 'string', minLength: 1, maxLength, pattern: '\\S' } };
}

/** Text that a regular expression describes whole. */
export function matching(pattern: string, example: string): Schema<string> {
  return { json: { type: 'string', pattern, examples: [example] } };
}

export function count(max: number): Schema<number> {
  return { json: { type: 'integer', minimum: 1, maximum: max } };
}

export const flag: Schema<boolean> = { json: { type: 'boolean' } };

/** `format` names are resolved where the schemas are compiled; see the API's validation. */
export const day: Schema<LegalDay> = {
  json: { type: 'string', format: 'legal-day', examples: ['2026-03-31'] },
};

/**
 * A positive decimal string with two places and at most nine digits before the point: a larger amount on one document
 * is a typing error, and is refused as such.
 */
export const amount: Schema<string> = {
  json: { type: 'string', format: 'amount', examples: ['100.00'] },
};

/** As `amount`, or 0.00. */
export const amountOrZero: Schema<string> = {
  json: { type: 'string', format: 'amount-or-zero', examples: ['99.00'] },
};

/** A decimal fraction as text, such as `"0.10"`, from 0 to below 1. */
export const fraction: Schema<string> = {
  json: { type: 'string', pattern: '^0(\\.\\d{1,6})?$', examples: ['0.015'] },
};

/** Letters, digits, dot, underscore and hyphen, so that an id is safe in a path, a stream name and a file name. */
export const id: Schema<string> = {
  json: { type: 'string', pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$', examples: ['INV-1001'] },
};

/** ISO 3166-1 alpha-2. */
export const country: Schema<string> = { json: { type: 'string', pattern: '^[A-Z]{2}$', examples: ['US'] } };

export const email: Schema<string> = {
  json: { type: 'string', maxLength: 254, pattern: '^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$', examples: ['legal@example.com'] },
};
