import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Refused } from '@tenure/terminal';

/** The log: the only file that nothing else could make again. */
export const LOG = 'events.db';

/** Made anew from the log when they are missing. */
const DERIVED = ['read.db', 'snapshots.db'];

export interface DataFolder {
  readonly log: string;
  /** Names of small files that processes write whole: the hash of the token, how far the deadline clock has come. */
  readonly states: readonly string[];
  /** What a backup leaves out although nothing is known to make it anew. */
  readonly unknown: readonly string[];
}

/** What is in a data folder. Throws `Refused` where there is no log in it. */
export async function readDataFolder(dataDir: string): Promise<DataFolder> {
  const log = join(dataDir, LOG);
  if (!existsSync(log)) throw new Refused(`there is no event store at ${resolve(log)}; DATA_DIR names its folder`);
  const entries = await readdir(dataDir, { withFileTypes: true });
  const states = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.json')).map(({ name }) => name);
  const names = entries.map(({ name }) => name);
  return { log, states, unknown: names.filter((name) => !states.includes(name) && !isKnown(name)) };
}

/** Databases come with files beside them: `-wal`, `-shm`, `-journal`. */
function isKnown(name: string): boolean {
  return (
    [LOG, ...DERIVED].some((known) => name === known || name.startsWith(`${known}-`)) || name.endsWith('.json.new')
  );
}
