import type Database from 'better-sqlite3';
import { StoreUnavailable } from '../errors';
import type { Appended, AppendRequest, KeptAnswer } from '../event-store';
import { append, keepAnswer } from './append';
import { type Batch, prepareTables } from './batch';
import { encode } from './event-text';
import { createGroupCommit, type GroupCommitOptions } from './group-commit';
import type { Queue } from './queue';

/** The writing half of the store. */
export interface Writer {
  append(request: AppendRequest): Promise<Appended>;
  keepAnswer(key: string, answer: KeptAnswer): Promise<KeptAnswer>;
  readonly queue: Queue;
}

export function createWriter(db: Database.Database, options: GroupCommitOptions): Writer {
  const tables = prepareTables(db);
  const queue = createGroupCommit(db, tables, options);

  /** Settles with what `work` makes in the next group's transaction: a value, or an error of this request alone. */
  function inNextGroup<T>(work: (batch: Batch) => T | Error): Promise<T> {
    return new Promise((resolve, reject) => {
      queue.add({
        run: (batch) => {
          const outcome = work(batch);
          return () => (outcome instanceof Error ? reject(outcome) : resolve(outcome));
        },
        fail: reject,
      });
    });
  }

  return {
    append: async (request) => {
      const encoded = encode(request);
      return inNextGroup((batch) => append(tables, batch, encoded));
    },
    keepAnswer: (key, answer) => inNextGroup((batch) => keepAnswer(tables, batch, key, answer)),
    queue,
  };
}

/** Stands in for the writer of a store that cannot write (any more). */
export function refusingWriter(why: string): Pick<Writer, 'append' | 'keepAnswer'> {
  const refuse = (): Promise<never> => Promise.reject(new StoreUnavailable(why));
  return { append: refuse, keepAnswer: refuse };
}
