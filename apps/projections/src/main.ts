import { processTerminal } from '@tenure/terminal';
import { runCommandLine } from './cli/command-line';

void runCommandLine(process.argv.slice(2), process.env, processTerminal()).then((code) => {
  process.exitCode = code;
});
