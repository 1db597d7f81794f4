import type { Batch } from './batch';

/** Work for the next transaction. */
export interface Job {
  /** Runs inside the transaction; what it returns is called once that is durable. May run again after a rollback. */
  run(batch: Batch): () => void;
  /** Nothing of this job was stored. */
  fail(error: Error): void;
}

export interface Queue {
  add(job: Job): void;
  /** Work that can wait: a few such jobs ride along behind each group. */
  addBehind(job: Job): void;
  /** Resolves when all that was added is settled. */
  drained(): Promise<void>;
}

const MAX_BEHIND = 16;
const BUSY_PAUSE_MS = 8;

/**
 * Gathers what is added in one turn of the event loop, at most `maxGroup` jobs, and hands it to `commit`. What `commit`
 * gives back waits for another process; it comes first in the next group.
 */
export function createQueue(maxGroup: number, commit: (jobs: readonly Job[]) => readonly Job[]): Queue {
  const ahead: Job[] = [];
  const behind: Job[] = [];
  let isScheduled = false;
  const onDrained: (() => void)[] = [];

  function flush(): void {
    const postponed = commit([...ahead.splice(0, maxGroup), ...behind.splice(0, MAX_BEHIND)]);
    ahead.unshift(...postponed);
    isScheduled = ahead.length > 0 || behind.length > 0;
    // Waiting must not block the process, and two processes that write steadily must not wait in step.
    if (postponed.length > 0) setTimeout(flush, 1 + Math.random() * BUSY_PAUSE_MS);
    else if (isScheduled) setImmediate(flush);
    else for (const resolve of onDrained.splice(0)) resolve();
  }

  function addTo(line: Job[], job: Job): void {
    line.push(job);
    if (isScheduled) return;
    isScheduled = true;
    setImmediate(flush);
  }

  return {
    add: (job) => addTo(ahead, job),
    addBehind: (job) => addTo(behind, job),
    drained: () => (isScheduled ? new Promise((resolve) => onDrained.push(resolve)) : Promise.resolve()),
  };
}
