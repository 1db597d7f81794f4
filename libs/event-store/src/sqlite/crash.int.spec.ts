import type { RecordedEvent } from '@tenure/kernel';
import { compileScript, startChild } from '../../test-support/child-process';
import { makeDirectory } from '../../test-support/directory';
import { seededRandom } from '../../test-support/seeded';
import { readAll, until } from '../contract/harness';
import { openSqliteEventStore } from './sqlite-event-store';

const KILLS = 50;
const LONGEST_RUN_MS = 120;
const SEED = Number(process.env['CRASH_SEED'] ?? Date.now() % 1_000_000);

const directory = makeDirectory();
afterAll(() => directory.remove());

test(`a process killed ${KILLS} times loses nothing it acknowledged and leaves nothing by half`, async () => {
  process.stderr.write(`crash test: CRASH_SEED=${SEED}\n`);
  const script = compileScript('append-script', directory.file('compiled'));
  const path = directory.file('events.db');
  const random = seededRandom(SEED);
  const acknowledged: string[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const child = startChild(script, path, `run${kill}`);
    // Kills fall while it opens and recovers as well as while it writes.
    if (random() < 0.8) await until(() => child.lines.length > 0);
    await new Promise((resolve) => setTimeout(resolve, random() * LONGEST_RUN_MS));
    child.process.kill('SIGKILL');
    expect(await child.ended).toBeNull();
    acknowledged.push(...child.lines);
  }

  const store = openSqliteEventStore({ path });
  const commands = groupByCommand(await readAll(store));
  const report = await store.verify();
  const answers = await Promise.all(acknowledged.map((command) => store.findAnswer(command)));
  await store.close();
  process.stderr.write(`crash test: ${acknowledged.length} acknowledged, ${commands.size} stored\n`);

  expect(acknowledged.length).toBeGreaterThan(KILLS);
  expect(acknowledged.filter((command) => !commands.has(command))).toEqual([]);
  expect(answers.filter((answer) => answer === undefined)).toEqual([]);
  expect([...commands].filter(([, events]) => !isWhole(events)).map(([command]) => command)).toEqual([]);
  expect(report.problems).toEqual([]);
}, 120_000);

interface Written {
  readonly command: string;
  readonly index: number;
  readonly size: number;
}

function groupByCommand(events: readonly RecordedEvent[]): Map<string, Written[]> {
  const commands = new Map<string, Written[]>();
  for (const event of events) {
    const data = event.data as Written;
    commands.set(data.command, [...(commands.get(data.command) ?? []), data]);
  }
  return commands;
}

function isWhole(events: readonly Written[]): boolean {
  return events.length === events[0]?.size && events.every((event, index) => event.index === index);
}
