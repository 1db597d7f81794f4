import { StoreDamaged, StoreUnavailable } from '@tenure/event-store';
import { ReadStoreUnavailable, ReadStoreUnusable } from '@tenure/read-store';
import { type Configuration, readConfiguration } from '../configuration';
import { lineLogger, type Logger } from './logger';

/** Why a process does not start, in words for whoever started it. */
export class CannotStart extends Error {
  constructor(message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = 'CannotStart';
  }
}

/** Where a process writes: what people are to read, and what goes on. */
export interface Output {
  readonly out: (line: string) => void;
  readonly logger: Logger;
}

const terminal: Output = {
  out: (line) => void process.stdout.write(`${line}\n`),
  logger: lineLogger((line) => void process.stderr.write(line)),
};

const A_DAY_MS = 86_400_000;

type Start = (configuration: Configuration, output: Output) => Promise<{ stop(): Promise<void> }>;

/**
 * The life of a process: configured by the environment, started, and stopped by SIGTERM or SIGINT. Ends with 0 after a
 * stop, and with 1 where it can not start.
 */
export async function runProcess(start: Start): Promise<void> {
  const configuration = readConfiguration(process.env);
  if ('problems' in configuration) {
    for (const { field, detail } of configuration.problems) process.stderr.write(`${field} ${detail}\n`);
    process.exitCode = 1;
    return;
  }
  const signalled = firstSignal();
  // Nothing that goes on in the background keeps a process alive by itself.
  setInterval(() => undefined, A_DAY_MS);
  try {
    const running = await start(configuration, terminal);
    terminal.logger.info(`${await signalled}: stopping`);
    await running.stop();
    process.exit(0);
  } catch (error) {
    process.stderr.write(`${inWords(error)}\n`);
    process.exit(1);
  }
}

/** Listened for before anything is started, so that a signal on the way is not lost. A second one waits for nothing. */
function firstSignal(): Promise<string> {
  return new Promise((resolve) => {
    let isFirst = true;
    for (const signal of ['SIGTERM', 'SIGINT']) {
      process.on(signal, () => {
        if (!isFirst) process.exit(1);
        isFirst = false;
        resolve(signal);
      });
    }
  });
}

const expected = [CannotStart, StoreUnavailable, StoreDamaged, ReadStoreUnusable, ReadStoreUnavailable];

function inWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return expected.some((known) => error instanceof known) ? error.message : (error.stack ?? error.message);
}
