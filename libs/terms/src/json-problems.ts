import type { Schema } from '@tenure/kernel';
import { formOf, isObject, type JsonSchema } from './json-forms';

/** One thing wrong with a document: where, what stands there, and what would be right. */
export interface JsonProblem {
  /** JSON pointer, such as `/parameters/breachCure/cureDays`; empty for the document itself. */
  readonly path: string;
  readonly what: string;
  readonly right: string;
}

/**
 * Everything that is wrong with `value` by a schema of the kernel's builders, in the order of the schema; empty when
 * nothing is. For the pure code, which knows no validator from outside: it understands what the builders emit and no
 * more.
 */
export function jsonProblems(declared: Schema<unknown>, value: unknown): readonly JsonProblem[] {
  return problemsAt('', declared.json, value);
}

function problemsAt(path: string, json: JsonSchema, value: unknown): readonly JsonProblem[] {
  const { holds, right } = formOf(json);
  if (!holds(value)) return [{ path, what: `is ${shown(value)}`, right }];
  if (isObject(value)) return [...fieldProblems(path, json, value), ...sizeProblems(path, json, value)];
  return Array.isArray(value) ? listProblems(path, json, value) : [];
}

function fieldProblems(path: string, json: JsonSchema, value: JsonSchema): readonly JsonProblem[] {
  const fields = fieldsOf(json);
  const required = (json['required'] ?? []) as readonly string[];
  const known = Object.entries(fields).flatMap(([name, field]) => {
    const at = `${path}/${name}`;
    if (Object.hasOwn(value, name)) return problemsAt(at, field, value[name]);
    return required.includes(name) ? [{ path: at, what: 'is missing', right: formOf(field).right }] : [];
  });
  const right = `one of ${Object.keys(fields).join(', ')}`;
  const unknown = Object.keys(value).filter((name) => !Object.hasOwn(fields, name));
  return [...known, ...unknown.map((name) => ({ path: `${path}/${pointed(name)}`, what: 'is no field', right }))];
}

/** How many fields an object of alternatives has: looked at last, since fields of the wrong name count as well. */
function sizeProblems(path: string, json: JsonSchema, value: JsonSchema): readonly JsonProblem[] {
  const { minProperties = 0, maxProperties = Infinity } = json as { minProperties?: number; maxProperties?: number };
  const size = Object.keys(value).length;
  if (size >= minProperties && size <= maxProperties) return [];
  const right = `${minProperties} fields of ${Object.keys(fieldsOf(json)).join(', ')}`;
  return [{ path, what: `has ${size} fields`, right }];
}

function listProblems(path: string, json: JsonSchema, value: readonly unknown[]): readonly JsonProblem[] {
  const { items, minItems, maxItems, uniqueItems } = json as {
    items: JsonSchema;
    minItems: number;
    maxItems: number;
  } & {
    readonly uniqueItems?: boolean;
  };
  const within = value.flatMap((item, index) => problemsAt(`${path}/${index}`, items, item));
  if (value.length < minItems || value.length > maxItems) {
    const right = `from ${minItems} to ${maxItems} of them`;
    return [...within, { path, what: `has ${value.length} items`, right }];
  }
  const isRepeated = uniqueItems === true && new Set(value).size < value.length;
  return isRepeated ? [...within, { path, what: 'names one twice', right: 'each of them once' }] : within;
}

function fieldsOf(json: JsonSchema): Readonly<Record<string, JsonSchema>> {
  return json['properties'] as Readonly<Record<string, JsonSchema>>;
}

/** As RFC 6901 wants a name in a pointer. */
function pointed(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

const LONGEST_QUOTED = 40;

/** The value itself where it is short enough to quote, else what it is. */
function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  if (text.length <= LONGEST_QUOTED) return text;
  if (typeof value === 'string') return `a text of ${value.length} letters`;
  return Array.isArray(value) ? 'a list' : 'an object';
}
