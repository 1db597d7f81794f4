import { parseLegalDay } from '@tenure/kernel';

/** A JSON Schema as the kernel's builders emit it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What a single value must be: the check, and the same in words. */
export interface Form {
  readonly right: string;
  holds(value: unknown): boolean;
}

const AMOUNT = /^(0|[1-9]\d{0,8})\.\d{2}$/;

const formats: Readonly<Record<string, Form>> = {
  'legal-day': ofText('a day that exists, as YYYY-MM-DD', (text) => parseLegalDay(text) !== undefined),
  amount: ofText(
    'a decimal text with two places from "0.01" to "999999999.99"',
    (text) => AMOUNT.test(text) && text !== '0.00',
  ),
  'amount-or-zero': ofText('a decimal text with two places from "0.00" to "999999999.99"', (text) => AMOUNT.test(text)),
};

/** The form of a value by its schema. Throws where the schema names a type or a format that no builder emits. */
export function formOf(json: JsonSchema): Form {
  switch (json['type']) {
    case 'object':
      return { right: 'an object', holds: isObject };
    case 'array':
      return { right: 'a list', holds: (value) => Array.isArray(value) };
    case 'boolean':
      return { right: 'true or false', holds: (value) => typeof value === 'boolean' };
    case 'integer':
      return wholeNumber(Number(json['minimum']), Number(json['maximum']));
    case 'string':
      return textForm(json);
    default:
      throw new TypeError(`no form for the type ${JSON.stringify(json['type'])}`);
  }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wholeNumber(min: number, max: number): Form {
  return {
    right: `a whole number from ${min} to ${max}`,
    holds: (value) => Number.isInteger(value) && Number(value) >= min && Number(value) <= max,
  };
}

function textForm(json: JsonSchema): Form {
  const { format, enum: words, pattern, examples } = json;
  if (typeof format === 'string') {
    const known = formats[format];
    if (!known) throw new TypeError(`no form for the format ${format}`);
    return known;
  }
  if (Array.isArray(words)) return ofText(`one of ${words.join(', ')}`, (text) => words.includes(text));
  const regExp = new RegExp(String(pattern), 'u');
  const { maxLength = Infinity } = json as { readonly maxLength?: number };
  const example = Array.isArray(examples) ? `such as ${JSON.stringify(examples[0])}` : 'that says something';
  return ofText(`a text ${example}`, (text) => regExp.test(text) && Array.from(text).length <= maxLength);
}

function ofText(right: string, holds: (text: string) => boolean): Form {
  return { right, holds: (value) => typeof value === 'string' && holds(value) };
}
