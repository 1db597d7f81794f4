import { runCommandLine } from './cli/command-line';

void runCommandLine(process.argv.slice(2), process.env).then((code) => {
  process.exitCode = code;
});
