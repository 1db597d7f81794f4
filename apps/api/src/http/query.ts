import type { FieldProblem } from '@tenure/application';
import { type Instant, type LegalDay, parseInstant, parseLegalDay, schema } from '@tenure/kernel';
import { malformed, ProblemError } from './problem';

/** A query parameter: how its text is read, and what the API's description says of it. */
export interface Parameter<T> {
  /** Undefined: the text is not right. */
  readonly read: (text: string) => T | undefined;
  /** What would be right, as it follows the parameter's name: `must be …`. */
  readonly rule: string;
  readonly description: string;
  /** JSON schema, for the description only. */
  readonly json: Readonly<Record<string, unknown>>;
}

type Parameters = Readonly<Record<string, Parameter<unknown>>>;
export type ValuesOf<P extends Parameters> = { readonly [K in keyof P]?: P[K] extends Parameter<infer T> ? T : never };

/** The query parameters of a route: the one declaration of how they are read and described. */
export interface QuerySpec<T> {
  readonly parameters: Parameters;
  /** Reads what was given; unknown names and wrong values are answered with 400 and an entry each. */
  parse(given: unknown): T;
}

export function queryOf<P extends Parameters>(parameters: P): QuerySpec<ValuesOf<P>> {
  return {
    parameters,
    parse(given) {
      const problems: FieldProblem[] = [];
      const values: Record<string, unknown> = {};
      for (const [name, text] of Object.entries(given as Record<string, string | string[]>)) {
        const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
        const value = typeof text === 'string' ? parameter?.read(text) : undefined;
        if (value === undefined) problems.push({ field: name, detail: faultOf(text, parameter, parameters) });
        values[name] = value;
      }
      if (problems.length > 0) throw new ProblemError(malformed(problems));
      return values as ValuesOf<P>;
    },
  };
}

function faultOf(text: unknown, parameter: Parameter<unknown> | undefined, known: Parameters): string {
  if (!parameter) return `is not a parameter of this call; there are ${Object.keys(known).join(', ') || 'none'}`;
  if (typeof text !== 'string') return 'is given more than once';
  return `${parameter.rule}, not ${JSON.stringify(text.slice(0, 100))}`;
}

const ID = new RegExp(String(schema.id.json.pattern));

export function isId(text: string): boolean {
  return ID.test(text);
}

export const ID_RULE =
  'must be 1 to 64 letters, digits, dots, underscores or hyphens, beginning with a letter or a digit';

export function id(description: string): Parameter<string> {
  return {
    read: (text) => (isId(text) ? text : undefined),
    rule: ID_RULE,
    description,
    json: { $ref: '#/components/schemas/Id' },
  };
}

export function day(description: string): Parameter<LegalDay> {
  return { read: parseLegalDay, rule: 'must be a day that exists, as YYYY-MM-DD', description, json: schema.day.json };
}

export function instant(description: string): Parameter<Instant> {
  return {
    // A plus sign that was not encoded arrives as a space.
    read: (text) => parseInstant(text.replace(' ', '+')),
    rule: 'must be an instant with its offset, as 2026-03-31T17:00:00Z',
    description,
    json: { type: 'string', format: 'date-time', examples: ['2026-03-31T17:00:00Z'] },
  };
}

export function oneOf<const V extends string>(values: readonly V[], description: string): Parameter<V> {
  return {
    read: (text) => values.find((value) => value === text),
    rule: `must be one of ${values.join(', ')}`,
    description,
    json: { type: 'string', enum: values },
  };
}

export function integer(min: number, max: number, description: string): Parameter<number> {
  const read = (text: string) => (/^\d{1,9}$/.test(text) ? Number(text) : -1);
  return {
    read: (text) => (read(text) >= min && read(text) <= max ? read(text) : undefined),
    rule: `must be a whole number from ${min} to ${max}`,
    description,
    json: { type: 'integer', minimum: min, maximum: max },
  };
}

/** Several of `values`, with commas between them. */
export function severalOf<const V extends string>(values: readonly V[], description: string): Parameter<readonly V[]> {
  const one = oneOf(values, description);
  return {
    read(text) {
      const chosen = text.split(',').flatMap((value) => one.read(value) ?? []);
      return chosen.length === text.split(',').length ? chosen : undefined;
    },
    rule: `must be one or more of ${values.join(', ')}, with commas between them`,
    description,
    json: { type: 'string', examples: [values.slice(0, 2).join(',')] },
  };
}

export function flag(description: string): Parameter<boolean> {
  return {
    read: (text) => (text === 'true' ? true : text === 'false' ? false : undefined),
    rule: 'must be true or false',
    description,
    json: { type: 'boolean' },
  };
}

export function words(maxLength: number, description: string): Parameter<string> {
  return {
    read: (text) => (text.length > 0 && text.length <= maxLength ? text : undefined),
    rule: `must be text of 1 to ${maxLength} characters`,
    description,
    json: { type: 'string', minLength: 1, maxLength },
  };
}
