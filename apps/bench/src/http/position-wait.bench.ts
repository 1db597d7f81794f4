import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { LegalDay } from '@tenure/kernel';
import { settledCustomers } from '../customers/in-system';
import type { Figure } from '../figure';
import type { Plan } from '../plan';
import { inSchema, postgresServer } from '../postgres/server';
import { median, percentile } from '../statistics';
import { type ApiProcess, startApiProcess } from './api-process';
import { type Connection, connect, get, post } from './connection';

const AIM_P99_MS = 50;
/** Before anything is measured: the code becomes as fast as it gets. */
const WARM_UPS = 200;
/** So few that the time for them is no matter, so many that the 99th of a hundred is more than the slowest of all. */
const LEAST = 100;

/**
 * What it costs to read one's writes: a command, and then a list that must hold what came of it. The raw limit is the
 * same list asked for right after, when there is nothing left to wait for.
 */
export async function positionWaitBench(
  folder: string,
  plan: Plan,
  onLeftOut: (why: string) => void,
): Promise<readonly Figure[]> {
  const embedded = await measuredOn('sqlite', join(folder, 'sqlite'), plan, 'sqlite');
  const server = await postgresServer();
  if ('none' in server) {
    onLeftOut(server.none);
    return embedded;
  }
  try {
    const readStore = inSchema(server.url, `tenure_bench_wait_${process.pid}`);
    return [...embedded, ...(await measuredOn('postgres', join(folder, 'postgres'), plan, readStore))];
  } finally {
    await server.end();
  }
}

async function measuredOn(name: string, folder: string, plan: Plan, readStore: string): Promise<readonly Figure[]> {
  mkdirSync(folder, { recursive: true });
  const { system, ids } = await settledCustomers(folder, plan.accounts);
  const today: LegalDay = system.today();
  await system.close();
  const api = await startApiProcess(folder, today, readStore);
  const connection = await connect(api.address.hostname, Number(api.address.port));
  try {
    const askOnce = asker(api, connection, ids);
    for (let n = 0; n < WARM_UPS; n++) await askOnce();
    const asked: Asked[] = [];
    const until = performance.now() + plan.seconds * plan.rounds * 1_000;
    while (performance.now() < until || asked.length < LEAST) asked.push(await askOnce());
    return figuresOf(name, asked);
  } finally {
    connection.close();
    await api.stop();
  }
}

/** Milliseconds of the three requests, each answered before the next is sent. */
interface Asked {
  readonly command: number;
  readonly waited: number;
  readonly again: number;
}

function asker(api: ApiProcess, connection: Connection, ids: readonly string[]): () => Promise<Asked> {
  const headers = { host: api.address.host, authorization: `Bearer ${api.token}` };
  let sent = 0;
  return async () => {
    sent += 1;
    const account = ids[sent % ids.length] ?? '';
    const charge = {
      charge: `wait-${sent}`,
      kind: 'transactional',
      description: `messages, batch ${sent}`,
      amount: '2.50',
    };
    const path = `/v1/accounts/${account}/commands/record-charges`;
    const command = await timed(connection, post(path, headers, JSON.stringify(charge)));
    const { position } = JSON.parse(command.body) as { readonly position: string };
    const list = `/v1/balances?account=${account}`;
    const waited = await timed(connection, get(list, { ...headers, 'x-min-position': position }));
    const again = await timed(connection, get(list, headers));
    return { command: command.ms, waited: waited.ms, again: again.ms };
  };
}

/** Rejects on an answer other than 200. */
async function timed(connection: Connection, request: string): Promise<{ readonly ms: number; readonly body: string }> {
  const startedAt = performance.now();
  const { status, body } = await connection.send(request);
  if (status !== 200) throw new Error(`answered ${status}: ${body}`);
  return { ms: performance.now() - startedAt, body };
}

function figuresOf(name: string, asked: readonly Asked[]): readonly Figure[] {
  const of = (what: keyof Asked, share: number): number =>
    percentile(
      asked.map((one) => one[what]),
      share,
    );
  const both = (what: keyof Asked): string => `p50 ${of(what, 50).toFixed(1)} ms, p99 ${of(what, 99).toFixed(1)} ms`;
  const system = name === 'sqlite' ? 'SQLite' : 'PostgreSQL';
  const figure = (share: number): Figure => ({
    name: `position-wait-${name}-p${share}`,
    what: `a list that must hold the command just answered, on ${system}: p${share}`,
    unit: 'ms',
    value: of('waited', share),
  });
  const ratio = median(asked.map(({ waited, again }) => waited / again));
  return [
    { ...figure(50), raw: of('again', 50), ratio, note: 'raw: the same list asked for again' },
    {
      ...figure(99),
      aim: { of: 'value', atMost: AIM_P99_MS },
      note: `${asked.length} commands one after another: ${both('command')}; the list again: ${both('again')}`,
    },
  ];
}
