import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** What says that a folder is a demo's, and may be replaced by the next. */
const MARK = 'tenure-demo.txt';

/** Empties the folder of an earlier demo, or makes one; answers what is wrong where it holds anything else. */
export async function prepareFolder(dataDir: string): Promise<string | undefined> {
  const isDemo = existsSync(join(dataDir, MARK));
  if (!isDemo && existsSync(dataDir) && (await readdir(dataDir)).length > 0) {
    return `${resolve(dataDir)} holds something that is no demo; name another folder with --data`;
  }
  await rm(dataDir, { recursive: true, force: true });
  await mkdir(dataDir, { recursive: true });
  await writeFile(join(dataDir, MARK), 'Made by npm run demo, and replaced by the next one.\n');
  return undefined;
}
