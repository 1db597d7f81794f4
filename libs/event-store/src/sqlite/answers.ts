import type Database from 'better-sqlite3';
import type { KeptAnswer } from '../event-store';

export interface AnswerRow {
  readonly bodyHash: string;
  readonly kind: string;
  readonly stream: string | null;
  readonly firstRevision: number | null;
  readonly lastRevision: number | null;
  readonly body: string | null;
}

/** Of an answer `a` and the stream `s` that it names; a WHERE may follow. */
export const ANSWER_COLUMNS = `a.body_hash AS bodyHash, a.kind, s.name AS stream,
  a.first_revision AS firstRevision, a.last_revision AS lastRevision, a.body
  FROM answers a LEFT JOIN streams s ON s.id = a.stream`;

/** Looks an answer up by its key, on whichever connection it was made for. */
export function answerFinder(db: Database.Database): (key: string) => KeptAnswer | undefined {
  const byKey = db.prepare<[string], AnswerRow>(`SELECT ${ANSWER_COLUMNS} WHERE a.key = ?`);
  return (key) => {
    const row = byKey.get(key);
    return row && answerFrom(row);
  };
}

/** Inserts an answer; `streamId` is that of the stream an 'appended' answer names. The key must not be there yet. */
export function answerKeeper(
  db: Database.Database,
): (key: string, answer: KeptAnswer, streamId: number | undefined) => void {
  const insert = db.prepare(`
    INSERT INTO answers (key, body_hash, kind, stream, first_revision, last_revision, body)
    VALUES (?, ?, ?, ?, ?, ?, ?)`);
  return (key, answer, streamId) => {
    if (answer.kind === 'body') {
      insert.run(key, answer.bodyHash, answer.kind, null, null, null, answer.body);
    } else {
      const { bodyHash, kind, firstRevision, lastRevision } = answer;
      insert.run(key, bodyHash, kind, streamId ?? null, firstRevision, lastRevision, null);
    }
  };
}

export function answerFrom(row: AnswerRow): KeptAnswer {
  if (row.kind === 'body') return { kind: 'body', bodyHash: row.bodyHash, body: row.body ?? '' };
  return {
    kind: 'appended',
    bodyHash: row.bodyHash,
    stream: row.stream ?? '',
    firstRevision: row.firstRevision ?? 0,
    lastRevision: row.lastRevision ?? 0,
  };
}
