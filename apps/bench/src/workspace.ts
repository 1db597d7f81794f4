import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** A folder for everything that is measured, gone afterwards. */
export interface Workspace {
  readonly path: string;
  /** A file system in memory: what is committed there waits for no disk. */
  readonly isInMemory: boolean;
  /** A path in it for one measurement. */
  folder(name: string): string;
  remove(): void;
}

/** On the disk of `dataDir`, where the real data would be; without it on that of temporary files. */
export async function makeWorkspace(dataDir: string | undefined): Promise<Workspace> {
  const path = mkdtempSync(join(dataDir === undefined ? tmpdir() : existingPartOf(dataDir), 'tenure-bench-'));
  const isInMemory = MEMORY.has((await statfs(path)).type);
  return {
    path,
    isInMemory,
    folder: (name) => join(path, name),
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** tmpfs and ramfs of Linux. */
const MEMORY: ReadonlySet<number> = new Set([0x01021994, 0x858458f6]);

function existingPartOf(path: string): string {
  const absolute = resolve(path);
  return existsSync(absolute) ? absolute : existingPartOf(dirname(absolute));
}
