import type { Connection } from './connections';
import { isToBeRepeated } from './postgres-errors';

/**
 * A commit does not wait for the disk: what a crash takes is made again from the log, rows and checkpoint together. A
 * lock that another program holds for longer, as while it makes a read model anew, is not waited for for ever.
 */
const WRITING = `begin; set local synchronous_commit = off; set local lock_timeout = '5s'`;
const LOOKING = 'begin isolation level repeatable read read only';

const MOST_TRIES = 5;

export function writing<T>(connection: Connection, work: () => Promise<T>): Promise<T> {
  return inTransaction(connection, WRITING, work);
}

export function looking<T>(connection: Connection, work: () => Promise<T>): Promise<T> {
  return inTransaction(connection, LOOKING, work);
}

async function inTransaction<T>(connection: Connection, begin: string, work: () => Promise<T>): Promise<T> {
  await connection.query(begin);
  try {
    const result = await work();
    const { command } = await connection.query('commit');
    // Where a statement failed and `work` did not mind, PostgreSQL rolls back and calls that a success.
    if (command !== 'COMMIT') throw new Error('a statement failed, so that nothing of the transaction was kept');
    return result;
  } catch (error) {
    await connection.query('rollback').catch(() => undefined);
    throw error;
  }
}

/** Runs `work` again while the database says that it would succeed then. */
export async function repeated<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (tries === MOST_TRIES || !isToBeRepeated(error)) throw error;
    }
  }
}
