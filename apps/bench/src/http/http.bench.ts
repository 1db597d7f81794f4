import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { addMonths, type LegalDay } from '@tenure/kernel';
import { inFlight } from '@tenure/stories';
import { settledCustomers } from '../customers/in-system';
import type { Figure } from '../figure';
import type { Plan } from '../plan';
import { type BareSqlite, openBareSqlite } from '../raw/bare-sqlite';
import { byCommand, rowsAfter } from '../raw/log-rows';
import { compared, measuring, median, type Pair } from '../statistics';
import { type ApiProcess, startApiProcess } from './api-process';
import type { LoadResult } from './load';
import { type LoadClient, startLoadClient } from './load-client';

const CONNECTIONS = 32;
/** Rows of the raw rounds; more would only take longer. */
const RAW_COMMITS = 2_000;
/** On a disk that commits so many single rows a second, so many commands a second are the aim; on a slower one less. */
const AIM = { rawCommits: 4_000, commands: 5_000 };

interface Round extends Pair {
  readonly result: LoadResult;
  /** Of the API, for each command, until the read models hold what came of it. */
  readonly cpuMicros: number;
}

/**
 * Durable commands over HTTP: the API as it is deployed, with its read models and deadline clock, and a client in
 * another process. A month passes between the rounds, so that what was charged is billed and paid.
 */
export async function httpBench(folder: string, plan: Plan): Promise<readonly Figure[]> {
  const dataDir = join(folder, 'data');
  mkdirSync(folder, { recursive: true });
  const { system, ids, path } = await settledCustomers(dataDir, plan.accounts);
  const today = system.today();
  await system.close();
  const api = await startApiProcess(dataDir, today);
  const client = startLoadClient();
  const bare = openBareSqlite(join(folder, 'bare.db'));
  try {
    const measure = roundMeasurer(api, client, bare, { ids, path, seconds: plan.seconds, today });
    await measure(0);
    const rounds: Round[] = [];
    for (let round = 1; round <= plan.rounds; round++) rounds.push(await measure(round));
    return figuresOf(rounds);
  } finally {
    client.close();
    bare.close();
    await api.stop();
  }
}

interface Setting {
  readonly ids: readonly string[];
  readonly path: string;
  readonly seconds: number;
  readonly today: LegalDay;
}

function roundMeasurer(
  api: ApiProcess,
  client: LoadClient,
  bare: BareSqlite,
  { ids, path, seconds, today }: Setting,
): (round: number) => Promise<Round> {
  const to = { host: api.address.hostname, port: Number(api.address.port), token: api.token };
  let mirrored = 0;
  const newRows = () => {
    const rows = rowsAfter(path, mirrored);
    mirrored += rows.length;
    return rows;
  };
  return async (round) => {
    await api.advanceTo(addMonths(today, round + 1));
    await inFlight(ids, CONNECTIONS, (id) => payEverything(api, id));
    await api.atRest();
    bare.fill(newRows());
    const before = await api.cpuSeconds();
    const result = await client.run({ ...to, connections: CONNECTIONS, accounts: ids, seconds, round });
    await api.atRest();
    const cpuMicros = (((await api.cpuSeconds()) - before) * 1e6) / result.commands;
    const commands = byCommand(newRows());
    const single = commands.slice(0, RAW_COMMITS);
    const raw = await measuring(() => {
      bare.commit(single);
    });
    bare.fill(commands.slice(RAW_COMMITS).flat());
    return { value: result.commands / result.seconds, raw: single.length / raw.seconds, result, cpuMicros };
  };
}

/** So that invoices settle month by month, as those of real accounts do. */
async function payEverything({ call }: ApiProcess, id: string): Promise<void> {
  const { money } = (await call(`/v1/accounts/${id}`)) as { readonly money: { readonly outstanding: string } };
  if (money.outstanding === '0.00') return;
  await call(`/v1/accounts/${id}/commands/receive-payment`, { amount: money.outstanding, method: 'ach' });
}

function figuresOf(rounds: readonly Round[]): readonly Figure[] {
  const results = rounds.map(({ result }) => result);
  const rates = compared(rounds);
  const errors = results.reduce((sum, result) => sum + result.errors, 0);
  const firstError = results.find((result) => result.firstError !== undefined)?.firstError;
  const aim = Math.round(AIM.commands * Math.min(1, rates.raw / AIM.rawCommits));
  const cpu = median(rounds.map(({ cpuMicros }) => cpuMicros)).toFixed(0);
  const clientCpu = median(results.map(({ cpuMicros }) => cpuMicros)).toFixed(0);
  const latency = (what: string, of: (result: LoadResult) => number): Figure => ({
    name: `http-${what}`,
    what: `over HTTP: ${what} of the answers`,
    unit: 'ms',
    value: median(results.map(of)),
  });
  return [
    {
      name: 'http-commands',
      what: `durable commands over HTTP, ${CONNECTIONS} connections`,
      unit: '/s',
      ...rates,
      aim: { of: 'value', atLeast: aim },
      note:
        `raw: bare SQLite, one row a commit; the aim is ${AIM.commands} where that makes ${AIM.rawCommits}. ` +
        `${cpu} µs of processor a command in the API, its projections included, ${clientCpu} µs in the client`,
    },
    latency('p50', ({ p50Ms }) => p50Ms),
    latency('p99', ({ p99Ms }) => p99Ms),
    {
      name: 'http-errors',
      what: 'over HTTP: answers other than 200, broken connections',
      unit: '',
      value: errors,
      aim: { of: 'value', atMost: 0 },
      ...(firstError === undefined ? {} : { note: firstError }),
    },
  ];
}
