import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, rmdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Configuration } from '@tenure/application';
import type { VerificationReport } from '@tenure/event-store';
import { grouped, type OnProgress, type Outcome, Refused } from '@tenure/terminal';
import { checkedLog } from '../backup/checked-log';
import { LOG } from '../backup/data-folder';
import { copyDurably, renameDurably } from '../backup/durably';
import { fileHash, type Manifest, readManifest } from '../backup/manifest';

/** Where files wait until all of them are there and sound; within DATA_DIR, which may be a disk of its own. */
const STAGE = '.restoring';
/** What an empty disk has, and what a restore that was interrupted has left. */
const OF_NO_ACCOUNT = ['lost+found', STAGE];

/** Brings a backup into an empty DATA_DIR and verifies it there. Throws `Refused`, and leaves DATA_DIR empty then. */
export async function restore(from: string, { dataDir }: Configuration, onProgress: OnProgress): Promise<Outcome> {
  const source = resolve(from);
  if (!existsSync(source)) throw new Refused(`there is no backup at ${source}`);
  await requireEmpty(dataDir);
  const stage = join(dataDir, STAGE);
  await rm(stage, { recursive: true, force: true });
  await mkdir(stage, { recursive: true });
  try {
    const isFolder = (await stat(source)).isDirectory();
    const manifest = isFolder ? await readManifest(source) : undefined;
    const states = await stageFiles(source, manifest, stage);
    const report = await checkedLog(join(stage, LOG), onProgress);
    requireSameLog(report, manifest);
    // The log last: a folder without one is not taken for a store.
    for (const name of [...states, LOG]) await renameDurably(join(stage, name), join(dataDir, name));
    await rmdir(stage);
    return outcomeOf(source, resolve(dataDir), states, report);
  } catch (error) {
    await rm(stage, { recursive: true, force: true });
    throw error;
  }
}

async function requireEmpty(dataDir: string): Promise<void> {
  const names = existsSync(dataDir) ? await readdir(dataDir) : [];
  const [first] = names.filter((name) => !OF_NO_ACCOUNT.includes(name));
  if (first === undefined) return;
  throw new Refused(`DATA_DIR ${resolve(dataDir)} is not empty (${first}): a restore overwrites nothing`);
}

/** Names of the files beside the log. Throws `Refused` where one is not what was backed up. */
async function stageFiles(source: string, manifest: Manifest | undefined, stage: string): Promise<readonly string[]> {
  if (!manifest) {
    await copyDurably(source, join(stage, LOG));
    return [];
  }
  for (const [name, hash] of Object.entries(manifest.files)) {
    // Such a name is none that a backup gives, and would leave the folder.
    if (!/^[\w-][\w.-]*$/.test(name)) throw new Refused(`${source} names a file ${JSON.stringify(name)}`);
    if (!existsSync(join(source, name))) throw new Refused(`${name} is missing in ${source}`);
    await copyDurably(join(source, name), join(stage, name));
    if ((await fileHash(join(stage, name))) !== hash) throw new Refused(`${name} is not what was backed up`);
  }
  return Object.keys(manifest.files).filter((name) => name !== LOG);
}

/** A log that was cut at its end is sound in itself: only the digest shows it. */
function requireSameLog({ digest, events }: VerificationReport, manifest: Manifest | undefined): void {
  if (manifest === undefined || manifest.digest === digest) return;
  throw new Refused(`the log has ${events} events with digest ${digest}, ${manifest.digest} was backed up`);
}

function outcomeOf(
  from: string,
  dataDir: string,
  states: readonly string[],
  { events, streams, head, digest }: VerificationReport,
): Outcome {
  const beside = states.length > 0 ? `, and ${states.join(', ')}` : '';
  return {
    found: { from, dataDir, events, streams, head: head ?? null, digest, states },
    lines: [
      `Restored to ${dataDir}: ${grouped(events)} events of ${grouped(streams)} streams${beside}`,
      `Log up to position ${head ?? 'none'}, digest ${digest}`,
      'The API makes the read models anew when it starts; what happened after the backup is not in it.',
    ],
  };
}
