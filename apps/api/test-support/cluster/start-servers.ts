import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { postgresForTests } from '../../../../libs/read-store/test-support/postgres';
import { POSTGRES } from '../stores-under-test';
import { servers } from './servers';

/** One PostgreSQL for the whole run; each API under test has a schema of it. Where there is none, lists stay in SQLite. */
export default async function startServers(): Promise<void> {
  const leftOut = JSON.parse(readFileSync(join(__dirname, 'left-out.json'), 'utf8')) as Record<string, string>;
  for (const [file, why] of Object.entries(leftOut)) process.stderr.write(`Left out on servers: ${file}: ${why}\n`);
  const server = await postgresForTests();
  const schemas = server?.newSchema();
  if (server && schemas !== undefined) servers.push({ server, schemas });
  process.env[POSTGRES] = schemas ?? '';
}
