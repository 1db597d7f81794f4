import { isUtf8 } from 'node:buffer';
import { Transform } from 'node:stream';
import { RefusedFile } from '../refused-file';

const LF = 10;

/** Lets bytes pass as long as they are UTF-8 text; fails with `RefusedFile` otherwise. `line`: number of the first line. */
export function utf8Only(line: number): Transform {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let at = line;
  const check = (chunk: Buffer): void => {
    if (chunk.includes(0)) throw new RefusedFile('the file is not text; a ledger is CSV in UTF-8');
    try {
      decoder.decode(chunk, { stream: true });
    } catch {
      throw new RefusedFile(`the file is not UTF-8 text (line ${lineNotUtf8(chunk, at)}); save it as CSV in UTF-8`);
    }
    for (const byte of chunk) if (byte === LF) at += 1;
  };
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      try {
        check(chunk);
        done(null, chunk);
      } catch (error) {
        done(error instanceof Error ? error : new Error(String(error)));
      }
    },
  });
}

/** `first`: number of the line in which `chunk` begins. */
function lineNotUtf8(chunk: Buffer, first: number): number {
  let line = first;
  let start = 0;
  for (;;) {
    const end = chunk.indexOf(LF, start);
    if (end < 0 || !isUtf8(chunk.subarray(start, end))) return line;
    start = end + 1;
    line += 1;
  }
}
