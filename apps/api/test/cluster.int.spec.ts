import { rmSync } from 'node:fs';
import { openEsdbEventStore } from '@tenure/event-store';
import { type EsdbFake, seededRandom, startEsdbFake } from '../../../libs/event-store/test-support/esdb-fake';
import { postgresForTests, type PostgresServer } from '../../../libs/read-store/test-support/postgres';
import { builtInto } from '../test-support/built';
import { type Cluster, startCluster } from '../test-support/killed/cluster';
import { expectFolded, expectLogged } from '../test-support/killed/expect-folded';
import { type Day, logsOf, type Sent, singleProcess } from '../test-support/killed/single-process';

/** It starts some twenty processes; how long that takes is the machine's matter. */
const MINUTES = 60_000;
jest.setTimeout(10 * MINUTES);

const SEED = Number(process.env['CLUSTER_SEED'] ?? Date.now() % 1_000_000);
const ACCOUNTS = 6;

const built = builtInto('tenure-cluster-built-');
let server: PostgresServer | undefined;
let fake: EsdbFake;
let cluster: Cluster | undefined;
beforeAll(async () => {
  server = await postgresForTests();
  fake = await startEsdbFake();
}, 2 * MINUTES);
afterAll(async () => {
  await cluster?.remove();
  await fake.close();
  await server?.end();
  rmSync(built, { recursive: true, force: true });
});

it('two APIs and two workers that are killed at random do what one process does that never is', async () => {
  if (!server) return;
  process.stderr.write(`cluster test: CLUSTER_SEED=${SEED}\n`);
  const alone = await singleProcess(ACCOUNTS);
  const stores = { eventStore: fake.connectionString, readStore: server.newSchema() };
  const size = { apis: 2, workers: 2, today: alone.days[0]?.on ?? '', random: seededRandom(SEED) };
  cluster = startCluster({ ...stores, ...size, built });
  const acknowledged: Acknowledged[] = [];
  for (const day of alone.days) {
    await cluster.move(to(day));
    acknowledged.push(...(await liveDay(day, cluster)));
  }
  for (const day of alone.days.slice(-1)) await cluster.moveAndLapse(to(day));
  await cluster.atRest();
  await cluster.stop();

  const events = openEsdbEventStore({ connectionString: fake.connectionString });
  const { client } = cluster;
  process.stderr.write(
    `cluster test: ${acknowledged.length} commands, ${cluster.kills()} kills, ${client.again()} calls sent again\n`,
  );
  const sent = alone.days.flatMap((day) => day.sent);
  expect(sorted(acknowledged)).toEqual(sorted(sent));
  expect(await logsOf(events)).toEqual(alone.logs);
  await expectLogged(events, client.acknowledged());
  await expectFolded(events, cluster.lists);
  await events.close();
});

const to = ({ on }: Day) => ({ payload: { to: on } });

interface Acknowledged extends Pick<Sent, 'account' | 'key'> {
  readonly outcome: string;
}

function sorted(all: readonly Acknowledged[]): readonly string[] {
  return all.map(({ account, key, outcome }) => `${account} ${key} ${outcome}`).sort();
}

const OUTCOMES: ReadonlyMap<number, Sent['outcome']> = new Map([
  [200, 'accepted'],
  [409, 'refused'],
]);

/** The accounts side by side, each in its own order; meanwhile one process after the other is killed. */
async function liveDay({ sent }: Day, { client }: Cluster): Promise<readonly Acknowledged[]> {
  const acknowledged: Acknowledged[] = [];
  const send = async ({ account, command, body, key }: Sent): Promise<void> => {
    const call = { payload: body, headers: { 'idempotency-key': key } };
    const told = await client.call('POST', `/v1/accounts/${account}/commands/${command}`, call);
    const outcome = OUTCOMES.get(told.status) ?? `answered ${told.status}`;
    acknowledged.push({ account, key, outcome });
  };
  const accounts = [...new Set(sent.map(({ account }) => account))];
  await Promise.all(
    accounts.map(async (account) => {
      for (const one of sent.filter((each) => each.account === account)) await send(one);
    }),
  );
  return acknowledged;
}
