import type { LegalDay, Position } from '@tenure/kernel';
import type { System } from '../system';
import { accountsTouchedAfter, everyAccount } from './account-ids';
import { advanceAccounts, type Advanced } from './advance-accounts';
import { type AdvancedThrough, isWithin, readAdvancedThrough, writeAdvancedThrough } from './advanced-through';
import type { Logger } from './logger';
import type { ReadSide } from './read-side';

export interface DeadlineClockOptions {
  readonly system: Pick<System, 'run' | 'events' | 'today'>;
  readonly readSide: Pick<ReadSide, 'store' | 'projector'>;
  /** Where it is kept how far the accounts have been advanced. */
  readonly file: string;
  readonly logger: Logger;
  /** How often it looks whether the legal day has changed, in milliseconds. */
  readonly everyMs?: number;
}

/**
 * Derives for every account what has lapsed, once a legal day, so that lists over all accounts are up to it. No outcome
 * depends on it (reading 8): a command, and a read of one account, derive for themselves what has lapsed.
 */
export interface DeadlineClock {
  /** Advances every account that is not advanced through today yet. Resolves when that is done, or was tried. */
  catchUp(): Promise<void>;
  /** The day through which every account is advanced; undefined: it was never done. */
  advancedThrough(): LegalDay | undefined;
  /** Accounts that could not be advanced and will be tried again. */
  failing(): number;
  /** Resolves when nothing runs any more. */
  close(): Promise<void>;
}

const A_MINUTE_MS = 60_000;

/** Looks at once, and then every minute. */
export function startDeadlineClock(options: DeadlineClockOptions): DeadlineClock {
  const { system, file, logger, everyMs = A_MINUTE_MS } = options;
  let reached: AdvancedThrough | undefined;
  let failed: ReadonlyMap<string, string> = new Map();
  let isStarting = true;
  let isStopped = false;

  async function look(): Promise<void> {
    if (isStopped) return;
    if (isStarting) reached = await readAdvancedThrough(file);
    const [today, head] = [system.today(), await system.events.head()];
    const accounts = accountsToAdvance(options, { reached, failed, isStarting, today, head });
    if (!accounts) return;
    const advanced = await advanceAccounts(system.run, accounts, () => isStopped);
    if (isStopped) return;
    isStarting = false;
    failed = advanced.failed;
    reached = { day: today, position: head };
    report(logger, today, advanced);
    // Not kept while one is failing: after a restart all are tried again.
    if (failed.size === 0) await writeAdvancedThrough(file, reached);
  }

  let running: Promise<void> = Promise.resolve();
  function catchUp(): Promise<void> {
    running = running.then(look).catch((error: unknown) => {
      logger.warn(`deadline clock: ${error instanceof Error ? error.message : String(error)}; trying again`);
    });
    return running;
  }

  const timer = setInterval(() => void catchUp(), everyMs).unref();
  void catchUp();
  return {
    catchUp,
    advancedThrough: () => reached?.day,
    failing: () => failed.size,
    async close() {
      isStopped = true;
      clearInterval(timer);
      await running;
    },
  };
}

interface Standing {
  readonly reached: AdvancedThrough | undefined;
  readonly failed: ReadonlyMap<string, string>;
  readonly isStarting: boolean;
  readonly today: LegalDay;
  readonly head: Position | undefined;
}

/** Undefined: none. After a restart on the same day only those that something happened to, such as by an import. */
function accountsToAdvance(
  { system, readSide }: DeadlineClockOptions,
  { reached, failed, isStarting, today, head }: Standing,
): AsyncIterable<string> | undefined {
  if (!reached || reached.day < today || !isWithin(reached, head)) return everyProjected(readSide, head);
  if (isStarting) return accountsTouchedAfter(system.events, reached.position);
  return failed.size > 0 ? eachOf([...failed.keys()]) : undefined;
}

const PROJECTION_MAY_TAKE_MS = 60_000;

async function* everyProjected({ store, projector }: Pick<ReadSide, 'store' | 'projector'>, head?: Position) {
  const isReached = head === undefined || (await projector.waitFor(head, PROJECTION_MAY_TAKE_MS));
  if (!isReached) throw new Error('the read models are behind the log, so that it does not know all accounts');
  yield* everyAccount(store);
}

async function* eachOf(ids: readonly string[]): AsyncIterable<string> {
  yield* ids;
}

function report(logger: Logger, today: LegalDay, { accounts, events, failed }: Advanced): void {
  logger.info(`deadline clock: advanced through ${today}; accounts: ${accounts}, events: ${events}`);
  for (const [id, why] of failed) logger.error(`deadline clock: account ${id} could not be advanced: ${why}`);
}
