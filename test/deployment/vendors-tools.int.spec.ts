import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT, textOf } from './compose-files';

/**
 * The settings of other people's servers, checked by their own programs where a machine has them (on Debian: the packages
 * haproxy, prometheus, shellcheck and docker-compose; none of them needs a network or a Docker engine).
 */
const checks: readonly (readonly [program: string, cwd: string, args: readonly string[], what: string])[] = [
  ['haproxy', 'infra/haproxy', ['-c', '-f', 'haproxy.cfg'], 'the proxy'],
  ['promtool', 'infra/prometheus', ['check', 'config', 'prometheus.yml'], 'what is measured'],
  ['promtool', 'infra/prometheus', ['test', 'rules', 'alerts.test.yml'], 'when somebody hears of it'],
  ['shellcheck', 'infra', ['docker/tenure.sh', 'eventstoredb/make-certificates.sh'], 'the scripts'],
];

function isHere(program: string): boolean {
  return spawnSync(program, ['--version']).error === undefined;
}

describe('by the tools of their vendors', () => {
  for (const [program, cwd, args, what] of checks) {
    const name = `${what}: ${program} ${args.join(' ')}`;
    if (isHere(program)) {
      test(name, () => {
        const { status, stdout, stderr } = spawnSync(program, args, { cwd: path.join(ROOT, cwd), encoding: 'utf8' });
        expect([status, status === 0 ? '' : stdout + stderr]).toEqual([0, '']);
      });
    } else {
      process.stderr.write(`left out: ${name}, because ${program} is not on this machine\n`);
      test.skip(`${name} (not on this machine)`, () => undefined);
    }
  }
});

/** Compose as a plugin of Docker, or as a program of its own of before that. */
const compose = [['docker', 'compose'], ['docker-compose']].find(
  ([program = '', ...args]) => spawnSync(program, [...args, 'version']).status === 0,
);

describe('by Compose', () => {
  const secrets = ['POSTGRES_PASSWORD', 'EVENTSTORE_ADMIN_PASSWORD', 'EVENTSTORE_OPS_PASSWORD', 'GRAFANA_PASSWORD'];
  const given = Object.fromEntries([...secrets, 'OPERATOR_TOKEN'].map((name) => [name, 'letters0123456789']));
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'tenure-compose-'));
    copyFileSync(path.join(ROOT, 'docker-compose.services.yml'), path.join(folder, 'docker-compose.services.yml'));
    for (const file of ['docker-compose.yml', 'docker-compose.cluster.yml']) {
      // The old program knows all but this line.
      writeFileSync(path.join(folder, file), textOf(file).replace(/^name: .*$/m, ''));
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function config(file: string, env: Record<string, string>): number | null {
    const [program = '', ...args] = compose ?? [];
    const { PATH = '', HOME = '' } = process.env;
    return spawnSync(program, [...args, '-f', file, 'config'], { cwd: folder, env: { PATH, HOME, ...env } }).status;
  }

  if (compose) {
    test('docker-compose.yml is valid by itself', () => {
      expect(config('docker-compose.yml', {})).toBe(0);
    });

    test('docker-compose.cluster.yml is valid with its secrets', () => {
      expect(config('docker-compose.cluster.yml', given)).toBe(0);
    });

    test('docker-compose.cluster.yml is refused without one of them', () => {
      const { OPERATOR_TOKEN: _token, ...others } = given;
      expect(config('docker-compose.cluster.yml', others)).not.toBe(0);
    });
  } else {
    process.stderr.write('left out: the compose files by Compose, which is not on this machine\n');
    test.skip('the compose files (Compose is not on this machine)', () => undefined);
  }
});

test('the scripts are valid for the shells that run them', () => {
  execFileSync('sh', ['-n', 'infra/docker/tenure.sh'], { cwd: ROOT });
  const bash = spawnSync('bash', ['-n', 'infra/eventstoredb/make-certificates.sh'], { cwd: ROOT });
  // Machines without bash run the other tests.
  expect(bash.error ? 0 : bash.status).toBe(0);
});
