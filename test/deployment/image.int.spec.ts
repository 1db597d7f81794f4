import { execFile } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { ROOT, textOf } from './compose-files';

const dockerfile = textOf('Dockerfile');
const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, sources = '']) =>
  sources.split(' '),
);

/** What `.dockerignore` lets in again after it has shut everything out. */
const letIn = [...textOf('.dockerignore').matchAll(/^!(.+)$/gm)].map(([, name = '']) => name);

describe('the image', () => {
  test.each(copied)('takes %s, which is there and is let in', (name) => {
    expect(existsSync(path.join(ROOT, name))).toBe(true);
    expect(letIn.some((open) => name === open || name.startsWith(`${open}/`))).toBe(true);
  });

  test('lets in nothing that is not taken', () => {
    expect(letIn.filter((open) => !copied.some((name) => name === open || name.startsWith(`${open}/`)))).toEqual([]);
  });

  test('runs as somebody who cannot change it', () => {
    expect(/^USER (.+)$/m.exec(dockerfile)?.[1]).toBe('node');
    expect(dockerfile).not.toMatch(/^COPY .*--chown/m);
  });

  test('builds and runs on one version of Node', () => {
    const versions = [...dockerfile.matchAll(/^FROM node:(\d+\.\d+\.\d+)-/gm)].map(([, version]) => version);
    expect(versions).toHaveLength(2);
    expect(new Set(versions).size).toBe(1);
  });

  test('lets one package run an install script, as package.json does', () => {
    const { allowScripts } = JSON.parse(textOf('package.json')) as { allowScripts: Record<string, boolean> };
    const rebuilt = /npm rebuild (.+)$/m.exec(dockerfile)?.[1]?.split(' ');
    expect(rebuilt).toEqual(['better-sqlite3']);
    expect(allowScripts['better-sqlite3']).toBe(true);
  });

  test('begins with a program that may be run', () => {
    expect(statSync(path.join(ROOT, 'infra/docker/tenure.sh')).mode & 0o111).not.toBe(0);
  });
});

describe('the health check of a container', () => {
  function exitCode(env: Record<string, string>): Promise<number> {
    return new Promise((resolve) => {
      const file = path.join(ROOT, 'infra/docker/health.mjs');
      execFile(process.execPath, [file], { env }, (error) => resolve(error ? Number(error.code) : 0));
    });
  }

  it.each<[status: number, name: string, code: number, why: string]>([
    [200, 'PORT', 0, 'an API that lives'],
    [200, 'METRICS_PORT', 0, 'a worker that lives'],
    [500, 'PORT', 1, 'one that answers, and is not well'],
  ])('%i on %s: %i: %s', async (status, name, code) => {
    const asked: (string | undefined)[] = [];
    const server = createServer(({ url }, response) => {
      asked.push(url);
      response.writeHead(status).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const port = String((server.address() as AddressInfo).port);
    expect(await exitCode({ [name]: port })).toBe(code);
    expect(asked).toEqual(['/v1/health/live']);
    server.close();
    server.closeAllConnections();
  });

  it('fails where nobody answers', async () => {
    expect(await exitCode({ PORT: '1' })).toBe(1);
  });
});
