import type { open } from 'node:fs/promises';

type File = Awaited<ReturnType<typeof open>>;

const CHUNK_BYTES = 16 * 1024;
const CR = 13;
const LF = 10;

/**
 * The first line at or after `offset` that is not empty, by its number, and where the line after it begins; no `next`
 * when it is the last. `offset` is the beginning of line `line`.
 */
export async function lineAfter(
  file: File,
  offset: number,
  line: number,
): Promise<{ line: number; next: { offset: number; line: number } | undefined }> {
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
