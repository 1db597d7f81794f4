import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { clusterRun } from './run';
import { servers, type StartedServer } from './servers';
import { tallied } from './tally';

/**
 * Schemas are dropped when nobody is at work any more: a migration that looks through the database fails where another
 * schema goes away under its eyes.
 */
export default async function endServers(): Promise<void> {
  for (const started of servers) {
    // A server of this run goes with everything in it.
    if (!started.server.tell) await dropSchemas(started);
    await started.server.end();
  }
  const run = clusterRun();
  if (!run) return;
  const { tests, kills, again } = tallied(run);
  const seed = `CLUSTER_SEED=${run.seed}`;
  process.stderr.write(`On servers: ${tests} tests, ${kills} kills, ${again} calls sent again, ${seed}\n`);
  for (const folder of [run.built, dirname(run.tally)]) rmSync(folder, { recursive: true, force: true });
}

async function dropSchemas({ server, schemas }: StartedServer): Promise<void> {
  const prefix = new URL(schemas).searchParams.get('schema') ?? '';
  const rows = await server.sql(schemas, `select nspname from pg_namespace where starts_with(nspname, '${prefix}')`);
  for (const { nspname } of rows) await server.sql(schemas, `drop schema "${String(nspname)}" cascade`);
}
