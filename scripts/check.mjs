// Everything that must hold before a change goes in: `npm run check` here, `.ci/run` elsewhere. All steps run, whatever
// fails. The last line counts tests; a failed step of another kind counts as one failed.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = join(root, 'reports');

const steps = [
  { name: 'format', command: ['npm', 'run', '--silent', 'format:check'] },
  { name: 'lint', command: ['npm', 'run', '--silent', 'lint'] },
  { name: 'types', command: ['npm', 'run', '--silent', 'types'] },
  { name: 'build', command: ['npm', 'run', '--silent', 'build'] },
  { name: 'generated files', command: ['node', 'scripts/check-generated.mjs'], needs: 'scripts/generate.mjs' },
  { name: 'lock file', command: ['node', 'scripts/check-lockfile.mjs'] },
];

/** Runs to the end; what it printed is shown at once (`isLoud`), or only when it fails. */
function run([program, ...args], isLoud = false) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: isLoud ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
    const printed = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => printed.push(chunk));
    child.on('error', (error) => resolve({ isOk: false, output: String(error) }));
    child.on('close', (code) => resolve({ isOk: code === 0, output: Buffer.concat(printed).toString() }));
  });
}

async function timed(name, work) {
  const startedAt = performance.now();
  const result = await work();
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${result.isOk ? 'ok    ' : 'FAILED'} ${name.padEnd(16)} ${seconds.padStart(6)} s`);
  if (!result.isOk && result.output) console.log(result.output.trimEnd());
  return result;
}

/** All tests, and those of the API once more on servers, in processes that are killed at random. */
const suites = [
  { name: 'tests', script: 'test' },
  { name: 'on servers', script: 'test:cluster' },
];

/** A suite that could not start has no tests to count, and is one failure. */
async function runTests(script) {
  const jestReport = join(reports, `${script.replace(':', '-')}.json`);
  await mkdir(reports, { recursive: true });
  await rm(jestReport, { force: true });
  const { isOk } = await run(['npm', 'run', script, '--', '--ci', '--json', `--outputFile=${jestReport}`], true);
  if (!existsSync(jestReport)) return { isOk: false, passed: 0, failed: 1, skipped: 0 };
  const report = JSON.parse(await readFile(jestReport, 'utf8'));
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return {
    isOk,
    passed: report.numPassedTests,
    failed: isOk ? failed : Math.max(failed, 1),
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

let failedSteps = 0;
for (const { name, command, needs } of steps) {
  if (needs && !existsSync(join(root, needs))) continue;
  const { isOk } = await timed(name, () => run(command));
  if (!isOk) failedSteps += 1;
}
const counted = { passed: 0, failed: failedSteps, skipped: 0 };
for (const { name, script } of suites) {
  const tests = await timed(name, () => runTests(script));
  for (const outcome of Object.keys(counted)) counted[outcome] += tests[outcome];
}

const { passed, failed, skipped } = counted;
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;
