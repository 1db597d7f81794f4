import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { transformFileSync } from '@swc/core';

const ROOT = resolve(__dirname, '../../..');

/**
 * Compiles the libs that a child process needs, so that starting one costs a moment and not a compilation. Returns the
 * path of the compiled `script` (in `test-support/`).
 */
export function compileScript(script: string, directory: string): string {
  for (const lib of ['kernel', 'event-store']) {
    for (const folder of ['src', 'test-support']) compileFolder(join('libs', lib, folder), directory);
    const entry = join(directory, 'node_modules', '@tenure', lib, 'index.js');
    write(entry, `module.exports = require(${JSON.stringify(join(directory, 'libs', lib, 'src'))});`);
  }
  return join(directory, 'libs', 'event-store', 'test-support', `${script}.js`);
}

export interface Child {
  readonly process: ChildProcess;
  /** What it has printed so far. */
  readonly lines: readonly string[];
  /** Resolves with the exit code (null when killed), after the last line has been read. */
  readonly ended: Promise<number | null>;
}

export function startChild(script: string, ...args: readonly string[]): Child {
  const env = { ...process.env, NODE_PATH: join(ROOT, 'node_modules') };
  const child = spawn(process.execPath, [script, ...args], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  const ended = new Promise<number | null>((settle, reject) => {
    child.once('error', reject);
    child.once('close', settle);
  });
  return { process: child, lines, ended };
}

function compileFolder(folder: string, directory: string): void {
  const source = join(ROOT, folder);
  if (!statSync(source, { throwIfNoEntry: false })) return;
  for (const file of readdirSync(source, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts') || file.endsWith('.spec.ts')) continue;
    const { code } = transformFileSync(join(source, file), {
      configFile: join(ROOT, '.swcrc'),
      sourceMaps: false,
    });
    write(join(directory, folder, file.replace(/\.ts$/, '.js')), code);
  }
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
