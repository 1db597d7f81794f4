import { processTerminal } from '@tenure/terminal';
import { runCommandLine } from './command-line';

void runCommandLine(process.argv.slice(2), processTerminal()).then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
