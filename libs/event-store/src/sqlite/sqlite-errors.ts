import Database from 'better-sqlite3';
import { StoreDamaged, StoreUnavailable } from '../errors';

const DAMAGE = ['SQLITE_CORRUPT', 'SQLITE_NOTADB'];
/** Faults of one request and not of the disk: the others of its group can still be stored. */
const FAULTS_OF_A_REQUEST = ['SQLITE_CONSTRAINT', 'SQLITE_TOOBIG', 'SQLITE_MISMATCH', 'SQLITE_RANGE'];

/** What the port promises instead of SQLite's codes. Errors of the port pass as they are. */
export function toStoreError(error: unknown): Error {
  if (!(error instanceof Database.SqliteError)) {
    return error instanceof Error ? error : new StoreUnavailable(String(error));
  }
  const message = `${error.code}: ${error.message}`;
  if (hasCode(error, DAMAGE)) return new StoreDamaged(message);
  if (hasCode(error, ['SQLITE_CONSTRAINT'])) {
    return new StoreDamaged(`what the request would store contradicts what is stored (${message})`);
  }
  return new StoreUnavailable(message, { cause: error });
}

/** Another connection holds the lock; trying again later can help. */
export function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && hasCode(error, ['SQLITE_BUSY', 'SQLITE_LOCKED']);
}

export function isFaultOfRequest(error: unknown): boolean {
  return !(error instanceof Database.SqliteError) || hasCode(error, FAULTS_OF_A_REQUEST);
}

function hasCode(error: { code: string }, codes: readonly string[]): boolean {
  return codes.some((code) => error.code === code || error.code.startsWith(`${code}_`));
}
