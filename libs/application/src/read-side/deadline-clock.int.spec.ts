import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoreUnavailable } from '@tenure/event-store';
import { legalDay, type LegalDay } from '@tenure/kernel';
import { type DeadlinePartition, keepDeadlinePartition, listDeadlinePartitions } from '@tenure/read-store';
import type { CommandRequest, CommandResult } from '../command-result';
import { type Configuration, readConfiguration } from '../configuration';
import { moveToStore } from './advanced-through';
import { type DeadlineClock, startDeadlineClock } from './deadline-clock';
import { PARTITIONS } from './leases/share-out';
import { silentLogger } from './logger';
import { movableClock, startWorker, type Worker } from './worker';

let directory: string;
let worker: Worker;
let clocks: DeadlineClock[];
const day = legalDay;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'tenure-deadline-clock-'));
  clocks = [];
  worker = await started();
});
afterEach(async () => {
  await Promise.all(clocks.map((clock) => clock.close()));
  await worker.close();
  await rm(directory, { recursive: true });
});

async function started(today = '2024-01-02'): Promise<Worker> {
  const configuration = readConfiguration({ DATA_DIR: directory, CLOCK: `simulated:${today}` }) as Configuration;
  const begun = await startWorker(configuration, silentLogger);
  await begun.deadlineClock.catchUp();
  return begun;
}

const moveTo = (to: LegalDay) => movableClock(worker.system)?.advanceTo(to);
const head = async () => Number((await worker.system.events.head()) ?? 0);
const file = () => join(directory, 'deadline-clock.json');

async function run(accountId: string, command: string, body: object = {}): Promise<void> {
  const result = await worker.system.run({ accountId, command, body, actor: 'test' });
  if (result.kind !== 'accepted') throw new Error(JSON.stringify(result));
}

/** An account whose charge of 2 January is billed on 1 February. */
async function charged(id: string): Promise<void> {
  await run(id, 'register-account', { name: id, country: 'US' });
  await run(id, 'accept-terms', { acceptedBy: 'A', authorityAttested: true });
  await run(id, 'activate-service');
  await run(id, 'record-charges', { kind: 'overage', description: 'x', amount: '100.00' });
}

/** A deadline clock of its own over the same stores, which writes down whom it advances. */
function watched(answer?: (request: CommandRequest) => Promise<CommandResult>): {
  clock: DeadlineClock;
  asked: string[];
} {
  const asked: string[] = [];
  const { system, readSide } = worker;
  const watching = (request: CommandRequest): Promise<CommandResult> => {
    asked.push(request.accountId);
    return (answer ?? system.run)(request);
  };
  const clock = startDeadlineClock({
    system: { ...system, run: watching },
    readSide,
    logger: silentLogger,
  });
  clocks.push(clock);
  return { clock, asked };
}

it('derives for every account what has lapsed, once the day has changed', async () => {
  await charged('A');
  await charged('B');
  const before = await head();
  moveTo(day('2024-02-01'));
  await worker.deadlineClock.catchUp();
  expect(await head()).toBe(before + 2);
  expect(await worker.deadlineClock.advancedThrough()).toBe('2024-02-01');
});

it('does nothing more on the same day, however often it looks', async () => {
  await charged('A');
  moveTo(day('2024-02-01'));
  const { clock, asked } = watched();
  for (let n = 0; n < 3; n++) await clock.catchUp();
  expect(asked).toEqual(['A']);
});

it('after a restart on the same day, looks only at what happened since it was done', async () => {
  await charged('A');
  moveTo(day('2024-02-01'));
  await worker.deadlineClock.catchUp();
  await charged('B');
  const { clock, asked } = watched();
  await clock.catchUp();
  // A's invoice was appended by the run itself, so that it is looked at once more.
  expect(new Set(asked)).toEqual(new Set(['A', 'B']));
  const again = watched();
  await again.clock.catchUp();
  expect(again.asked).toEqual([]);
});

it('comes to the same however the days were passed over', async () => {
  await charged('DAILY');
  await charged('ATONCE');
  for (let at = day('2024-01-03'); at <= '2024-06-15'; at = nextDay(at)) {
    moveTo(at);
    await run('DAILY', 'advance');
  }
  await worker.deadlineClock.catchUp();
  const dataOf = async (id: string) => {
    const events: unknown[] = [];
    for await (const { type, data, metadata } of worker.system.events.readStream(`account-${id}`)) {
      events.push([type, metadata.effectiveOn, JSON.stringify(data).replaceAll(id, 'ACCOUNT')]);
    }
    return events.slice(1);
  };
  expect(await dataOf('ATONCE')).toEqual(await dataOf('DAILY'));
});

it('leaves an account that fails for later, and the others are none the worse for it', async () => {
  for (const id of ['A', 'B', 'C']) await charged(id);
  moveTo(day('2024-02-01'));
  let isBroken = true;
  const { clock, asked } = watched((request) => {
    if (request.accountId === 'B' && isBroken) throw new TypeError('a bug');
    return worker.system.run(request);
  });
  await clock.catchUp();
  expect([clock.failing(), await clock.advancedThrough()]).toEqual([1, '2024-01-02']);
  isBroken = false;
  await clock.catchUp();
  expect(clock.failing()).toBe(0);
  // It looks at once, and then twice when it is told to.
  expect(asked.sort()).toEqual(['A', 'B', 'B', 'B', 'C']);
  expect(await clock.advancedThrough()).toBe('2024-02-01');
});

it('stops at once when the store is away, and begins anew when it is back', async () => {
  for (let n = 0; n < 40; n++) await run(`N-${n}`, 'register-account', { name: 'N', country: 'US' });
  moveTo(day('2024-02-01'));
  let isAway = true;
  const { clock, asked } = watched((request) =>
    isAway ? Promise.reject(new StoreUnavailable('away')) : worker.system.run(request),
  );
  await clock.catchUp();
  expect(asked.length).toBeLessThan(40);
  expect(await clock.advancedThrough()).toBe('2024-01-02');
  isAway = false;
  await clock.catchUp();
  expect(new Set(asked).size).toBe(40);
  expect(await clock.advancedThrough()).toBe('2024-02-01');
});

it.each<[string, object | undefined]>([
  ['there is none', undefined],
  ['it is of a log that was longer', { day: '2024-02-01', position: '999999' }],
])('what is not known of how far it has come costs time and nothing else: %s', async (_what, reached) => {
  await charged('A');
  moveTo(day('2024-02-01'));
  await worker.readSide.store.transaction(async (tx) => {
    await tx.queries.deleteFrom('deadlinePartitions').execute();
    for (let partition = 0; reached && partition < PARTITIONS; partition++) {
      await keepDeadlinePartition(tx.queries, { partition, ...reached } as DeadlinePartition);
    }
  });
  const before = await head();
  const { clock } = watched();
  await clock.catchUp();
  expect(await head()).toBe(before + 1);
});

it.each<[string, string]>([
  ['no JSON', '{'],
  ['another shape', '{"day": 7}'],
  ['a day that does not exist', '{"day":"2024-02-30"}'],
])('a file that is of no use (%s) leaves the simulated clock where the configuration says', async (_what, text) => {
  await worker.close();
  await writeFile(file(), text);
  worker = await started();
  expect(worker.system.today()).toBe('2024-01-02');
});

it('what an older program kept in a file is moved to the read store, once, and the file is gone', async () => {
  const { store } = worker.readSide;
  const old = { day: day('2024-01-01'), position: '0' };
  await writeFile(file(), JSON.stringify(old));
  await store.transaction((tx) => tx.queries.deleteFrom('deadlinePartitions').execute());
  await moveToStore(file(), store);
  const kept = await listDeadlinePartitions(store.queries);
  expect([kept.length, kept[0]]).toEqual([PARTITIONS, { partition: 0, ...old }]);
  await expect(readFile(file())).rejects.toThrow('ENOENT');
  await moveToStore(file(), store);
  expect(await listDeadlinePartitions(store.queries)).toEqual(kept);
});

describe('a simulated clock goes on, after a restart, from the latest day that it ever stood on', () => {
  it('by being moved, even where nothing was advanced on that day', async () => {
    expect(await worker.moveClock?.(day('2024-05-01'))).toBe(true);
    await worker.close();
    worker = await started();
    expect(worker.system.today()).toBe('2024-05-01');
  });

  it('by being started there: facts were recorded on that day as well', async () => {
    await worker.close();
    await (await started('2024-05-01')).close();
    worker = await started();
    expect(worker.system.today()).toBe('2024-05-01');
  });
});

function nextDay(from: LegalDay): LegalDay {
  return day(new Date(Date.parse(from) + 86_400_000).toISOString().slice(0, 10));
}
