import type Database from 'better-sqlite3';
import { nextTurn } from '../signal';
import type { Problem } from '../verification';

type Report = (problem: Problem) => void;

const ROWS = 5_000;

/** The revision that appends go by must be that of the stream's last event. */
export async function checkStreams(db: Database.Database, report: Report): Promise<void> {
  const page = db.prepare<[number, number], { id: number; name: string; revision: number; last: number | null }>(`
    SELECT s.id, s.name, s.revision, (SELECT max(e.revision) FROM events e WHERE e.stream = s.id) AS last
    FROM streams s WHERE s.id > ? ORDER BY s.id LIMIT ?`);
  let after = 0;
  for (;;) {
    const rows = page.all(after, ROWS);
    for (const { name, revision, last } of rows) {
      if (last === revision) continue;
      const found = last === null ? 'it has no events' : `its last event is ${last}`;
      report({ what: 'stream-revision', stream: name, detail: `${name} should be at ${revision}, ${found}` });
    }
    if (rows.length < ROWS) return;
    after = rows.at(-1)?.id ?? after;
    await nextTurn();
  }
}

interface AnswerRow {
  readonly key: string;
  readonly stream: string | null;
  readonly first: number;
  readonly last: number;
  readonly found: number;
}

/** An answer that names events must be able to be made again from them. */
export async function checkAnswers(db: Database.Database, report: Report): Promise<void> {
  const page = db.prepare<[string, number], AnswerRow>(`
    SELECT a.key, s.name AS stream, a.first_revision AS first, a.last_revision AS last,
      (SELECT count(*) FROM events e WHERE e.stream = a.stream AND e.revision BETWEEN a.first_revision AND a.last_revision)
        AS found
    FROM answers a LEFT JOIN streams s ON s.id = a.stream
    WHERE a.kind = 'appended' AND a.key > ? ORDER BY a.key LIMIT ?`);
  let after = '';
  for (;;) {
    const rows = page.all(after, ROWS);
    for (const { key, stream, first, last, found } of rows) {
      if (found === last - first + 1) continue;
      const detail = `answer ${key} rests on revisions ${first} to ${last} of ${stream}, and ${found} of them exist`;
      report({ what: 'answer', ...(stream === null ? {} : { stream }), detail });
    }
    if (rows.length < ROWS) return;
    after = rows.at(-1)?.key ?? after;
    await nextTurn();
  }
}

/** What SQLite itself finds: pages, indexes, constraints. */
export function checkDatabase(db: Database.Database, report: Report, maxProblems: number): void {
  const found = db
    .prepare<[], string>(`PRAGMA integrity_check(${Math.max(1, maxProblems)})`)
    .pluck()
    .all();
  for (const detail of found) {
    if (detail !== 'ok') report({ what: 'database', detail });
  }
}
