import Database from 'better-sqlite3';
import type { Row } from './log-rows';

/** The least that durable events need of the same disk: one table with its keys, and nothing that is decided or checked. */
export interface BareSqlite {
  /** Stores rows in one go, to make the table as large as the log that it is compared with. */
  fill(rows: readonly Row[]): void;
  /** Stores the rows of so many commands in each commit. */
  commit(groups: readonly (readonly Row[])[]): void;
  close(): void;
}

/** As many pages as the store lets the log before the database grow, so that neither writes pages more often. */
const CHECKPOINT_PAGES = 4_000;

export function openBareSqlite(path: string): BareSqlite {
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
  db.exec(`CREATE TABLE events (
    position INTEGER PRIMARY KEY, stream INTEGER NOT NULL, revision INTEGER NOT NULL, id TEXT NOT NULL UNIQUE,
    type TEXT NOT NULL, data TEXT NOT NULL, metadata TEXT NOT NULL, UNIQUE (stream, revision)) STRICT`);
  const insert = db.prepare<Row>('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?)');
  const begin = db.prepare('BEGIN IMMEDIATE');
  const end = db.prepare('COMMIT');

  /** A single row needs no transaction around it. */
  function store(rows: readonly Row[]): void {
    if (rows.length > 1) begin.run();
    for (const row of rows) insert.run(...row);
    if (rows.length > 1) end.run();
  }

  return {
    fill: store,
    commit: (groups) => {
      groups.forEach(store);
    },
    close: () => void db.close(),
  };
}

/** The rows of so many commands each. */
export function grouped(commands: readonly (readonly Row[])[], size: number): readonly (readonly Row[])[] {
  return Array.from({ length: Math.ceil(commands.length / size) }, (_, index) =>
    commands.slice(index * size, (index + 1) * size).flat(),
  );
}
