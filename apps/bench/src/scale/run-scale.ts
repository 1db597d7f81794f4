import { postgresServer } from '../postgres/server';
import type { Workspace } from '../workspace';
import type { Column } from './costs';
import { measureSize } from './measure-size';

/** Measures what an event and an account cost in logs of these sizes, one after another. `onStart` is told what begins. */
export async function runScale(
  sizes: readonly number[],
  workspace: Workspace,
  onStart: (what: string) => void,
): Promise<readonly Column[]> {
  const server = await postgresServer();
  const url = 'none' in server ? undefined : server.url;
  if ('none' in server) onStart(`PostgreSQL is left out: ${server.none}`);
  try {
    const columns: Column[] = [];
    for (const events of sizes) {
      onStart(`${events} events: writing the log`);
      columns.push(await measureSize(workspace.folder(`scale-${events}`), events, url, onStart));
    }
    return columns;
  } finally {
    if (!('none' in server)) await server.end();
  }
}
