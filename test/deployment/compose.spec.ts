import { existsSync } from 'node:fs';
import path from 'node:path';
import { readConfiguration } from '@tenure/application';
import { composeOf, interpolated, ROOT, type Service, textOf } from './compose-files';

const LAPTOP = 'docker-compose.yml';
const CLUSTER = 'docker-compose.cluster.yml';

/** Read by Node itself. */
const NODES_OWN = ['NODE_OPTIONS', 'NODE_ENV'];
const PASSWORD = () => '0123456789abcdef';

/** The variables that `readConfiguration` asks for, whatever they are set to. */
function variablesRead(env: Record<string, string>): ReadonlySet<string> {
  const read = new Set<string>();
  const watched = new Proxy(env, {
    get(target, name) {
      read.add(String(name));
      return target[String(name)];
    },
  });
  readConfiguration(watched);
  return read;
}

/** What a container of Tenure is started with: the image's settings, and over them those of the file. */
function environmentOf({ environment = {} }: Service): Record<string, string> {
  const image = [...textOf('Dockerfile').matchAll(/^(?:ENV| {4}) ?([A-Z_]+)=(\S+)/gm)];
  const set = Object.entries(environment).map(([name, value]) => [name, interpolated(value, PASSWORD)]);
  return Object.fromEntries([...image.map(([, name, value]) => [name, value]), ...set]) as Record<string, string>;
}

describe.each([LAPTOP, CLUSTER])('%s', (file) => {
  const { services, volumes } = composeOf(file);
  const all = Object.entries(services);
  const ours = ['api', 'worker'].map((name) => [name, services[name] ?? {}] as const);

  test.each(ours)('%s is started as this program understands it', (name, service) => {
    const env = environmentOf(service);
    expect(readConfiguration(env)).not.toHaveProperty('problems');
    expect(env).toMatchObject({ HOST: '0.0.0.0', OPERATOR_TOKEN: expect.any(String) as string });
    expect(existsSync(path.join(ROOT, `apps/${name}/src/main.ts`))).toBe(true);
    expect(service.command).toEqual([name]);
  });

  test.each(ours)('%s is given no variable that nobody reads', (_name, service) => {
    const env = environmentOf(service);
    const read = variablesRead(env);
    expect(Object.keys(env).filter((name) => !read.has(name) && !NODES_OWN.includes(name))).toEqual([]);
  });

  test.each(all)('%s: what it mounts from here is here', (_name, { volumes: mounted = [] }) => {
    const sources = mounted.map((volume) => volume.split(':')[0] ?? '');
    const missing = sources.filter((source) => !(source in volumes) && !existsSync(path.join(ROOT, source)));
    expect(missing).toEqual([]);
  });

  test.each(all)('%s waits only for services that are there, and can say that they are well', (_name, service) => {
    for (const [wanted, { condition }] of Object.entries(service.depends_on ?? {})) {
      const other = services[wanted];
      expect([wanted, other]).not.toEqual([wanted, undefined]);
      const hasCheck = other?.healthcheck !== undefined || other?.image?.includes('tenure:') === true;
      expect(condition === 'service_healthy' ? hasCheck : other?.restart === 'no').toBe(true);
    }
  });

  test.each(all)('%s has a version, a limit and a way back', (_name, { image = '', restart, deploy }) => {
    expect(image).toMatch(
      /^(\$\{TENURE_IMAGE:-tenure:local\}|[\w/-]+:v?\d+\.\d+\.\d+[\w.-]*|[\w/-]+:\d+\.\d+-[\w.]+)$/,
    );
    if (restart === 'no') return;
    expect(restart).toBe('unless-stopped');
    expect(deploy?.resources?.limits).toEqual({
      cpus: expect.stringMatching(/^[\d.]+$/) as string,
      memory: expect.stringMatching(/^\d+[MG]$/) as string,
    });
  });

  test('declares every volume that is mounted, and mounts every one', () => {
    const mounted = all.flatMap(([, { volumes: list = [] }]) => list.map((volume) => volume.split(':')[0]));
    const named = mounted.filter((source) => source?.startsWith('./') === false);
    expect([...new Set(named)].sort()).toEqual(Object.keys(volumes).sort());
  });
});

test('on a laptop nothing is open to other machines', () => {
  const ports = Object.values(composeOf(LAPTOP).services).flatMap((service) => service.ports ?? []);
  expect(ports.length).toBeGreaterThan(0);
  expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
});

test('beyond a laptop there is no password that somebody else knows', () => {
  const withDefault = [...textOf(CLUSTER).matchAll(/\$\{(\w+):-/g)].map(([, name]) => name);
  expect(withDefault).toEqual(['PROXY_ADDRESS']);
  expect(textOf(CLUSTER)).not.toContain('development');
  const secrets = Object.values(composeOf(CLUSTER).services).flatMap((service) =>
    Object.entries(service.environment ?? {}).filter(([name]) => /PASSWORD|TOKEN|STORE$/.test(name)),
  );
  expect(secrets.length).toBeGreaterThan(8);
  expect(secrets.filter(([, value]) => !value.includes(':?see docs/deployment.md}'))).toEqual([]);
});

test('every node of the cluster is sought by the others, is in its certificate, and has a key of its own', () => {
  const { services } = composeOf(CLUSTER);
  const nodes = Object.keys(services).filter((name) => name.startsWith('eventstoredb-'));
  expect(textOf('infra/eventstoredb/make-certificates.sh')).toContain(`for node in ${nodes.join(' ')}; do`);
  for (const name of nodes) {
    const { environment = {}, volumes = [] } = services[name] ?? {};
    const others = nodes.filter((other) => other !== name).map((other) => `${other}:2113`);
    expect(environment).toMatchObject({
      EVENTSTORE_NODE_HOST_ADVERTISE_AS: name,
      EVENTSTORE_REPLICATION_HOST_ADVERTISE_AS: name,
      EVENTSTORE_GOSSIP_SEED: others.join(','),
    });
    const keys = volumes.filter((volume) => volume.includes('certificate:'));
    expect(keys).toEqual([`${name}-certificate:/run/eventstoredb-certificate:ro`]);
  }
});
