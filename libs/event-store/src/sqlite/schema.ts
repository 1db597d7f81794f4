import type Database from 'better-sqlite3';
import { StoreUnavailable } from '../errors';

/** "TENU": says to `file` and to us whose database it is. */
const APPLICATION_ID = 0x54454e55;

/** Revisions and positions are assigned by the writer, so that neither has gaps; `events.position` is the rowid. */
const FIRST = `
  CREATE TABLE streams (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL CHECK (revision >= 0)
  ) STRICT;

  CREATE TABLE events (
    position INTEGER PRIMARY KEY CHECK (position > 0),
    stream INTEGER NOT NULL REFERENCES streams (id),
    revision INTEGER NOT NULL CHECK (revision >= 0),
    id TEXT NOT NULL UNIQUE,
    type TEXT NOT NULL,
    data TEXT NOT NULL,
    metadata TEXT NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    UNIQUE (stream, revision)
  ) STRICT;

  CREATE TABLE answers (
    key TEXT PRIMARY KEY,
    body_hash TEXT NOT NULL,
    kind TEXT NOT NULL,
    stream INTEGER REFERENCES streams (id),
    first_revision INTEGER,
    last_revision INTEGER,
    body TEXT,
    CHECK (
      (kind = 'appended' AND stream IS NOT NULL AND first_revision >= 0 AND last_revision >= first_revision)
      OR (kind = 'body' AND body IS NOT NULL)
    )
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE snapshots (
    stream INTEGER PRIMARY KEY REFERENCES streams (id),
    revision INTEGER NOT NULL,
    fold TEXT NOT NULL,
    hot TEXT NOT NULL,
    cold TEXT NOT NULL
  ) STRICT;

  CREATE TRIGGER events_are_not_changed BEFORE UPDATE ON events
    BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
  CREATE TRIGGER events_are_not_deleted BEFORE DELETE ON events
    BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
  CREATE TRIGGER answers_are_not_changed BEFORE UPDATE ON answers
    BEGIN SELECT RAISE(ABORT, 'answers are append-only'); END;
  CREATE TRIGGER answers_are_not_deleted BEFORE DELETE ON answers
    BEGIN SELECT RAISE(ABORT, 'answers are append-only'); END;
  CREATE TRIGGER streams_are_not_renamed BEFORE UPDATE OF id, name ON streams
    BEGIN SELECT RAISE(ABORT, 'streams are not renamed'); END;
  CREATE TRIGGER streams_are_not_deleted BEFORE DELETE ON streams
    BEGIN SELECT RAISE(ABORT, 'streams are not deleted'); END;
`;

/** Step n brings a database from version n to n + 1. A step that was released is never changed. */
const MIGRATIONS: readonly string[] = [FIRST];

/**
 * Brings the database to the present version. Throws `StoreUnavailable` when it is not ours or newer than this code.
 */
export function migrate(db: Database.Database): void {
  if (checkVersion(db) === MIGRATIONS.length) return;
  const steps = db.transaction(() => {
    // Read again under the lock: another process may have migrated meanwhile.
    for (const step of MIGRATIONS.slice(checkVersion(db))) db.exec(step);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${MIGRATIONS.length}`);
  });
  steps.immediate();
}

/** For a database that is only read, and so cannot be migrated. Throws `StoreUnavailable` unless it is up to date. */
export function requirePresentVersion(db: Database.Database): void {
  const version = checkVersion(db);
  if (version === MIGRATIONS.length) return;
  throw new StoreUnavailable(
    `${db.name} is at schema version ${version} and this program reads ${MIGRATIONS.length}: ` +
      'open it once for writing, which migrates it',
  );
}

function checkVersion(db: Database.Database): number {
  const owner = Number(db.pragma('application_id', { simple: true }));
  const version = Number(db.pragma('user_version', { simple: true }));
  const isEmpty = db.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined;
  if (owner !== APPLICATION_ID && !isEmpty) throw new StoreUnavailable(`${db.name} is not an event store of Tenure`);
  if (version > MIGRATIONS.length) {
    throw new StoreUnavailable(
      `${db.name} was written by a newer Tenure (schema version ${version}, this program knows ${MIGRATIONS.length})`,
    );
  }
  return version;
}
