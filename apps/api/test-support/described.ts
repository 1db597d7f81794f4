import Ajv2020 from 'ajv/dist/2020';
import { generatedDescription } from '../src/openapi/generate';

/** Fails where an answer is not as the API's own description says. */
export type DescriptionCheck = (method: string, url: string, status: number, body: unknown) => void;

interface Description {
  readonly paths: Record<string, Record<string, { responses: Record<string, object> }>>;
}

let made: Promise<DescriptionCheck> | undefined;

/** Made once per test file: every answer of every test is held against it. */
export function descriptionCheck(): Promise<DescriptionCheck> {
  return (made ??= generatedDescription().then((text) => checkAgainst(JSON.parse(text) as Description)));
}

function checkAgainst(description: Description): DescriptionCheck {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema(description, 'api');
  const templates = Object.keys(description.paths).map((path) => ({
    path,
    pattern: new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/\{[^}]+\}/g, '[^/]+')}$`),
  }));
  return (method, url, status, body) => {
    const path = url.replace(/\?.*$/s, '');
    const found = templates.find(({ pattern }) => pattern.test(path))?.path;
    const responses = found && description.paths[found]?.[method.toLowerCase()]?.responses;
    // What no path of the description fits is a problem of the general kind.
    const pointer = responses ? pointerTo(description, found, method, status, responses) : PROBLEM;
    if (pointer === undefined) throw new Error(`${method} ${found} answered ${status}, which is not described`);
    const validate = ajv.getSchema(`api#${pointer}`) ?? ajv.compile({ $ref: `api#${pointer}` });
    if (!validate(body)) {
      throw new Error(
        `${method} ${found} ${status} is not as described: ${ajv.errorsText(validate.errors)}\n${JSON.stringify(body)}`,
      );
    }
  };
}

const PROBLEM = '/components/schemas/Problem';

function pointerTo(
  description: object,
  path: string,
  method: string,
  status: number,
  responses: Record<string, object>,
): string | undefined {
  const key =
    String(status) in responses ? String(status) : status >= 400 && 'default' in responses ? 'default' : undefined;
  if (key === undefined) return undefined;
  const response = responses[key] as { $ref?: string };
  const at = response.$ref?.slice(1) ?? `/paths/${escaped(path)}/${method.toLowerCase()}/responses/${key}`;
  const type = status >= 400 ? 'application~1problem+json' : 'application~1json';
  const whole = `${at}/content/${type}/schema`;
  return resolves(description, whole) ? whole : '';
}

function escaped(part: string): string {
  return part.replaceAll('~', '~0').replaceAll('/', '~1');
}

function resolves(document: object, pointer: string): boolean {
  const parts = pointer.split('/').slice(1);
  return (
    parts.reduce<unknown>(
      (at, part) => (at as Record<string, unknown> | undefined)?.[part.replaceAll('~1', '/')],
      document,
    ) !== undefined
  );
}
