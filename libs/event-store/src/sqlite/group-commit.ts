import type Database from 'better-sqlite3';
import type { Appender, Batch } from './append';
import { isBusy, isFaultOfRequest, toStoreError } from './sqlite-errors';

/** Work for the next transaction. */
export interface Job {
  /** Runs inside the transaction; what it returns is called once that is durable. May run again after a rollback. */
  run(batch: Batch): () => void;
  /** Nothing of this job was stored. */
  fail(error: Error): void;
}

export interface GroupCommitOptions {
  /** Jobs in one transaction at most, so that no commit holds the process for long. */
  readonly maxGroup: number;
  /** How long a group waits for another process that is writing before it fails with `StoreUnavailable`. */
  readonly busyTimeoutMs: number;
  /** Called after every commit that stored something. */
  onCommit(): void;
}

/**
 * Everything that asks to be stored in one turn of the event loop shares one transaction and one fsync. Each job is
 * checked and answered for itself; no answer is given before the commit is durable.
 */
export interface GroupCommit {
  add(job: Job): void;
  /** Work that can wait: a few such jobs ride along behind each group. */
  addBehind(job: Job): void;
  /** Resolves when all that was added is settled. */
  drained(): Promise<void>;
}

const MAX_BEHIND = 16;
const BUSY_PAUSE_MS = 8;

export function createGroupCommit(db: Database.Database, appender: Appender, options: GroupCommitOptions): GroupCommit {
  const queue: Job[] = [];
  const behind: Job[] = [];
  let isScheduled = false;
  let busySince: number | undefined;
  let onDrained: (() => void)[] = [];

  const transaction = db.transaction((jobs: readonly Job[]) => {
    const batch = appender.begin();
    const settlements = jobs.map((job) => job.run(batch));
    appender.finish(batch);
    return settlements;
  });

  function schedule(): void {
    if (isScheduled) return;
    isScheduled = true;
    setImmediate(flush);
  }

  function flush(): void {
    isScheduled = false;
    const jobs = [...queue.splice(0, options.maxGroup), ...behind.splice(0, MAX_BEHIND)];
    commit(jobs);
    if (queue.length > 0 || behind.length > 0) schedule();
    else if (!isScheduled) announceDrained();
  }

  function commit(jobs: readonly Job[]): void {
    if (jobs.length === 0) return;
    let settlements: readonly (() => void)[];
    try {
      settlements = transaction.immediate(jobs);
    } catch (error) {
      onFailure(jobs, error);
      return;
    }
    busySince = undefined;
    options.onCommit();
    for (const settle of settlements) settle();
  }

  function onFailure(jobs: readonly Job[], error: unknown): void {
    if (isBusy(error) && mayWait()) return waitFor(jobs);
    busySince = undefined;
    // Alone, each job that is sound can be stored, and only the one at fault fails.
    if (jobs.length > 1 && isFaultOfRequest(error)) return jobs.forEach((job) => commit([job]));
    for (const job of jobs) job.fail(toStoreError(error));
  }

  function mayWait(): boolean {
    busySince ??= performance.now();
    return performance.now() - busySince < options.busyTimeoutMs;
  }

  /** Waits without blocking, for a random while: two processes that write steadily must not wait in step. */
  function waitFor(jobs: readonly Job[]): void {
    queue.unshift(...jobs);
    if (isScheduled) return;
    isScheduled = true;
    setTimeout(flush, 1 + Math.random() * BUSY_PAUSE_MS);
  }

  function announceDrained(): void {
    const waiting = onDrained;
    onDrained = [];
    for (const resolve of waiting) resolve();
  }

  return {
    add: (job) => {
      queue.push(job);
      schedule();
    },
    addBehind: (job) => {
      behind.push(job);
      schedule();
    },
    drained: () => {
      if (!isScheduled) return Promise.resolve();
      return new Promise((resolve) => onDrained.push(resolve));
    },
  };
}
