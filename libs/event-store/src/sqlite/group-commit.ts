import type Database from 'better-sqlite3';
import { beginBatch, finishBatch, type Tables } from './batch';
import { createQueue, type Job, type Queue } from './queue';
import { isBusy, isFaultOfRequest, toStoreError } from './sqlite-errors';

export interface GroupCommitOptions {
  /** Jobs in one transaction at most, so that no commit holds the process for long. */
  readonly maxGroup: number;
  /** How long a group waits for another process that is writing before it fails with `StoreUnavailable`. */
  readonly busyTimeoutMs: number;
  /** Called after every commit, before its jobs are settled. */
  onCommit(): void;
}

/**
 * Everything that asks to be stored in one turn of the event loop shares one transaction and one fsync. Each job is
 * checked and answered for itself; no answer is given before the commit is durable.
 */
export function createGroupCommit(db: Database.Database, tables: Tables, options: GroupCommitOptions): Queue {
  let busySince: number | undefined;

  const transaction = db.transaction((jobs: readonly Job[]) => {
    const batch = beginBatch(tables);
    const settlements = jobs.map((job) => job.run(batch));
    finishBatch(tables, batch);
    return settlements;
  });

  function mayWait(): boolean {
    busySince ??= performance.now();
    return performance.now() - busySince < options.busyTimeoutMs;
  }

  function commit(jobs: readonly Job[]): readonly Job[] {
    let settlements: readonly (() => void)[];
    try {
      settlements = transaction.immediate(jobs);
    } catch (error) {
      if (isBusy(error) && mayWait()) return jobs;
      busySince = undefined;
      // Alone, each job that is sound can be stored, and only the one at fault fails.
      if (jobs.length > 1 && isFaultOfRequest(error)) return jobs.flatMap((job) => commit([job]));
      for (const job of jobs) job.fail(toStoreError(error));
      return [];
    }
    busySince = undefined;
    options.onCommit();
    for (const settle of settlements) settle();
    return [];
  }

  return createQueue(options.maxGroup, commit);
}
