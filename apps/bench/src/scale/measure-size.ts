import { rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Log, writeLog } from '../log/write-log';
import { inSchema } from '../postgres/server';
import { ended, startProgram } from '../programs';
import { auditReplay } from '../replay/audit-replay';
import { clockCost } from './clock-cost';
import type { Column, Cost } from './costs';
import { accountIds, logSize, snapshotBytes } from './log-sizes';
import { projectionInto } from './projection-cost';
import { postgresSize, sqliteSize } from './read-store-sizes';

type Values = Partial<Record<Cost, number>>;

/** Measures a log of so many events in `folder`, which is removed after. `postgres`: the server, where there is one. */
export async function measureSize(
  folder: string,
  events: number,
  postgres: string | undefined,
  onStep: (what: string) => void,
): Promise<Column> {
  const startedAt = performance.now();
  const log = await writeLog(join(folder, 'events.db'), events);
  const writeRate = events / ((performance.now() - startedAt) / 1_000);
  const size = logSize(log.path);
  const steps: readonly (readonly [string, () => Promise<Values>])[] = [
    ['snapshots', async () => ({ snapshotBytes: await snapshotBytes(log, accountIds(log.path)) })],
    ['backup', () => backupCost(log)],
    ['replay', () => replayCost(log)],
    ['read models on SQLite', () => sqliteCost(log)],
    ['read models on PostgreSQL', async () => (postgres === undefined ? {} : postgresCost(log, postgres))],
    ['deadline clock', async () => clockCost(folder, log)],
  ];
  let values: Values = {
    accounts: log.accounts,
    writeRate,
    logBytes: size.bytes / events,
    payloadBytes: size.payloadBytes / events,
  };
  for (const [what, measure] of steps) {
    onStep(`${events} events: ${what}`);
    values = { ...values, ...(await measure()) };
  }
  rmSync(folder, { recursive: true, force: true });
  return { events, values };
}

async function backupCost({ path, events }: Log): Promise<Values> {
  const to = join(dirname(path), 'backup.db');
  const startedAt = performance.now();
  const child = startProgram('store', ['backup', '--to', to], {
    env: { DATA_DIR: dirname(path), EVENT_STORE: 'sqlite' },
    stdio: ['ignore', 'ignore', 'ignore'],
  });
  const code = await ended(child);
  if (code !== 0) throw new Error(`the backup ended with ${code}`);
  const backupSeconds = (performance.now() - startedAt) / 1_000;
  const backupBytes = statSync(to).size / events;
  rmSync(to);
  return { backupSeconds, backupBytes };
}

async function replayCost(log: Log): Promise<Values> {
  const { seconds, megabytes } = await auditReplay(log);
  return { replaySeconds: seconds, replayMegabytes: megabytes };
}

async function sqliteCost(log: Log): Promise<Values> {
  const path = join(dirname(log.path), 'read.db');
  const { rate, micros } = await projectionInto({ path }, log);
  const { bytes, rows } = sqliteSize(path);
  return { sqliteRate: rate, sqliteMicros: micros, sqliteBytes: bytes / log.events, rows: rows / log.events };
}

async function postgresCost(log: Log, url: string): Promise<Values> {
  const schema = `tenure_scale_${process.pid}_${log.events}`;
  const { rate, micros } = await projectionInto({ connectionString: inSchema(url, schema) }, log);
  const bytes = await postgresSize(url, schema);
  return { postgresRate: rate, postgresMicros: micros, postgresBytes: bytes / log.events };
}
