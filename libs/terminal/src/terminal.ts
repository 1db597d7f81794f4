/** Where a command line writes: results to `out`, everything on the way to `err`. */
export interface Terminal {
  out(line: string): void;
  err(line: string): void;
  /** Replaces the line that it wrote last, where `err` is a screen; undefined where it is a file. */
  readonly overwrite?: (line: string) => void;
}

export function processTerminal(): Terminal {
  const { stdout, stderr } = process;
  const plain = {
    out: (line: string) => void stdout.write(`${line}\n`),
    err: (line: string) => void stderr.write(`${line}\n`),
  };
  return stderr.isTTY ? { ...plain, overwrite: (line) => void stderr.write(`\r\u001b[2K${line}`) } : plain;
}
