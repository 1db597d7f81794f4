// The lock file must install the same everywhere: it names no host and no path of a machine, it knows the packages of all
// platforms, and every package that is fetched here has its hash.
import { readFileSync } from 'node:fs';

const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
const settings = readFileSync(new URL('../.npmrc', import.meta.url), 'utf8');

/** Added by complete-lockfile.mjs: never fetched on the platform that the others were locked on. */
const isOfOtherPlatform = ({ optional, os }) => optional === true && os !== undefined;

function problemsOf(name, entry) {
  const unknown = Object.keys(entry.optionalDependencies ?? {}).filter((wanted) => !packages[`node_modules/${wanted}`]);
  return [
    ...unknown.map((wanted) => `${name}: its optional ${wanted} is missing (node scripts/complete-lockfile.mjs)`),
    ...(entry.resolved === undefined ? [] : [`${name}: has a "resolved" (${entry.resolved})`]),
    ...(entry.link ? [`${name}: is a link to a folder`] : []),
    ...(entry.integrity === undefined && !isOfOtherPlatform(entry) ? [`${name}: has no "integrity"`] : []),
    ...(name.startsWith('node_modules/') ? [] : [`${name}: lies outside node_modules`]),
  ];
}

const problems = Object.entries(packages).flatMap(([name, entry]) => (name === '' ? [] : problemsOf(name, entry)));
if (/^\s*(?:\S+:)?registry\s*=/m.test(settings)) problems.push('.npmrc: names a registry');

for (const problem of problems) console.error(problem);
if (problems.length > 0) {
  console.error('\n`npm run lock` makes the lock file anew by the settings of .npmrc.');
  process.exitCode = 1;
}
