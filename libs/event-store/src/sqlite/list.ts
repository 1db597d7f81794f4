import type Database from 'better-sqlite3';
import type { KeyedAnswer, StreamsOptions } from '../event-store';
import { nextTurn } from '../signal';
import { type AnswerRow, ANSWER_COLUMNS, answerFrom } from './answers';
import { fromPosition } from './event-text';
import { reading } from './read';

/** What the store has besides the log, listed from its own tables. */
export interface Lister {
  streams(options?: StreamsOptions): AsyncIterable<readonly string[]>;
  answers(): AsyncIterable<readonly KeyedAnswer[]>;
}

const ROWS = 1_000;

export function createLister(db: Database.Database): Lister {
  const streamPage = db.prepare<[number, string, string, number, number], { id: number; name: string }>(`
    SELECT s.id, s.name FROM streams s WHERE s.id > ? AND substr(s.name, 1, length(?)) = ?
      AND (SELECT e.position FROM events e WHERE e.stream = s.id AND e.revision = 0) <= ? ORDER BY s.id LIMIT ?`);
  const answerPage = db.prepare<[string, number], AnswerRow & { key: string }>(
    `SELECT a.key, ${ANSWER_COLUMNS} WHERE a.key > ? ORDER BY a.key LIMIT ?`,
  );

  async function* streams({ streamPrefix = '', until }: StreamsOptions = {}): AsyncIterable<readonly string[]> {
    const last = until === undefined ? Number.MAX_SAFE_INTEGER : fromPosition(until);
    const page = (after: number) => reading(db, () => streamPage.all(after, streamPrefix, streamPrefix, last, ROWS));
    for (let rows = page(0); rows.length > 0; rows = page(rows.at(-1)?.id ?? 0)) {
      yield rows.map(({ name }) => name);
      await nextTurn();
    }
  }

  async function* answers(): AsyncIterable<readonly KeyedAnswer[]> {
    const page = (after: string) => reading(db, () => answerPage.all(after, ROWS));
    for (let rows = page(''); rows.length > 0; rows = page(rows.at(-1)?.key ?? '')) {
      yield rows.map((row) => ({ key: row.key, answer: answerFrom(row) }));
      await nextTurn();
    }
  }

  return { streams, answers };
}
