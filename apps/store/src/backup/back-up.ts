import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, rmdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Configuration } from '@tenure/application';
import { backUpSqliteStore, type VerificationReport } from '@tenure/event-store';
import { grouped, type OnProgress, type Outcome, Refused } from '@tenure/terminal';
import { checkedLog } from './checked-log';
import { type DataFolder, LOG, readDataFolder } from './data-folder';
import { copyDurably, renameDurably } from './durably';
import { fileHash, writeManifest } from './manifest';

/**
 * Copies the embedded store while it is in use, and verifies the copy. What is written under `to` stands there whole or
 * not at all. Throws `Refused` where something stands there already.
 */
export async function backUp({ dataDir }: Configuration, to: string, onProgress: OnProgress): Promise<Outcome> {
  const data = await readDataFolder(dataDir);
  const target = resolve(to);
  const isFile = target.endsWith('.db');
  await requireFree(target);
  const partial = `${target}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(isFile ? dirname(target) : partial, { recursive: true });
  const report = isFile ? await copyLog(data, partial, onProgress) : await copyAll(dataDir, data, partial, onProgress);
  await renameDurably(partial, target);
  return outcomeOf(target, isFile ? [] : data.states, data.unknown, report);
}

/** An empty folder is taken away, so that the backup can take its place. */
async function requireFree(target: string): Promise<void> {
  if (!existsSync(target)) return;
  const isEmpty = await readdir(target).then(
    (names) => names.length === 0,
    () => false,
  );
  if (!isEmpty) throw new Refused(`${target} is there already; a backup overwrites nothing`);
  await rmdir(target);
}

/** The log last: how far the deadline clock has come must be no further than the log that goes with it. */
async function copyAll(
  dataDir: string,
  data: DataFolder,
  folder: string,
  onProgress: OnProgress,
): Promise<VerificationReport> {
  for (const name of data.states) await copyDurably(join(dataDir, name), join(folder, name));
  const report = await copyLog(data, join(folder, LOG), onProgress);
  const names = [...data.states, LOG];
  const files = Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await fileHash(join(folder, name))] as const)),
  );
  const { events, head, digest } = report;
  await writeManifest(folder, {
    version: 1,
    madeAt: new Date().toISOString(),
    events,
    head: head ?? null,
    digest,
    files,
  });
  return report;
}

async function copyLog({ log }: DataFolder, to: string, onProgress: OnProgress): Promise<VerificationReport> {
  await backUpSqliteStore({
    ...{ from: log, to },
    onProgress: (copied, total) => onProgress(() => `copied ${copied} of ${total} pages`),
  });
  return checkedLog(to, onProgress);
}

function outcomeOf(
  to: string,
  states: readonly string[],
  unknown: readonly string[],
  { events, streams, head, digest }: VerificationReport,
): Outcome {
  const beside = states.length > 0 ? `, and ${states.join(', ')}` : '';
  const left = unknown.length > 0 ? [`Left out, because this program does not know it: ${unknown.join(', ')}`] : [];
  return {
    found: { to, events, streams, head: head ?? null, digest, states, unknown },
    lines: [
      `Backed up to ${to}: ${grouped(events)} events of ${grouped(streams)} streams${beside}`,
      `Log up to position ${head ?? 'none'}, digest ${digest}`,
      'Read models are left out: the API makes them anew from the log.',
      ...left,
    ],
  };
}
