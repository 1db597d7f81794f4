// `npm run dev`: builds and starts the API, and again whenever a source file changes. `node --watch` alone would not do,
// because it watches what was built and not what was written.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const SOURCE = /\.(?:ts|html|css|js)$/;
/** An editor writes a file in several steps, and a branch is many files. */
const QUIET_MS = 150;

const start = (...args) => spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
const ended = (child) => new Promise((resolve) => child.once('exit', (code) => resolve(code)));

let server;
let isRestarting = false;
let isOutdated = false;

async function stop() {
  if (!server || server.exitCode !== null || server.signalCode !== null) return;
  server.kill('SIGTERM');
  await ended(server);
}

async function restart() {
  isOutdated = true;
  if (isRestarting) return;
  isRestarting = true;
  while (isOutdated) {
    isOutdated = false;
    await stop();
    const isBuilt = (await ended(start('scripts/build.mjs'))) === 0;
    if (isBuilt && !isOutdated) server = start('--enable-source-maps', 'dist/apps/api/src/main.js');
    if (!isBuilt) console.error('the build failed; waiting for a change');
  }
  isRestarting = false;
}

let timer;
for (const folder of ['apps', 'libs']) {
  watch(join(root, folder), { recursive: true }, (_event, file) => {
    if (!file || !SOURCE.test(file) || file.endsWith('.spec.ts')) return;
    clearTimeout(timer);
    timer = setTimeout(restart, QUIET_MS);
  });
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    await stop();
    process.exit(0);
  });
}

await restart();
