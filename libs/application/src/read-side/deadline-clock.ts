import type { LegalDay } from '@tenure/kernel';
import { listDeadlinePartitions } from '@tenure/read-store';
import type { System } from '../system';
import { deadlinePass, type PassMemory } from './deadline-pass';
import { PARTITIONS } from './leases/share-out';
import type { Logger } from './logger';
import type { ReadSide } from './read-side';

export interface DeadlineClockOptions {
  readonly system: Pick<System, 'run' | 'events' | 'today'>;
  readonly readSide: Pick<ReadSide, 'store' | 'projector' | 'leases'>;
  readonly logger: Logger;
  /** How often it looks whether the legal day has changed, in milliseconds. */
  readonly everyMs?: number;
}

/**
 * Derives for every account what has lapsed, once a legal day, so that lists over all accounts are up to it. No outcome
 * depends on it (reading 8): a command, and a read of one account, derive for themselves what has lapsed. Of several
 * workers each has a part of the accounts.
 */
export interface DeadlineClock {
  /** Advances every account of this process that is not advanced through today yet. Resolves when that is done, or was tried. */
  catchUp(): Promise<void>;
  /** The day through which every account is advanced, by whichever process; undefined: it was never done. */
  advancedThrough(): Promise<LegalDay | undefined>;
  /** Accounts of this process that could not be advanced and will be tried again. */
  failing(): number;
  /** Resolves when nothing runs any more. */
  close(): Promise<void>;
}

const A_MINUTE_MS = 60_000;

/** Looks at once, whenever it is given more accounts, and then every minute. */
export function startDeadlineClock(options: DeadlineClockOptions): DeadlineClock {
  const { readSide, logger, everyMs = A_MINUTE_MS } = options;
  const { leases } = readSide;
  const memory: PassMemory = { done: new Map(), failed: new Map(), isFirst: true, isStopped: false };
  let running: Promise<void> = Promise.resolve();
  function catchUp(): Promise<void> {
    running = running
      .then(() => deadlinePass(options, memory))
      .catch((error: unknown) => {
        logger.warn(`deadline clock: ${error instanceof Error ? error.message : String(error)}; trying again`);
      });
    return running;
  }
  const timer = setInterval(() => void catchUp(), everyMs).unref();
  const unsubscribe = leases?.onLooked((gained) => {
    if (gained.length > 0) void catchUp();
  });
  void catchUp();
  return {
    catchUp,
    async advancedThrough() {
      const days = (await listDeadlinePartitions(readSide.store.queries)).map(({ day }) => day);
      return days.length < PARTITIONS ? undefined : days.sort()[0];
    },
    failing: () => memory.failed.size,
    async close() {
      memory.isStopped = true;
      unsubscribe?.();
      clearInterval(timer);
      await running;
    },
  };
}
