import { type Configuration, readConfiguration } from '@tenure/application';
import { StoreDamaged, StoreUnavailable } from '@tenure/event-store';
import { type OnProgress, type Outcome, progressOn, Refused, type Terminal, WrongUsage } from '@tenure/terminal';
import { backUp } from '../backup/back-up';
import { migrate } from '../migrate/migrate';
import { restore } from '../restore/restore';
import { type Asked, readArguments } from './arguments';
import { EXIT } from './exit-codes';
import { USAGE } from './usage';

type Env = Readonly<Record<string, string | undefined>>;

/** Runs the command line of the stores; answers its exit code. Rejects on bugs only. */
export async function runCommandLine(args: readonly string[], env: Env, terminal: Terminal): Promise<number> {
  const progress = progressOn(terminal);
  try {
    const asked = readArguments(args);
    if (asked.command === 'help') {
      terminal.out(USAGE);
      return EXIT.fine;
    }
    const { found, lines } = await run(asked, env, progress.at);
    progress.done();
    for (const line of asked.json ? [JSON.stringify(found, null, 2)] : lines) terminal.out(line);
    return EXIT.fine;
  } catch (error) {
    progress.done();
    return failed(terminal, error);
  }
}

async function run(asked: Exclude<Asked, { command: 'help' }>, env: Env, onProgress: OnProgress): Promise<Outcome> {
  switch (asked.command) {
    case 'migrate':
      return migrate(asked, onProgress);
    case 'backup':
      return backUp(embedded(env), asked.to, onProgress);
    case 'restore':
      return restore(asked.from, embedded(env), onProgress);
  }
}

/** Throws `WrongUsage` where the configuration is wrong or does not name the embedded store. */
function embedded(env: Env): Configuration {
  const configuration = readConfiguration(env);
  if ('problems' in configuration) {
    throw new WrongUsage(configuration.problems.map(({ field, detail }) => `${field} ${detail}`).join('\n'), false);
  }
  if (configuration.eventStore === 'sqlite') return configuration;
  throw new WrongUsage(
    'EVENT_STORE names a server, which has its own ways to back up and restore; migrate-store can copy its log to a file',
    false,
  );
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
    terminal.err(`the store cannot be used: ${error.message}`);
    return EXIT.refused;
  }
  if (isSystemError(error)) {
    terminal.err(error.message);
    return EXIT.refused;
  }
  throw error;
}

/** No space, no permission, no such folder: not a bug, and said well enough by the system. */
function isSystemError(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error;
}
