// Changes the code of the pure libraries place by place and looks whether their tests notice: `npm run mutation`, or
// `npm run mutation -- libs/terms` for one of them, or a folder or file in it. It takes long, so it is no step of
// `npm run check`. A lib is judged by its own tests alone. Exit 1 where less than 85 % of the changes are noticed.
// MUTATION_CONCURRENCY says how many processes work at once. `--sample=10` changes a tenth of the files alone, chosen by
// their names: an estimate. `--again` runs only what was not noticed last time, or has changed since, or its tests have.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Stryker } from '@stryker-mutator/core';

const root = fileURLToPath(new URL('..', import.meta.url));
const LIBS = ['libs/terms', 'libs/account'];
/** How often a property is tried for each change; in everyday tests it is far more. */
const PROPERTY_RUNS = 5;

/** The files of a part that stand for the rest: by a hash of their names, so that the choice is nobody's. */
function sampled(part, percent) {
  const files = part.endsWith('.ts') ? [part] : readdirSync(part, { recursive: true }).map((file) => `${part}/${file}`);
  const roll = (file) => createHash('sha256').update(file).digest().readUInt32BE() % 100;
  return files.filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && roll(file) < percent);
}

function options(lib, part) {
  const report = `reports/mutation/${part.replaceAll('/', '-')}`;
  return {
    testRunner: 'one-process',
    plugins: ['one-process-runner', 'prose-ignorer'].map((plugin) => `${root}tools/mutation/${plugin}.mjs`),
    mutation: { lib, runs: PROPERTY_RUNS },
    warnings: { unknownOptions: false }, // `mutation` is ours
    coverageAnalysis: 'perTest',
    mutate: sampled(part, percent),
    ignorers: ['prose'],
    ignorePatterns: ['dist', 'data', 'coverage', 'docs', 'infra', 'apps', 'bench', 'reports', 'tools'],
    timeoutMS: 30_000, // what loops for ever is told by how often it comes by; a machine that is busy is only slow
    disableTypeChecks: false, // what runs the tests asks for no types
    concurrency: Number(process.env.MUTATION_CONCURRENCY ?? 1),
    incremental: isAgain,
    incrementalFile: `${report}.again.json`,
    reporters: ['clear-text', process.stdout.isTTY ? 'progress' : 'progress-append-only', 'json', 'html'],
    clearTextReporter: { reportTests: false, allowEmojis: false },
    jsonReporter: { fileName: `${report}.json` },
    htmlReporter: { fileName: `${report}.html` },
    thresholds: { high: 95, low: 90, break: 85 },
  };
}

process.chdir(root);
const args = process.argv.slice(2);
const sample = args.find((arg) => arg.startsWith('--sample='));
const percent = sample === undefined ? 100 : Number(sample.slice('--sample='.length));
const isAgain = args.includes('--again');
const given = args.filter((arg) => !arg.startsWith('--')).map((part) => part.replace(/\/$/, ''));
const parts = (given.length > 0 ? given : LIBS).map((part) => (LIBS.includes(part) ? `${part}/src` : part));
const wrong = parts.filter((part) => !existsSync(part) || !LIBS.some((lib) => part.startsWith(`${lib}/src`)));
if (!(percent > 0 && percent <= 100)) {
  console.error('--sample is a percentage from 1 to 100');
  process.exit(2);
}
if (wrong.length > 0) {
  console.error(
    `nothing to mutate in ${wrong.join(', ')}: give ${LIBS.join(' or ')}, or a folder or file in their src`,
  );
  process.exit(2);
}
for (const part of parts) {
  const lib = LIBS.find((each) => part.startsWith(each));
  // Below the threshold it sets the exit code itself.
  await new Stryker(options(lib, part)).runMutationTest();
}
