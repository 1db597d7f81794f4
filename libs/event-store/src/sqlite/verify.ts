import type Database from 'better-sqlite3';
import { StoreDamaged } from '../errors';
import type { Problem, VerificationReport, VerifyOptions } from '../verification';
import { toPosition } from './event-text';
import { GENESIS } from './hash';
import { reading, toHead } from './read';
import { toStoreError } from './sqlite-errors';
import { walkLog } from './verify-log';
import { checkAnswers, checkDatabase, checkStreams } from './verify-tables';

const MAX_PROBLEMS = 100;

/**
 * Everything the store can know of its own integrity. The walk lets other work go on between pages; SQLite's own check
 * of the file at the end does not, and takes seconds for a million events.
 */
export async function verifyDatabase(
  db: Database.Database,
  head: number,
  options: VerifyOptions = {},
): Promise<VerificationReport> {
  const problems: Problem[] = [];
  const maxProblems = options.maxProblems ?? MAX_PROBLEMS;
  const report = (problem: Problem): void => {
    if (problems.length < maxProblems) problems.push(problem);
  };
  const counted = { events: 0, streams: 0 };
  const checks = [
    () => walkLog(db, head, counted, report, options),
    () => checkStreams(db, report),
    () => checkAnswers(db, report),
    () => checkDatabase(db, report, maxProblems),
  ];
  for (const check of checks) await reportingDamage(check, report);
  return { ...counted, head: toHead(head), digest: storedDigest(db, head), problems };
}

/** The hash stored with the event at `position`. Throws `RangeError` when there is no such event. */
export function digestAt(db: Database.Database, position: number): string {
  if (position === 0) return GENESIS;
  const hash = reading(db, () =>
    db.prepare<[number], Buffer>('SELECT hash FROM events WHERE position = ?').pluck().get(position),
  );
  if (!hash) throw new RangeError(`no event at position ${toPosition(position)}`);
  return hash.toString('hex');
}

/** A page of the file that cannot be read is a finding like any other, and the next check may still find more. */
async function reportingDamage(check: () => Promise<void> | void, report: (problem: Problem) => void): Promise<void> {
  try {
    await check();
  } catch (error) {
    const cause = toStoreError(error);
    if (!(cause instanceof StoreDamaged)) throw cause;
    report({ what: 'database', detail: cause.message });
  }
}

function storedDigest(db: Database.Database, head: number): string {
  try {
    return digestAt(db, head);
  } catch {
    return 'unreadable';
  }
}
