// `node scripts/run.mjs NAME ARGUMENTS…` runs the command line of apps/NAME: builds first when a source is newer than what
// was built, and says so on stderr, so that stdout holds nothing but the answer.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [name, ...args] = process.argv.slice(2);
const main = join(root, 'dist', 'apps', name, 'src', 'main.js');

function isSource(file) {
  return file.endsWith('.ts') && !/\.(spec|d)\.ts$/.test(file);
}

function newestSource(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && isSource(entry.name));
  return Math.max(...files.map((entry) => statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs));
}

/** An installation without sources runs what it has. */
function isOutdated() {
  if (!existsSync(main)) return true;
  const folders = ['apps', 'libs'].map((folder) => join(root, folder)).filter((folder) => existsSync(folder));
  return folders.some((folder) => newestSource(folder) > statSync(main).mtimeMs);
}

if (isOutdated()) {
  const { status } = spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs')], { stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
}
const { status } = spawnSync(process.execPath, [main, ...args], { stdio: 'inherit' });
process.exit(status ?? 1);
