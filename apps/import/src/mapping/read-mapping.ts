import { readFile } from 'node:fs/promises';
import Ajv, { type ErrorObject } from 'ajv';
import { DateTime } from 'luxon';
import { RefusedFile } from '../refused-file';
import { type LedgerMapping, type MappingFile, mappingSchema } from './ledger-mapping';

const validate = new Ajv({ allErrors: true, strict: true }).compile<MappingFile>(mappingSchema.json);

/** Reads a mapping file. Rejects with `RefusedFile`, saying everything that is wrong with it. */
export async function readMapping(path: string): Promise<LedgerMapping> {
  const mapping = parsed(await readFile(path, 'utf8'), path);
  if (!validate(mapping)) {
    throw new RefusedFile(`the mapping ${path} is not right`, (validate.errors ?? []).map(problemOf));
  }
  if (!namesEveryDay(mapping.dateFormat)) {
    const detail = `dateFormat: "${mapping.dateFormat}" does not tell one day from another; use Luxon's tokens, such as M/d/yyyy or dd.MM.yyyy`;
    throw new RefusedFile(`the mapping ${path} is not right`, [detail]);
  }
  return mapping;
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new RefusedFile(`the mapping ${path} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function problemOf({ instancePath, keyword, params, message }: ErrorObject): string {
  const at = instancePath.slice(1).replaceAll('/', '.');
  const field = (name: unknown): string => (at === '' ? String(name) : `${at}.${String(name)}`);
  switch (keyword) {
    case 'required':
      return `${field(params['missingProperty'])}: is missing`;
    case 'additionalProperties':
      return `${field(params['additionalProperty'])}: is not a field of a mapping`;
    case 'enum':
      return `${at}: must be one of ${(params['allowedValues'] as unknown[]).map((value) => JSON.stringify(value)).join(', ')}`;
    default:
      return `${at === '' ? 'the mapping' : at}: ${message ?? 'is wrong'}`;
  }
}

/** Year, month and day by tokens of their own, and a day whose three differ comes back from its own text. */
function namesEveryDay(format: string): boolean {
  const day = DateTime.utc(2013, 11, 26);
  const hasTokens = [/y/, /[ML]/, /d/].every((token) => token.test(format));
  return hasTokens && DateTime.fromFormat(day.toFormat(format), format, { zone: 'utc' }).equals(day);
}
