import { DatabaseError } from 'pg';
import { ReadStoreUnavailable, ReadStoreUnusable } from '../errors';

/**
 * Classes and codes of PostgreSQL that say something about the server or the way to it, and nothing about the statement:
 * connection, login, no such database, resources, operator's intervention, system; a standby after a failover; a lock
 * that somebody else holds for long.
 */
const UNAVAILABLE = /^(08|28|3D|53|57|58|25006|55P03)/;
/** Serialization failure and deadlock: the same transaction, run again, finds the others done. */
const TO_BE_REPEATED = /^(40001|40P01)$/;
/** No such table or schema: somebody has dropped them under a running program. */
const TABLES_GONE = /^(42P01|3F000)$/;
/** What the client library says of a connection that broke or was not to be had, in errors of no class of its own. */
const CONNECTION_LOST = /connection|timeout/i;

/** An established connection that the other side has ended: an operator, a crash, a restart, something in between. */
const CUT = /^(57P0[12]|ECONNRESET|EPIPE)$/;
const CUT_IN_WORDS = /terminated|not queryable/i;

/** Whether the same may work on another connection at once. */
export function wasCut(error: unknown): boolean {
  if (!(error instanceof ReadStoreUnavailable)) return false;
  const { code, message } = looksOf(error.cause);
  return CUT.test(code) || CUT_IN_WORDS.test(message);
}

export function isToBeRepeated(error: unknown): boolean {
  return error instanceof DatabaseError && TO_BE_REPEATED.test(error.code ?? '');
}

/** The error as callers of a read store know it; others, which are bugs, as they are. */
export function translated(error: unknown, name: string): unknown {
  const { code, message } = looksOf(error);
  if (error instanceof DatabaseError) {
    if (UNAVAILABLE.test(code)) return unavailable(error, name, message);
    if (!TABLES_GONE.test(code)) return error;
    const way = 'start the program again: it makes them anew from the log';
    return new ReadStoreUnusable(`the tables of the read store ${name} are gone; ${way}`, { cause: error });
  }
  return isOfSystem(error) || CONNECTION_LOST.test(message) ? unavailable(error, name, message) : error;
}

/** Errors of the system name the call that failed; where several addresses were tried, they come in a bundle. */
function isOfSystem(error: unknown): boolean {
  return typeof error === 'object' && error !== null && ('syscall' in error || 'errors' in error);
}

/** By its looks, because errors of the system are of no class that every part of the program shares. */
function looksOf(error: unknown): { readonly code: string; readonly message: string } {
  const { code = '', message = '', errors = [] } = (error ?? {}) as Record<string, unknown>;
  const [first] = Array.isArray(errors) ? (errors as unknown[]) : [];
  return first === undefined ? { code: String(code), message: String(message) } : looksOf(first);
}

function unavailable(cause: unknown, name: string, why: string): ReadStoreUnavailable {
  return new ReadStoreUnavailable(`the read store ${name} does not answer: ${why}`, { cause });
}
