import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

/** A PostgreSQL server to measure on. */
export interface Server {
  readonly url: string;
  end(): Promise<void>;
}

/**
 * The server that POSTGRES_URL names, else one of its own, on this machine, whose commits wait for the disk. Answers the
 * reason where there is none.
 */
export async function postgresServer(): Promise<Server | { readonly none: string }> {
  const given = process.env.POSTGRES_URL;
  if (given !== undefined) return { url: given, end: () => Promise.resolve() };
  const script = resolve('scripts/postgres.mjs');
  if (!existsSync(script)) return { none: 'POSTGRES_URL names no server, and the one for tests is not here' };
  const child = spawn(process.execPath, [script, '--durable'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  for await (const url of createInterface({ input: child.stdout })) {
    return {
      url,
      async end() {
        child.stdin.end();
        await ended;
      },
    };
  }
  return { none: 'no PostgreSQL server can be started here' };
}

/** The connection string for a schema of its own, so that nothing that is there is touched. */
export function inSchema(url: string, schema: string): string {
  const place = new URL(url);
  place.searchParams.set('schema', schema);
  return place.href;
}
