import { copyFile, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Copies a file and waits until the disk has it; its permissions come along. */
export async function copyDurably(from: string, to: string): Promise<void> {
  await copyFile(from, to);
  await sync(to);
}

/** Gives a file or folder its name, and waits until the disk has that. */
export async function renameDurably(from: string, to: string): Promise<void> {
  await rename(from, to);
  await sync(dirname(to));
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r').catch(ignoreIsFolder);
  try {
    await handle?.sync().catch(ignoreIsFolder);
  } finally {
    await handle?.close();
  }
}

/** Windows does not open folders, and syncs no file that was opened for reading: there the system's own order must do. */
function ignoreIsFolder(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'EISDIR' || error.code === 'EPERM') return undefined;
  throw error;
}
