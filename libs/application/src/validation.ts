import Ajv, { type ErrorObject, type ValidateFunction } from 'ajv';
import { parseLegalDay, type Schema } from '@tenure/kernel';

/** One thing wrong with a request's data: where, and what would be right. */
export interface FieldProblem {
  /** JSON pointer into the body, empty for the body itself; or the name of a header or parameter. */
  readonly field: string;
  readonly detail: string;
}

const AMOUNT = /^(0|[1-9]\d{0,8})\.\d{2}$/;

const ajv = new Ajv({ allErrors: true, verbose: true, strict: true, allowUnionTypes: true });
ajv.addFormat('legal-day', (text: string) => parseLegalDay(text) !== undefined);
ajv.addFormat('amount', (text: string) => AMOUNT.test(text) && text !== '0.00');
ajv.addFormat('amount-or-zero', AMOUNT);

const formats: Readonly<Record<string, string>> = {
  'legal-day': 'must be a day that exists, as YYYY-MM-DD',
  amount: 'must be a decimal string with two places from "0.01" to "999999999.99"',
  'amount-or-zero': 'must be a decimal string with two places from "0.00" to "999999999.99"',
};

const compiled = new WeakMap<object, ValidateFunction>();

/** What is wrong with `value`; empty when it is as `schema` says. A schema is compiled once. */
export function problemsOf(schema: Schema<unknown>, value: unknown): readonly FieldProblem[] {
  let validate = compiled.get(schema.json);
  if (!validate) {
    validate = ajv.compile(schema.json);
    compiled.set(schema.json, validate);
  }
  if (validate(value)) return [];
  return (validate.errors ?? []).map(problemOf);
}

function problemOf(error: ErrorObject): FieldProblem {
  const params = error.params as Record<string, unknown>;
  switch (error.keyword) {
    case 'additionalProperties':
      return {
        field: `${error.instancePath}/${String(params.additionalProperty)}`,
        detail: 'is not a field of this command',
      };
    case 'required':
      return { field: `${error.instancePath}/${String(params.missingProperty)}`, detail: 'is missing' };
    case 'enum':
      return { field: error.instancePath, detail: `must be one of ${(params.allowedValues as string[]).join(', ')}` };
    case 'type':
    case 'format':
      return { field: error.instancePath, detail: rightForm(error.parentSchema ?? {}) };
    default:
      return { field: error.instancePath, detail: error.message ?? 'is wrong' };
  }
}

/** What would be right, in words where the schema has a format, else by its type and an example. */
function rightForm({ format, type, examples }: Record<string, unknown>): string {
  const inWords = typeof format === 'string' ? formats[format] : undefined;
  const example = Array.isArray(examples) ? `, such as ${JSON.stringify(examples[0])}` : '';
  return inWords ?? `must be of type ${String(type)}${example}`;
}
