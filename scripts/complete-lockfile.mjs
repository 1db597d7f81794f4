// A registry that offers the packages of one platform only leaves those of the others out of the lock file, and then
// `npm ci` refuses it everywhere. Adds the entries that are missing: optional packages of other platforms, whose name says
// which. They have no hash, because nobody has seen them here; npm fetches them on their own platform only.
import { readFileSync, writeFileSync } from 'node:fs';

const path = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(path, 'utf8'));

const OS = /[-/](aix|android|darwin|freebsd|linux|openharmony|win32|windows)-([a-z0-9]+)(?:-(gnu|musl))?/;
const LIBC = { gnu: ['glibc'], musl: ['musl'] };

function entry(name, version) {
  const [, os, cpu, libc] = OS.exec(name) ?? [];
  if (!os) throw new Error(`${name} is missing from the lock file, and its name does not say for which platform it is`);
  if (!/^\d+\.\d+\.\d+(-[a-z]+\.\d+)?$/.test(version))
    throw new Error(`${name} is wanted as ${version}, which is no single version`);
  return {
    version,
    cpu: [cpu],
    ...(LIBC[libc] ? { libc: LIBC[libc] } : {}),
    optional: true,
    os: [os === 'windows' ? 'win32' : os],
  };
}

const missing = Object.values(lock.packages)
  .flatMap(({ optionalDependencies = {} }) => Object.entries(optionalDependencies))
  .filter(([name]) => !lock.packages[`node_modules/${name}`]);
for (const [name, version] of missing) lock.packages[`node_modules/${name}`] = entry(name, version);

const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
writeFileSync(path, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
console.error(`${missing.length} packages of other platforms added to package-lock.json`);
