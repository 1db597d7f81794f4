import { StoreDamaged, StoreUnavailable } from '@tenure/event-store';
import { MayNotBeReleased, NotVerified } from '@tenure/projector';
import { NoSuchGeneration, ReadStoreUnavailable, ReadStoreUnusable } from '@tenure/read-store';
import { type OnProgress, type Outcome, progressOn, Refused, type Terminal, WrongUsage } from '@tenure/terminal';
import { drop, rebuild, rollback, swap } from '../generations';
import { parked, status } from '../status';
import { modelNamed, type Stores, withStores } from '../stores';
import { release, retry } from '../streams';
import { type Asked, readArguments } from './arguments';
import { EXIT } from './exit-codes';
import { USAGE } from './usage';

type Env = Readonly<Record<string, string | undefined>>;

/** Runs the command line of the read models; answers its exit code. Rejects on bugs only. */
export async function runCommandLine(args: readonly string[], env: Env, terminal: Terminal): Promise<number> {
  const progress = progressOn(terminal);
  try {
    const asked = readArguments(args);
    if (asked.command === 'help') {
      terminal.out(USAGE);
      return EXIT.fine;
    }
    if (['rebuild', 'swap', 'rollback', 'drop'].includes(asked.command) && 'name' in asked) modelNamed(asked.name);
    const { found, lines, isWrong = false } = await withStores(env, (stores) => run(asked, stores, progress.at));
    progress.done();
    for (const line of asked.json ? [JSON.stringify(found, null, 2)] : lines) terminal.out(line);
    return isWrong ? EXIT.refused : EXIT.fine;
  } catch (error) {
    progress.done();
    return failed(terminal, error);
  }
}

async function run(
  asked: Exclude<Asked, { command: 'help' }>,
  stores: Stores,
  onProgress: OnProgress,
): Promise<Outcome> {
  switch (asked.command) {
    case 'status':
      return status(stores);
    case 'parked':
      return parked(stores);
    case 'rebuild':
      return rebuild(stores, asked.name, onProgress);
    case 'swap':
      return swap(stores, asked.name, onProgress);
    case 'rollback':
      return rollback(stores, asked.name, onProgress);
    case 'drop':
      return drop(stores, asked.name);
    case 'retry':
      return retry(stores, asked.name);
    case 'release':
      return release(stores, asked.name);
  }
}

const refusals = [
  Refused,
  NoSuchGeneration,
  NotVerified,
  MayNotBeReleased,
  StoreDamaged,
  StoreUnavailable,
  ReadStoreUnavailable,
  ReadStoreUnusable,
];

function failed(terminal: Terminal, error: unknown): number {
  if (error instanceof WrongUsage) {
    terminal.err(error.message);
    if (error.showsUsage) terminal.err(USAGE);
    return EXIT.usage;
  }
  if (!(error instanceof Error) || !refusals.some((known) => error instanceof known)) throw error;
  terminal.err(error.message);
  return EXIT.refused;
}
