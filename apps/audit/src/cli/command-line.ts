import { type Configuration, readConfiguration } from '@tenure/application';
import { StoreDamaged, StoreUnavailable } from '@tenure/event-store';
import { openLog } from '../log/open-log';
import { type Asked, readArguments } from './arguments';
import { runCommand } from './commands';
import { EXIT } from './exit-codes';
import { type Progress, progressOn, Refused, type Terminal, WrongUsage } from '@tenure/terminal';
import { USAGE } from './usage';

/** Runs the auditor's command line; answers its exit code. Rejects on bugs only. */
export async function runCommandLine(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  terminal: Terminal,
): Promise<number> {
  const progress = progressOn(terminal);
  try {
    const asked = readArguments(args);
    if (asked.command === 'help') {
      terminal.out(USAGE);
      return EXIT.fine;
    }
    return await audited(asked, configured(env), terminal, progress);
  } catch (error) {
    progress.done();
    return failed(terminal, error);
  }
}

function configured(env: Readonly<Record<string, string | undefined>>): Configuration {
  const configuration = readConfiguration(env);
  if (!('problems' in configuration)) return configuration;
  throw new WrongUsage(configuration.problems.map(({ field, detail }) => `${field} ${detail}`).join('\n'), false);
}

async function audited(
  asked: Exclude<Asked, { command: 'help' }>,
  configuration: Configuration,
  terminal: Terminal,
  progress: Progress,
): Promise<number> {
  const log = await openLog(configuration);
  try {
    return await runCommand(asked, {
      ...{ log, configuration },
      onProgress: (text) => {
        progress.at(text);
      },
      print: (line) => {
        progress.done();
        terminal.out(line);
      },
    });
  } finally {
    progress.done();
    await log.close();
  }
}

function failed(terminal: Terminal, error: unknown): number {
  if (error instanceof WrongUsage) {
    terminal.err(error.message);
    if (error.showsUsage) terminal.err(USAGE);
    return EXIT.usage;
  }
  if (error instanceof Refused) {
    terminal.err(error.message);
    return EXIT.refused;
  }
  if (error instanceof StoreDamaged || error instanceof StoreUnavailable) {
    terminal.err(`the event store cannot be read: ${error.message}`);
    return EXIT.refused;
  }
  throw error;
}
