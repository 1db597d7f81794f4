import { open } from 'node:fs/promises';

type File = Awaited<ReturnType<typeof open>>;

const CHUNK_BYTES = 16 * 1024;
const CR = 13;
const LF = 10;

export interface LineAfter {
  /** Its number. */
  readonly line: number;
  /** Where the line after it begins; undefined when it is the last. */
  readonly next: { readonly offset: number; readonly line: number } | undefined;
}

/** The first line of the file that is not empty, from `offset` on, which is the beginning of line `line`. */
export async function lineAfter(path: string, offset: number, line: number): Promise<LineAfter> {
  const file = await open(path);
  try {
    return await findLine(file, offset, line);
  } finally {
    await file.close();
  }
}

async function findLine(file: File, offset: number, line: number): Promise<LineAfter> {
  const chunk = Buffer.alloc(CHUNK_BYTES);
  let at = offset;
  let number = line;
  let isEmpty = true;
  for (;;) {
    const { bytesRead } = await file.read(chunk, 0, CHUNK_BYTES, at);
    if (bytesRead === 0) return { line: number, next: undefined };
    for (let i = 0; i < bytesRead; i++) {
      const byte = chunk[i];
      if (byte === LF && !isEmpty) return { line: number, next: { offset: at + i + 1, line: number + 1 } };
      if (byte === LF) number += 1;
      else if (byte !== CR) isEmpty = false;
    }
    at += bytesRead;
  }
}
