import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { legalDay, type LegalDay } from '@tenure/kernel';
import { verifyReadModels } from '@tenure/projector';
import { creditExposure, readModels } from '@tenure/read-models';
import { digest, LeaseLost, type ReadStore, requireLease } from '@tenure/read-store';
import fc from 'fast-check';
import { postgresForTests, type PostgresServer } from '../../../read-store/test-support/postgres';
import { logs, type NewLog, onSqlite } from '../../test-support/logs';
import { type Configuration, readConfiguration } from '../configuration';
import { PARTITIONS, partitionOfLease, PROJECTIONS } from './leases/share-out';
import { silentLogger } from './logger';
import { movableClock, startWorker, type Worker } from './worker';

jest.setTimeout(240_000);

let server: PostgresServer | undefined;
let directory: string;
beforeAll(async () => void (server = await postgresForTests()), 60_000);
afterAll(async () => server?.end());
beforeEach(async () => void (directory = await mkdtemp(join(tmpdir(), 'tenure-workers-'))));
afterEach(() => rm(directory, { recursive: true, force: true }));

/** Long enough that it never runs out while a test does something; a worker that is killed is made to have run out. */
const LEASE_MS = 120_000;

function configured(readStore: string, eventStore: string, name = 'data'): Configuration {
  const stores = { READ_STORE: readStore, EVENT_STORE: eventStore };
  const env = { ...stores, DATA_DIR: join(directory, name), CLOCK: 'simulated:2024-01-02' };
  return readConfiguration(env) as Configuration;
}

const start = (configuration: Configuration) => startWorker(configuration, silentLogger, { leaseMs: LEASE_MS });
const partitions = ({ readSide: { leases } }: Worker) =>
  Array.from({ length: PARTITIONS }, (_, index) => index).filter((index) => leases?.held(`deadlines:${index}`)).length;

/** All look in turn until nothing is to be shared out any more. */
async function settled(workers: readonly Worker[]): Promise<void> {
  for (let round = 0; round < 3; round++) for (const { readSide } of workers) await readSide.leases?.look();
}

/** As after a power cut: it says goodbye to nobody, and its time is over. What it still does on its own is fenced. */
async function kill(worker: Worker, readStore: ReadStore): Promise<void> {
  const { holder = '' } = worker.readSide.leases ?? {};
  await readStore.transaction((tx) =>
    tx.queries.updateTable('leases').set({ untilMs: 0 }).where('holder', '=', holder).execute(),
  );
}

async function accounts(worker: Worker, count: number): Promise<void> {
  for (let n = 0; n < count; n++) {
    const run = async (command: string, body: object) => {
      const result = await worker.system.run({ accountId: `ACC-${n}`, command, body, actor: 'test' });
      if (result.kind !== 'accepted') throw new Error(JSON.stringify(result));
    };
    await run('register-account', { name: `N${n}`, country: 'US' });
    await run('accept-terms', { acceptedBy: 'A', authorityAttested: true });
    await run('import-invoice', { invoice: `I-${n}`, amount: '100.00', effectiveOn: '2024-01-02' });
  }
}

async function caughtUp(worker: Worker): Promise<void> {
  const head = await worker.system.events.head();
  expect(await worker.readSide.projector.waitFor(head!, 60_000)).toBe(true);
}

/** What happened, without what differs from run to run. */
async function deadlinesOf({ system }: Worker, id: string): Promise<unknown> {
  const found: unknown[] = [];
  for await (const { type, metadata } of system.events.readStream(`account-${id}`))
    found.push([type, metadata.effectiveOn]);
  return found;
}

const withServer = (newLog: NewLog, test: (configuration: Configuration) => Promise<void>) => async () => {
  if (server) await test(configured(server.newSchema(), await newLog()));
};

describe.each(logs())('several workers on PostgreSQL, with the log on %s', (_name, newLog) => {
  it(
    'workers take even shares, give way to those that come, and take over from one that ends',
    withServer(newLog, async (configuration) => {
      const first = await start(configuration);
      expect(partitions(first)).toBe(16);
      const second = await start(configuration);
      await settled([first, second]);
      expect([first, second].map(partitions)).toEqual([8, 8]);
      const third = await start(configuration);
      await settled([first, second, third]);
      expect([first, second, third].map(partitions).sort()).toEqual([5, 5, 6]);
      expect([first, second, third].filter(({ readSide }) => readSide.leases?.held(PROJECTIONS))).toEqual([first]);
      await first.close();
      await settled([second, third]);
      expect([second, third].map(partitions)).toEqual([8, 8]);
      expect([second, third].filter(({ readSide }) => readSide.leases?.held(PROJECTIONS))).toHaveLength(1);
      await second.close();
      await third.close();
    }),
  );

  it(
    'of three workers each account is advanced by one, once a day',
    withServer(newLog, async (configuration) => {
      const workers = [await start(configuration), await start(configuration), await start(configuration)];
      await accounts(workers[0]!, 40);
      await settled(workers);
      for (const worker of workers) await worker.deadlineClock.catchUp();
      const asked = workers.map(spied);
      for (const today of ['2024-02-01', '2024-03-02'] as LegalDay[]) {
        for (const worker of workers) movableClock(worker.system)?.advanceTo(today);
        await Promise.all(
          workers.flatMap((worker) => [worker.deadlineClock.catchUp(), worker.deadlineClock.catchUp()]),
        );
        const all = asked.flatMap((each) => each.splice(0));
        expect(all).toHaveLength(40);
        expect(new Set(all).size).toBe(40);
        expect(await workers[1]!.deadlineClock.advancedThrough()).toBe(today);
      }
      for (const worker of workers) await worker.close();
    }),
  );

  /** Writes down whom a worker's clock advances: by the events, which carry the command, nobody could tell who asked. */
  function spied(worker: Worker): string[] {
    const asked: string[] = [];
    const { system } = worker;
    const run = system.run;
    Object.assign(system, {
      run: (request: Parameters<typeof run>[0]) => {
        if (request.command === 'advance') asked.push(request.accountId);
        return run(request);
      },
    });
    return asked;
  }

  it(
    'a worker that was asleep while others took over changes neither read models nor deadlines any more',
    withServer(newLog, async (configuration) => {
      const asleep = await start(configuration);
      await accounts(asleep, 3);
      await caughtUp(asleep);
      const awake = await start(configuration);
      await kill(asleep, awake.readSide.store);
      await settled([awake]);
      expect(partitions(awake)).toBe(16);
      // It has not noticed: by its own clock it has all of them.
      const believed = asleep.readSide.leases?.held('deadlines:3');
      expect(believed).toBeDefined();
      const writing = asleep.readSide.store.transaction((tx) => requireLease(tx, believed!));
      await expect(writing).rejects.toThrow(LeaseLost);
      movableClock(asleep.system)?.advanceTo(legalDay('2024-03-02'));
      await asleep.deadlineClock.catchUp();
      expect(await awake.deadlineClock.advancedThrough()).toBe('2024-01-02');
      await awake.system.run({ accountId: 'ACC-0', command: 'advance', body: {}, actor: 'test' });
      await caughtUp(awake);
      await settled([asleep]);
      expect(partitions(asleep)).toBe(0);
      await asleep.close();
      await awake.close();
    }),
  );

  it(
    'whatever workers are killed and started, the days and the rows are those of one process',
    withServer(newLog, async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(
            fc.record({ days: fc.integer({ min: 0, max: 40 }), kills: fc.option(fc.nat(2)), starts: fc.boolean() }),
            {
              minLength: 3,
              maxLength: 6,
            },
          ),
          async (steps) => {
            const [many, one] = [
              await lived(server!.newSchema(), newLog, steps),
              await lived('sqlite', onSqlite, steps),
            ];
            expect(many).toEqual({ ...one, wrong: [] });
          },
        ),
        { numRuns: 4 },
      );
    }),
  );
});

interface Step {
  readonly days: number;
  readonly kills: number | null;
  readonly starts: boolean;
}

let lives = 0;

/** The same life with many workers on a server, or with one that nothing happens to. */
async function lived(readStore: string, newLog: NewLog, steps: readonly Step[]): Promise<object> {
  lives += 1;
  const isOne = readStore === 'sqlite';
  const configuration = configured(readStore, await newLog(), `life-${lives}`);
  const keeper = await start(configuration);
  const workers = [keeper];
  await accounts(keeper, 8);
  const dead: Worker[] = [];
  let at = Date.parse('2024-01-02');
  for (const { days, kills, starts } of steps) {
    at += days * 86_400_000;
    if (!isOne && starts) workers.push(await start(configuration));
    await settled(workers);
    const today = legalDay(new Date(at).toISOString().slice(0, 10));
    for (const worker of [...workers, ...dead]) movableClock(worker.system)?.advanceTo(today);
    const passes = [...workers, ...dead].map((worker) => worker.deadlineClock.catchUp());
    const victim = kills === null || workers.length < 2 ? undefined : workers[1 + (kills % (workers.length - 1))];
    if (victim) {
      dead.push(...workers.splice(workers.indexOf(victim), 1));
      await kill(victim, keeper.readSide.store);
    }
    await Promise.all(passes);
    await settled(workers);
    for (const worker of workers) await worker.deadlineClock.catchUp();
  }
  await caughtUp(keeper);
  const deadlines = await Promise.all(Array.from({ length: 8 }, (_, n) => deadlinesOf(keeper, `ACC-${n}`)));
  const through = await keeper.deadlineClock.advancedThrough();
  const verified = await verifyReadModels(keeper.system.events, keeper.readSide.store, readModels);
  const wrong = verified.filter(({ kept, recomputed }) => kept !== recomputed).map(({ name: model }) => model);
  // Of the rows of this one, none holds an id or an instant that differs from run to run.
  const exposure = await digest(keeper.readSide.store, creditExposure.tables);
  for (const worker of [...dead, ...workers]) await worker.close();
  return { deadlines, through, wrong, exposure };
}

test('the lease names are those of the parts', () => {
  expect([partitionOfLease('deadlines:7'), partitionOfLease(PROJECTIONS)]).toEqual([7, undefined]);
});
