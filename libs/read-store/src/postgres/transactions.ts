import type { Connection } from './connections';
import { isToBeRepeated } from './postgres-errors';

/** A lock that another program holds for longer, as while it makes a read model anew, is not waited for for ever. */
const WRITING = `begin; set local lock_timeout = '5s'`;
const LOOKING = 'begin isolation level repeatable read read only';

const MOST_TRIES = 5;

export function writing<T>(connection: Connection, work: () => Promise<T>): Promise<T> {
  return inTransaction(connection, WRITING, work);
}

export function looking<T>(connection: Connection, work: () => Promise<T>): Promise<T> {
  return inTransaction(connection, LOOKING, work);
}

async function inTransaction<T>(connection: Connection, begin: string, work: () => Promise<T>): Promise<T> {
  // Not waited for: the first statements of `work` go the same way, right behind it.
  const begun = connection.query(begin);
  try {
    const [result] = await Promise.all([work(), begun]);
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
