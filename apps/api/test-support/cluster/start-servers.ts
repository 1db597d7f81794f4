import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postgresForTests } from '../../../../libs/read-store/test-support/postgres';
import { builtInto } from '../built';
import { leftOutInLines } from './left-out-table';
import { type ClusterRun, tellClusterRun } from './run';
import { servers } from './servers';

/**
 * One PostgreSQL and one build for the whole run; each system under test has a schema of its own. Where there is no
 * PostgreSQL, it is one API that is killed, with its lists in SQLite.
 */
export default async function startServers(): Promise<void> {
  for (const line of leftOutInLines()) process.stderr.write(`Left out on servers: ${line}\n`);
  const server = await postgresForTests();
  const schemas = server?.newSchema();
  if (server && schemas !== undefined) servers.push({ server, schemas });
  const run: ClusterRun = {
    postgres: schemas,
    built: builtInto('tenure-cluster-built-'),
    seed: Number(process.env['CLUSTER_SEED'] ?? Date.now() % 1_000_000),
    tally: join(mkdtempSync(join(tmpdir(), 'tenure-cluster-tally-')), 'tally'),
  };
  process.stderr.write(`On servers: CLUSTER_SEED=${run.seed}\n`);
  tellClusterRun(run);
}
