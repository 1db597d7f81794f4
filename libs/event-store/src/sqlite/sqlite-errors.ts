import { types } from 'node:util';
import { StoreDamaged, StoreUnavailable } from '../errors';

const DAMAGE = ['SQLITE_CORRUPT', 'SQLITE_NOTADB'];
/** Faults of one request and not of the disk: the others of its group can still be stored. */
const FAULTS_OF_A_REQUEST = ['SQLITE_CONSTRAINT', 'SQLITE_TOOBIG', 'SQLITE_MISMATCH', 'SQLITE_RANGE'];

interface SqliteError {
  readonly code: string;
  readonly message: string;
}

/** What the port promises instead of SQLite's codes. Other errors pass as they are: they are the port's, or bugs. */
export function toStoreError(error: unknown): Error {
  if (!isSqliteError(error)) return isError(error) ? error : new StoreUnavailable(String(error));
  const message = `${error.code}: ${error.message}`;
  if (hasCode(error, DAMAGE)) return new StoreDamaged(message);
  if (hasCode(error, ['SQLITE_CONSTRAINT'])) {
    return new StoreDamaged(`what the request would store contradicts what is stored (${message})`);
  }
  return new StoreUnavailable(message, { cause: error });
}

/** Another connection holds the lock; trying again later can help. */
export function isBusy(error: unknown): boolean {
  return isSqliteError(error) && hasCode(error, ['SQLITE_BUSY', 'SQLITE_LOCKED']);
}

export function isFaultOfRequest(error: unknown): boolean {
  return !isSqliteError(error) || hasCode(error, FAULTS_OF_A_REQUEST);
}

/** By its looks: the addon keeps the class it was first loaded with, and a test runner loads it many times. */
function isSqliteError(error: unknown): error is SqliteError {
  return typeof error === 'object' && error !== null && 'code' in error && String(error.code).startsWith('SQLITE_');
}

function isError(error: unknown): error is Error {
  return error instanceof Error || types.isNativeError(error);
}

function hasCode(error: SqliteError, codes: readonly string[]): boolean {
  return codes.some((code) => error.code === code || error.code.startsWith(`${code}_`));
}
