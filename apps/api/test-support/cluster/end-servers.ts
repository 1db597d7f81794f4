import { servers, type StartedServer } from './servers';

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
}

async function dropSchemas({ server, schemas }: StartedServer): Promise<void> {
  const prefix = new URL(schemas).searchParams.get('schema') ?? '';
  const rows = await server.sql(schemas, `select nspname from pg_namespace where starts_with(nspname, '${prefix}')`);
  for (const { nspname } of rows) await server.sql(schemas, `drop schema "${String(nspname)}" cascade`);
}
