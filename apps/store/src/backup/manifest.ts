import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refused } from '@tenure/terminal';

/** What a backup says of itself, so that a restore can tell whether all of it came back. */
export interface Manifest {
  /** Of this description. */
  readonly version: 1;
  readonly madeAt: string;
  readonly events: number;
  /** Of the last event; null: there is none. */
  readonly head: string | null;
  /** Of the log, as `audit verify` prints it. */
  readonly digest: string;
  /** SHA-256 of each file, in hex. */
  readonly files: Readonly<Record<string, string>>;
}

const FILE = 'backup.json';

export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  await writeFile(join(folder, FILE), `${JSON.stringify(manifest, null, 2)}\n`, { flush: true });
}

/** Throws `Refused` where there is none, or one that this program does not understand. */
export async function readManifest(folder: string): Promise<Manifest> {
  let manifest: Partial<Manifest>;
  try {
    manifest = JSON.parse(await readFile(join(folder, FILE), 'utf8')) as Partial<Manifest>;
  } catch {
    throw new Refused(`${folder} is no backup: it has no ${FILE} that can be read`);
  }
  const { version, files, digest } = manifest;
  if (version !== 1) throw new Refused(`${folder} is a backup of version ${String(version)}; this program knows 1`);
  const isWhole = typeof digest === 'string' && typeof files === 'object' && files !== null && 'events.db' in files;
  if (!isWhole) throw new Refused(`${join(folder, FILE)} does not say what a backup must say`);
  return manifest as Manifest;
}

/** SHA-256 in hex, without holding the file in memory. */
export async function fileHash(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
