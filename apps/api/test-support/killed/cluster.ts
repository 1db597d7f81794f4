import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { ReadStoreOptions } from '@tenure/read-store';
import { type Answer, type Call, TOKEN } from '../system-under-test';
import { type InsistentClient, insistentClient } from './insistent-client';
import { type Killable, killable } from './killable';
import { type Killer, killer } from './killer';

export interface ClusterOptions {
  /** Where the apps were built. */
  readonly built: string;
  readonly eventStore: string;
  /** Undefined: each process keeps its lists for itself. */
  readonly readStore: string | undefined;
  readonly today: string;
  readonly apis: number;
  readonly workers: number;
  readonly random: () => number;
}

/** APIs and workers over the same stores, one of which is killed now and then. */
export interface Cluster {
  readonly apis: readonly Killable[];
  readonly client: InsistentClient;
  readonly killer: Killer;
  /** Where the read models are, when nobody is at work any more. */
  readonly lists: ReadStoreOptions;
  /** Moves every clock, and answers as the last API did, or the first that moves it nowhere. */
  move(call: Call): Promise<Answer>;
  /** The same, when all has lapsed by then, whoever does it. */
  moveAndLapse(call: Call): Promise<Answer>;
  /** Resolves when the read models hold the whole log. */
  atRest(): Promise<void>;
  /** Stops every process in good order. Rejects where one did not end well. */
  stop(): Promise<void>;
  /** Ends whoever is left, and removes what they kept in files. */
  remove(): Promise<void>;
  kills(): number;
}

export function startCluster(options: ClusterOptions): Cluster {
  const { built, eventStore, readStore, today, random } = options;
  const folder = mkdtempSync(join(tmpdir(), 'tenure-cluster-'));
  const dataDir = (name: string): string => join(folder, name);
  const stores = { EVENT_STORE: eventStore, ...(readStore === undefined ? {} : { READ_STORE: readStore }) };
  const own = (name: string) => ({ DATA_DIR: dataDir(name), OPERATOR_TOKEN: TOKEN, CLOCK: clockOn(today) });
  const start = (app: 'api' | 'worker', count: number): readonly Killable[] =>
    Array.from({ length: count }, (_, n) => killable(built, app, { ...stores, ...own(`${app}-${n}`) }));
  const [apis, workers] = [start('api', options.apis), start('worker', options.workers)];
  const all = [...apis, ...workers];
  const kills = killer(all, random);
  const client = insistentClient(apis, random, kills.onSent);
  return {
    ...{ apis, client, killer: kills },
    lists: readStore === undefined ? { path: join(dataDir('api-0'), 'read.db') } : { connectionString: readStore },
    move: (call) => move(client, apis, workers, call),
    moveAndLapse: (call) => untilLapsed(client, call, () => move(client, apis, workers, call)),
    async atRest() {
      while ((await client.call('GET', '/v1/health/ready')).body.projection.lag > 0) await pause(A_MOMENT_MS);
    },
    async stop() {
      await kills.settled();
      await Promise.all(all.map((one) => one.end()));
    },
    async remove() {
      await kills.settled();
      await Promise.all(all.map((one) => one.destroy()));
      rmSync(folder, { recursive: true, force: true });
    },
    kills: () => all.reduce((sum, one) => sum + one.kills(), 0),
  };
}

const A_MOMENT_MS = 100;
const MOVE = '/v1/clock/advance';
const clockOn = (day: string): string => `simulated:${day}`;

/** A worker learns of the day as it is started. */
async function move(
  client: InsistentClient,
  apis: readonly Killable[],
  workers: readonly Killable[],
  call: Call,
): Promise<Answer> {
  const [first, ...others] = apis;
  if (!first) throw new Error('there is no API');
  let answer = await client.callOn(first, 'POST', MOVE, call);
  if (answer.status !== 200) return answer;
  await Promise.all(workers.map((one) => one.redeploy({ CLOCK: clockOn(answer.body.today) })));
  for (const api of others) answer = await client.callOn(api, 'POST', MOVE, call);
  return answer;
}

/** A part of whoever was killed is nobody's until its lease is over. */
async function untilLapsed(client: InsistentClient, call: Call, moved: () => Promise<Answer>): Promise<Answer> {
  let answer = await moved();
  while (answer.status === 200 && answer.body.advancedThrough !== answer.body.today) {
    await pause(A_MOMENT_MS);
    answer = await client.call('POST', MOVE, call);
  }
  return answer;
}
