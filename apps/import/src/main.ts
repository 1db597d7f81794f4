import { runCommandLine } from './cli/command-line';
import { processTerminal } from '@tenure/terminal';

void runCommandLine(process.argv.slice(2), process.env, processTerminal()).then((code) => {
  process.exitCode = code;
});
