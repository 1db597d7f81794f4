import { type ChildProcess, fork, spawn, type StdioOptions } from 'node:child_process';
import { join } from 'node:path';

/** The apps stand side by side when they are built. */
const APPS = join(__dirname, '..', '..');

/** Starts the built program of another app, as whoever uses it does. `preload` runs in it first. */
export function startProgram(
  app: 'api' | 'audit' | 'store',
  args: readonly string[],
  { env, stdio, preload }: { env: Readonly<Record<string, string>>; stdio: StdioOptions; preload?: string },
): ChildProcess {
  const main = join(APPS, app, 'src', 'main.js');
  const required = preload === undefined ? [] : ['--require', preload];
  return spawn(process.execPath, [...required, main, ...args], { env: { ...process.env, ...env }, stdio });
}

/** Starts a file of this app in a process of its own, and talks to it in messages. */
export function startHelper(file: string): ChildProcess {
  return fork(file);
}

/** Resolves with the exit code; rejects when the process cannot be started or was killed. */
export function ended(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === null) reject(new Error(`killed by ${String(signal)}`));
      else resolve(code);
    });
  });
}
