import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type EventStore, openEsdbEventStore } from '@tenure/event-store';
import { verifyReadModels } from '@tenure/projector';
import { readModels } from '@tenure/read-models';
import { openReadStore } from '@tenure/read-store';
import { type EsdbFake, seededRandom, startEsdbFake } from '../../../libs/event-store/test-support/esdb-fake';
import { postgresForTests, type PostgresServer } from '../../../libs/read-store/test-support/postgres';
import { builtInto } from '../test-support/built';
import { type InsistentClient, insistentClient, once, type Told } from '../test-support/killed/insistent-client';
import { type Killable, killable } from '../test-support/killed/killable';
import { type Day, logsOf, type Sent, singleProcess } from '../test-support/killed/single-process';
import { killAll } from '../test-support/process-under-test';

/** It starts some twenty processes; how long that takes is the machine's matter. */
const MINUTES = 60_000;
jest.setTimeout(10 * MINUTES);

const SEED = Number(process.env['CLUSTER_SEED'] ?? Date.now() % 1_000_000);
const ACCOUNTS = 6;
/** A process is killed after about so many commands. */
const COMMANDS_A_KILL = 9;
const TOKEN = 'chosen-by-the-operator';

const built = builtInto('tenure-cluster-built-');
const folder = mkdtempSync(join(tmpdir(), 'tenure-cluster-'));
let server: PostgresServer | undefined;
let fake: EsdbFake;
beforeAll(async () => {
  server = await postgresForTests();
  fake = await startEsdbFake();
}, 2 * MINUTES);
afterEach(killAll);
afterAll(async () => {
  await fake.close();
  await server?.end();
  for (const directory of [built, folder]) rmSync(directory, { recursive: true, force: true });
});

it('two APIs and two workers that are killed at random do what one process does that never is', async () => {
  if (!server) return;
  process.stderr.write(`cluster test: CLUSTER_SEED=${SEED}\n`);
  const alone = await singleProcess(ACCOUNTS);
  const readStore = server.newSchema();
  const cluster = startCluster(alone.days[0]?.on ?? '', { EVENT_STORE: fake.connectionString, READ_STORE: readStore });
  const random = seededRandom(SEED);
  const client = insistentClient(cluster.apis, TOKEN, random);
  const acknowledged: Acknowledged[] = [];
  for (const day of alone.days) {
    await cluster.moveTo(day.on);
    acknowledged.push(...(await liveDay(day, client, cluster.all, random)));
  }
  await cluster.atRest(alone.days.at(-1)?.on ?? '');
  const { kills } = cluster;
  for (const one of cluster.all) await one.current().stop();

  const events = openEsdbEventStore({ connectionString: fake.connectionString });
  const lists = await openReadStore({ connectionString: readStore });
  const [logs, ids] = [await logsOf(events), await eventIdsOf(events)];
  const verified = await verifyReadModels(events, lists, readModels);
  const head = await events.head();
  await lists.close();
  await events.close();
  process.stderr.write(
    `cluster test: ${acknowledged.length} commands, ${kills()} kills, ${client.tries()} calls sent again, ${ids.length} events\n`,
  );

  const sent = alone.days.flatMap((day) => day.sent);
  expect(sorted(acknowledged)).toEqual(sorted(sent));
  expect(new Set(ids).size).toBe(ids.length);
  const known = new Set(ids);
  expect(acknowledged.flatMap(({ eventIds }) => eventIds).filter((id) => !known.has(id))).toEqual([]);
  expect(logs).toEqual(alone.logs);
  expect(verified.map(({ name, position, kept }) => ({ name, position, kept }))).toEqual(
    verified.map(({ name, recomputed }) => ({ name, position: head, kept: recomputed })),
  );
});

interface Acknowledged extends Pick<Sent, 'account' | 'key'> {
  readonly outcome: string;
  readonly eventIds: readonly string[];
}

function sorted(all: readonly Omit<Acknowledged, 'eventIds'>[]): readonly string[] {
  return all.map(({ account, key, outcome }) => `${account} ${key} ${outcome}`).sort();
}

const OUTCOMES: ReadonlyMap<number, Sent['outcome']> = new Map([
  [200, 'accepted'],
  [409, 'refused'],
]);

/** The accounts side by side, each in its own order; meanwhile one process after the other is killed. */
async function liveDay(
  { sent }: Day,
  client: InsistentClient,
  all: readonly Killable[],
  random: () => number,
): Promise<readonly Acknowledged[]> {
  const acknowledged: Acknowledged[] = [];
  let until = 1 + Math.floor(random() * COMMANDS_A_KILL);
  let killing: Promise<void> = Promise.resolve();
  const send = async ({ account, command, body, key }: Sent): Promise<void> => {
    const told = await client.call(`/accounts/${account}/commands/${command}`, body, { 'idempotency-key': key });
    const eventIds = (told.body.events ?? []).map(({ eventId }: { eventId: string }) => eventId);
    const outcome = OUTCOMES.get(told.status) ?? `answered ${told.status}`;
    acknowledged.push({ account, key, outcome, eventIds });
    until -= 1;
    if (until > 0) return;
    until = 1 + Math.floor(random() * 2 * COMMANDS_A_KILL);
    const victim = all[Math.floor(random() * all.length)];
    // Not waited for: the others go on.
    killing = killing.then(() => victim?.kill());
  };
  const accounts = [...new Set(sent.map(({ account }) => account))];
  await Promise.all(
    accounts.map(async (account) => {
      for (const one of sent.filter((each) => each.account === account)) await send(one);
    }),
  );
  await killing;
  return acknowledged;
}

interface Cluster {
  readonly apis: readonly Killable[];
  readonly all: readonly Killable[];
  /** An API's clock is moved; a worker learns of the day when it is started. */
  moveTo(day: string): Promise<void>;
  /** Resolves when every account is advanced through `day`, by whoever took it over, and the read models hold all of it. */
  atRest(day: string): Promise<void>;
  kills(): number;
}

function startCluster(day: string, stores: Readonly<Record<string, string>>): Cluster {
  const env = (name: string) => ({ ...stores, DATA_DIR: join(folder, name), OPERATOR_TOKEN: TOKEN, ...clockOn(day) });
  const start = (app: 'api' | 'worker', n: number) => killable(built, app, `${app}-${n}`, env(`${app}-${n}`));
  const [apis, workers] = [[1, 2].map((n) => start('api', n)), [1, 2].map((n) => start('worker', n))];
  let today = day;
  const isMoved = async (api: Killable): Promise<boolean> => {
    const told = await once(api, '/clock/advance', TOKEN, { to: today }).catch(() => undefined);
    return told?.status === 200;
  };
  const hasMoved = (api: Killable) => until(() => isMoved(api));
  return {
    apis,
    all: [...apis, ...workers],
    async moveTo(to) {
      if (to === today) return;
      today = to;
      // Whoever is killed before it has written the day down must not start on an earlier one.
      for (const api of apis) api.restartWith(clockOn(to));
      for (const worker of workers) await worker.kill(clockOn(to));
      await Promise.all(apis.map(hasMoved));
    },
    async atRest(on) {
      for (const api of apis) {
        await until(async () => (await told(api, '/clock'))?.advancedThrough === on);
        await until(async () => (await told(api, '/health/ready'))?.projection.lag === 0);
      }
    },
    kills: () => [...apis, ...workers].reduce((sum, one) => sum + one.kills(), 0),
  };
}

/** Undefined where it is not up. */
async function told(api: Killable, path: string): Promise<Told['body']> {
  const answer = await once(api, path, TOKEN).catch(() => undefined);
  return answer?.status === 200 ? answer.body : undefined;
}

const clockOn = (day: string) => ({ CLOCK: `simulated:${day}` });

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await pause(200);
}

async function eventIdsOf(events: EventStore): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const batch of events.readAll()) ids.push(...batch.map(({ id }) => id));
  return ids;
}
