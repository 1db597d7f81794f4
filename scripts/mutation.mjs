// Changes the code of the pure libraries place by place and looks whether their tests notice: `npm run mutation`, or
// `npm run mutation -- libs/terms` for one of them, or a folder or file in it. It takes long, so it is no step of
// `npm run check`. A lib is judged by its own tests alone. Exit 1 where less than 85 % of the changes are noticed.
// MUTATION_CONCURRENCY says how many test runners work at once. `--sample=10` changes a tenth of the files alone, chosen by
// their names: an estimate where the whole would take a night.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Stryker } from '@stryker-mutator/core';

const root = fileURLToPath(new URL('..', import.meta.url));
/**
 * Which tests are run for a change: those that came by the place, or all. Calendars remember the years they worked out,
 * so that only the first test of a year comes by, and the tests of the terms are quick: there all are run.
 */
const COVERAGE = { 'libs/terms': 'all', 'libs/account': 'perTest' };
const LIBS = Object.keys(COVERAGE);
const SUITES = '.mutation';
const PROPERTY_RUNS = 25;

/**
 * All test files of a lib as one, so that the lib is loaded once for every change and not once for every file, which
 * takes longer than the tests. Properties run less often, and do not shrink what fails: that it fails is enough.
 */
function writeSuite(lib) {
  const suite = join(SUITES, `${lib.replace('/', '-')}.spec.ts`);
  const files = readdirSync(lib, { recursive: true }).filter((file) => file.endsWith('.spec.ts'));
  const lines = [
    `require('fast-check').configureGlobal({ numRuns: ${PROPERTY_RUNS}, endOnFailure: true });`,
    // A change that breaks what the tests of a file are built on is noticed by them, and is no error of the run.
    `const read = (load) => { try { load(); } catch (error) { test('can be read', () => { throw error; }); } };`,
    ...files.sort().map((file) => `read(() => require('../${lib}/${file}'));`),
  ];
  mkdirSync(SUITES, { recursive: true });
  writeFileSync(suite, `${lines.join('\n')}\n`);
  return suite;
}

/** The files of a part that stand for the rest: by a hash of their names, so that the choice is nobody's. */
function sampled(part, percent) {
  const files = part.endsWith('.ts') ? [part] : readdirSync(part, { recursive: true }).map((file) => `${part}/${file}`);
  const roll = (file) => createHash('sha256').update(file).digest().readUInt32BE() % 100;
  return files.filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && roll(file) < percent);
}

function options(lib, part) {
  const report = `reports/mutation/${lib.replace('/', '-')}`;
  return {
    testRunner: 'jest',
    coverageAnalysis: COVERAGE[lib],
    mutate: sampled(part, percent),
    jest: {
      projectType: 'custom',
      enableFindRelatedTests: false, // there is one suite; to look for it is to read all imports of the repository
      config: {
        roots: ['<rootDir>/libs', `<rootDir>/${SUITES}`],
        watchman: false,
        testMatch: [`<rootDir>/${writeSuite(lib)}`],
        testEnvironment: `${root}tools/mutation/fail-fast-environment.cjs`,
      },
    },
    plugins: ['@stryker-mutator/jest-runner', `${root}tools/mutation/prose-ignorer.mjs`],
    ignorers: ['prose'],
    ignorePatterns: ['dist', 'data', 'coverage', 'docs', 'infra', 'apps', 'bench', 'tools'],
    disableTypeChecks: false, // what runs the tests asks for no types
    concurrency: Number(process.env.MUTATION_CONCURRENCY ?? 1),
    reporters: ['clear-text', process.stdout.isTTY ? 'progress' : 'progress-append-only', 'json', 'html'],
    clearTextReporter: { reportTests: false, allowEmojis: false },
    jsonReporter: { fileName: `${report}.json` },
    htmlReporter: { fileName: `${report}.html` },
    thresholds: { high: 95, low: 90, break: 85 },
  };
}

process.chdir(root);
process.env.PROPERTY_RUNS = String(PROPERTY_RUNS);
const args = process.argv.slice(2);
const sample = args.find((arg) => arg.startsWith('--sample='));
const percent = sample === undefined ? 100 : Number(sample.slice('--sample='.length));
const given = args.filter((arg) => arg !== sample).map((part) => part.replace(/\/$/, ''));
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
