import type Database from 'better-sqlite3';
import { answerFinder, answerKeeper } from './answers';
import { GENESIS } from './hash';

/** What one transaction knows of the store; gone with it, because another process may write next. */
export interface Batch {
  /** Of the last event. */
  position: number;
  hash: string;
  readonly streams: Map<string, Stream>;
}

export interface Stream {
  readonly id: number;
  /** Of the last event. */
  readonly revision: number;
  readonly isStored: boolean;
}

export type Tables = ReturnType<typeof prepareTables>;

/** The statements of the writing connection. */
export function prepareTables(db: Database.Database) {
  return {
    head: db.prepare<[], { position: number; hash: Buffer }>(
      'SELECT position, hash FROM events ORDER BY position DESC LIMIT 1',
    ),
    stream: db.prepare<[string], { id: number; revision: number }>('SELECT id, revision FROM streams WHERE name = ?'),
    insertStream: db.prepare<[string, number]>('INSERT INTO streams (name, revision) VALUES (?, ?)'),
    setRevision: db.prepare<[number, number]>('UPDATE streams SET revision = ? WHERE id = ?'),
    insertEvent: db.prepare<[number, number, number, string, string, string, string, Buffer]>(
      'INSERT INTO events (position, stream, revision, id, type, data, metadata, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    ),
    placeOf: db.prepare<[string], { stream: number; revision: number }>(
      'SELECT stream, revision FROM events WHERE id = ?',
    ),
    following: db.prepare<[number, number, number], { id: string; position: number }>(
      'SELECT id, position FROM events WHERE stream = ? AND revision >= ? ORDER BY revision LIMIT ?',
    ),
    findAnswer: answerFinder(db),
    keepAnswer: answerKeeper(db),
  };
}

export function beginBatch(tables: Tables): Batch {
  const head = tables.head.get();
  return { position: head?.position ?? 0, hash: head?.hash.toString('hex') ?? GENESIS, streams: new Map() };
}

/** Writes the revisions that the streams have come to. */
export function finishBatch(tables: Tables, batch: Batch): void {
  for (const stream of batch.streams.values()) {
    if (!stream.isStored) tables.setRevision.run(stream.revision, stream.id);
  }
}

export function findStream(tables: Tables, batch: Batch, name: string): Stream | undefined {
  const known = batch.streams.get(name);
  if (known) return known;
  const row = tables.stream.get(name);
  if (!row) return undefined;
  const stream = { id: row.id, revision: row.revision, isStored: true };
  batch.streams.set(name, stream);
  return stream;
}

/** Brings a stream to a revision, and makes it if it is new. */
export function advanceStream(
  tables: Tables,
  batch: Batch,
  name: string,
  known: Stream | undefined,
  revision: number,
): number {
  const id = known ? known.id : Number(tables.insertStream.run(name, revision).lastInsertRowid);
  // A stream that is known is written when the batch is finished, once for all its requests.
  batch.streams.set(name, { id, revision, isStored: known === undefined });
  return id;
}

export function advanceLog(batch: Batch, position: number, hash: string): void {
  batch.position = position;
  batch.hash = hash;
}
