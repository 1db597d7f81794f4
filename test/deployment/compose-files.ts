import { readFileSync } from 'node:fs';
import path from 'node:path';
import { load, YAML11_SCHEMA } from 'js-yaml';

export const ROOT = path.resolve(__dirname, '../..');

export interface Service {
  readonly image?: string;
  readonly build?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly healthcheck?: object;
  readonly restart?: string;
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly deploy?: { readonly resources?: { readonly limits?: { readonly cpus?: string; readonly memory?: string } } };
  readonly extends?: string | { readonly file: string; readonly service: string };
}

export interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
}

export function textOf(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}

export function yamlOf(file: string): unknown {
  // With `<<`, which Compose knows and YAML 1.2 does not.
  return load(textOf(file), { schema: YAML11_SCHEMA });
}

/** A compose file with its services as they are once what they extend is merged in, in the order of Compose's rules. */
export function composeOf(file: string): Compose {
  const { services, volumes } = yamlOf(file) as Compose;
  const whole = Object.keys(services).map((name) => [name, mergedService(file, name)]);
  return { services: Object.fromEntries(whole) as Compose['services'], volumes };
}

function mergedService(file: string, name: string): Service {
  const service = (yamlOf(file) as Compose).services[name];
  if (!service) throw new Error(`${file} has no service ${name}`);
  if (service.extends === undefined) return service;
  const base = typeof service.extends === 'string' ? { file, service: service.extends } : service.extends;
  const under = mergedService(base.file, base.service);
  return {
    ...under,
    ...service,
    environment: { ...under.environment, ...service.environment },
    volumes: [...(under.volumes ?? []), ...(service.volumes ?? [])],
  };
}

/** As Compose fills `${NAME}`, `${NAME:-default}` and `${NAME:?message}`; `given` is asked for what has no default. */
export function interpolated(text: string, given: (name: string) => string): string {
  return text.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_, name: string, kind?: string, rest?: string) =>
    kind === '-' ? (rest ?? '') : given(name),
  );
}
