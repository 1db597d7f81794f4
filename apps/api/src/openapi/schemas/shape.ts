import { openApiSchema, type SchemaObject } from '../json-schema';

/** Builders of the schemas of answers; requests are described by what validates them. */
type Json = Readonly<Record<string, unknown>>;
type Fields = Readonly<Record<string, Json>>;

/** An object with all of `required`, and perhaps some of `optional`. */
export function shape(required: Fields, optional: Fields = {}): SchemaObject {
  const names = Object.keys(required);
  return openApiSchema({
    type: 'object',
    properties: { ...required, ...optional },
    ...(names.length > 0 ? { required: names } : {}),
    additionalProperties: false,
  });
}

export function some(names: readonly string[], field: Json): Fields {
  return Object.fromEntries(names.map((name) => [name, field]));
}

export function list(items: Json): Json {
  return { type: 'array', items };
}

export function anyOf(...values: readonly string[]): Json {
  return { type: 'string', enum: values };
}

export function said(description: string, field: Json): Json {
  return { ...field, description };
}

export function ref(name: string): Json {
  return { $ref: `#/components/schemas/${name}` };
}

export const text: Json = { type: 'string' };
export const day: Json = { type: 'string', format: 'date' };
export const instant: Json = { type: 'string', format: 'date-time' };
export const flag: Json = { type: 'boolean' };
export const count: Json = { type: 'integer' };
/** Euros or dollars with two places, as decimal text. */
export const amount: Json = { type: 'string', pattern: '^-?\\d+\\.\\d{2}$' };
export const anything: Json = {};

export const texts = list(text);
export const days = list(day);
export const position = ref('Position');

/** Or null. */
export function nullable(field: Json): Json {
  return { anyOf: [field, { type: 'null' }] };
}
