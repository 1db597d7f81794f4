import type Database from 'better-sqlite3';
import { DuplicateKey, StoreDamaged, WrongExpectedRevision } from '../errors';
import type { Appended, ExpectedRevision, KeptAnswer } from '../event-store';
import { answerFinder, answerKeeper } from './answers';
import { type EncodedAppend, toPosition } from './event-text';
import { chainHash, GENESIS } from './hash';

interface Stream {
  readonly id: number;
  revision: number;
  isStored: boolean;
}

/** What one transaction knows of the store; gone with it, because another process may write next. */
export interface Batch {
  position: number;
  hash: string;
  readonly streams: Map<string, Stream>;
}

/**
 * Stores requests inside a transaction that the caller holds (`BEGIN IMMEDIATE`). A request that is not stored comes
 * back as an error value and has changed nothing; an exception means that the transaction must be rolled back.
 */
export interface Appender {
  begin(): Batch;
  append(batch: Batch, request: EncodedAppend): Appended | Error;
  keepAnswer(batch: Batch, key: string, answer: KeptAnswer): KeptAnswer;
  /** Writes the revisions that the streams have come to. */
  finish(batch: Batch): void;
}

export function createAppender(db: Database.Database): Appender {
  const tables = prepare(db);

  function findStream(batch: Batch, name: string): Stream | undefined {
    const known = batch.streams.get(name);
    if (known) return known;
    const row = tables.stream.get(name);
    if (!row) return undefined;
    const stream = { id: row.id, revision: row.revision, isStored: true };
    batch.streams.set(name, stream);
    return stream;
  }

  function makeStream(batch: Batch, name: string, revision: number): Stream {
    const id = Number(tables.insertStream.run(name, revision).lastInsertRowid);
    const stream = { id, revision, isStored: true };
    batch.streams.set(name, stream);
    return stream;
  }

  function append(batch: Batch, request: EncodedAppend): Appended | Error {
    const { expected, events, answer } = request;
    const known = findStream(batch, request.stream);
    const isAsExpected = fits(expected, known?.revision);
    // Where the caller names the exact place and it is free, the request cannot have been stored there before.
    const mayBeRepeat = !isAsExpected || expected === 'any' || expected === 'stream-exists';
    const earlier = mayBeRepeat ? findEarlier(tables, request, known) : undefined;
    if (earlier instanceof Error) return earlier;
    const kept = answer && tables.findAnswer(answer.key);
    if (kept && !(earlier && isAnswerTo(kept, request, earlier))) return new DuplicateKey(answer.key, kept);
    if (!earlier && !isAsExpected) return new WrongExpectedRevision(request.stream, expected, known?.revision);

    const last = earlier ? earlier.revision : (known?.revision ?? -1) + events.length;
    const stream = known ?? makeStream(batch, request.stream, last);
    if (answer && !kept) tables.keepAnswer(answer.key, answerTo(request, answer.bodyHash, last), stream.id);
    if (earlier) return earlier;
    insertEvents(tables, batch, stream.id, request, last - events.length + 1);
    advance(stream, last);
    return { revision: last, position: toPosition(batch.position) };
  }

  return {
    begin: () => {
      const head = tables.head.get();
      return { position: head?.position ?? 0, hash: head?.hash.toString('hex') ?? GENESIS, streams: new Map() };
    },
    append,
    keepAnswer: (batch, key, answer) => {
      const kept = tables.findAnswer(key);
      if (kept) return kept;
      tables.keepAnswer(key, answer, answer.kind === 'appended' ? findStream(batch, answer.stream)?.id : undefined);
      return answer;
    },
    finish: (batch) => {
      for (const stream of batch.streams.values()) {
        if (!stream.isStored) tables.setRevision.run(stream.revision, stream.id);
      }
    },
  };
}

type Tables = ReturnType<typeof prepare>;

function prepare(db: Database.Database) {
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

/** What the same request was answered before; an error when its ids are taken in any other way. */
function findEarlier(tables: Tables, request: EncodedAppend, stream: Stream | undefined): Appended | Error | undefined {
  const firstId = request.events[0]?.id ?? '';
  const place = tables.placeOf.get(firstId);
  if (!place) return undefined;
  const stored = tables.following.all(place.stream, place.revision, request.events.length);
  const isWhole = place.stream === stream?.id && request.events.every((event, index) => event.id === stored[index]?.id);
  const last = stored.at(-1);
  if (!isWhole || !last) {
    return new StoreDamaged(`event id ${firstId} is stored already, with other events than this request's`);
  }
  if (!fits(request.expected, place.revision > 0 ? place.revision - 1 : undefined)) {
    return new WrongExpectedRevision(request.stream, request.expected, stream.revision);
  }
  return { revision: place.revision + request.events.length - 1, position: toPosition(last.position) };
}

function fits(expected: ExpectedRevision, actual: number | undefined): boolean {
  if (expected === 'any') return true;
  if (expected === 'no-stream') return actual === undefined;
  if (expected === 'stream-exists') return actual !== undefined;
  return actual === expected;
}

function isAnswerTo(kept: KeptAnswer, request: EncodedAppend, earlier: Appended): boolean {
  return (
    kept.kind === 'appended' &&
    kept.bodyHash === request.answer?.bodyHash &&
    kept.stream === request.stream &&
    kept.lastRevision === earlier.revision
  );
}

function answerTo(request: EncodedAppend, bodyHash: string, lastRevision: number): KeptAnswer {
  const firstRevision = lastRevision - request.events.length + 1;
  return { kind: 'appended', bodyHash, stream: request.stream, firstRevision, lastRevision };
}

function insertEvents(tables: Tables, batch: Batch, streamId: number, request: EncodedAppend, first: number): void {
  let revision = first;
  for (const { id, type, data, metadata } of request.events) {
    batch.position += 1;
    const text = { stream: request.stream, revision, id, type, metadata, data };
    batch.hash = chainHash(batch.hash, batch.position, text);
    const hash = Buffer.from(batch.hash, 'hex');
    tables.insertEvent.run(batch.position, streamId, revision, id, type, data, metadata, hash);
    revision += 1;
  }
}

function advance(stream: Stream, revision: number): void {
  if (stream.revision === revision) return;
  stream.revision = revision;
  stream.isStored = false;
}
