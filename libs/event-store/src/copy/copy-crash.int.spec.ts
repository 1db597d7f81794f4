import { compileScript, startChild } from '../../test-support/child-process';
import { makeDirectory } from '../../test-support/directory';
import { fillStore } from '../../test-support/filled-store';
import { seededRandom } from '../../test-support/seeded';
import { until } from '../contract/harness';
import { openSqliteEventStore } from '../sqlite';
import type { CopyOutcome } from './copy-store';

const KILLS = 6;
const COMMANDS = 4_000;
const SEED = Number(process.env['CRASH_SEED'] ?? Date.now() % 1_000_000);

const directory = makeDirectory();
afterAll(() => directory.remove());

test(`a copy killed ${KILLS} times in the middle goes on where it was, and doubles nothing`, async () => {
  process.stderr.write(`copy crash test: CRASH_SEED=${SEED}\n`);
  const script = compileScript('copy-script', directory.file('compiled'));
  const [from, to] = [directory.file('from.db'), directory.file('to.db')];
  const source = openSqliteEventStore({ path: from });
  await fillStore(source, COMMANDS);
  const digest = await source.digest();
  await source.close();

  const random = seededRandom(SEED);
  let isDone = false;
  for (let kill = 0; kill < KILLS && !isDone; kill += 1) {
    const child = startChild(script, from, to);
    const lines = 1 + Math.floor(random() * 4);
    await until(() => child.lines.length >= lines || child.process.exitCode !== null);
    child.process.kill('SIGKILL');
    isDone = (await child.ended) !== null;
  }
  const last = startChild(script, from, to);
  expect(await last.ended).toBe(0);
  const outcome = JSON.parse(last.lines.at(-1) ?? '') as CopyOutcome;
  expect(outcome).toMatchObject({ kind: 'copied', report: { log: { source: digest, target: digest } } });
  expect(outcome.kind === 'copied' && outcome.report.foundEvents).toBeGreaterThan(0);
  const target = openSqliteEventStore({ path: to, readonly: true });
  expect((await target.verify()).problems).toEqual([]);
  await target.close();
}, 60_000);
