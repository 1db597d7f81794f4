// The lock file must install the same everywhere: it names no host and no path of a machine, and every package that is
// fetched has its hash.
import { readFileSync } from 'node:fs';

const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
const settings = readFileSync(new URL('../.npmrc', import.meta.url), 'utf8');

const problems = Object.entries(packages).flatMap(([name, { resolved, integrity, link }]) => [
  ...(resolved === undefined ? [] : [`${name}: has a "resolved" (${resolved})`]),
  ...(link ? [`${name}: is a link to a folder`] : []),
  ...(name !== '' && !link && integrity === undefined ? [`${name}: has no "integrity"`] : []),
  ...(name === '' || name.startsWith('node_modules/') ? [] : [`${name}: lies outside node_modules`]),
]);
if (/^\s*(?:\S+:)?registry\s*=/m.test(settings)) problems.push('.npmrc: names a registry');

for (const problem of problems) console.error(problem);
if (problems.length > 0) {
  console.error(
    '\nRun `npm install --package-lock-only` with the settings of .npmrc, and nothing from outside the registry.',
  );
  process.exitCode = 1;
}
