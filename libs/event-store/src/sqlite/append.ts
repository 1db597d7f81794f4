import { DuplicateKey, StoreDamaged, WrongExpectedRevision } from '../errors';
import type { Appended, ExpectedRevision, KeptAnswer } from '../event-store';
import { advanceLog, advanceStream, type Batch, findStream, type Stream, type Tables } from './batch';
import { type EncodedAppend, toPosition } from './event-text';
import { chainHash } from './hash';

/**
 * Stores a request inside the transaction that `batch` belongs to. A request that is not stored comes back as an error
 * value and has changed nothing; an exception means that the transaction must be rolled back.
 */
export function append(tables: Tables, batch: Batch, request: EncodedAppend): Appended | Error {
  const { stream, expected, events, answer } = request;
  const known = findStream(tables, batch, stream);
  const isAsExpected = fits(expected, known?.revision);
  // Where the caller names the exact place and it is free, the request cannot have been stored there before.
  const mayBeRepeat = !isAsExpected || expected === 'any' || expected === 'stream-exists';
  const earlier = mayBeRepeat ? findEarlier(tables, request, known) : undefined;
  if (earlier instanceof Error) return earlier;
  const kept = answer && tables.findAnswer(answer.key);
  if (kept && !(earlier && isAnswerTo(kept, request, earlier))) return new DuplicateKey(answer.key, kept);
  if (earlier) return repeat(tables, request, earlier, known, kept);
  if (!isAsExpected) return new WrongExpectedRevision(stream, expected, known?.revision);

  const revision = (known?.revision ?? -1) + events.length;
  const streamId = advanceStream(tables, batch, stream, known, revision);
  if (answer) tables.keepAnswer(answer.key, answerTo(request, answer.bodyHash, revision), streamId);
  insertEvents(tables, batch, streamId, request, revision - events.length + 1);
  return { revision, position: toPosition(batch.position) };
}

/** As the port's `keepAnswer`, inside the transaction. */
export function keepAnswer(tables: Tables, batch: Batch, key: string, answer: KeptAnswer): KeptAnswer {
  const kept = tables.findAnswer(key);
  if (kept) return kept;
  tables.keepAnswer(key, answer, answer.kind === 'appended' ? findStream(tables, batch, answer.stream)?.id : undefined);
  return answer;
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

/** The events are there; only their answer may be missing, when they were first sent without a key. */
function repeat(
  tables: Tables,
  request: EncodedAppend,
  earlier: Appended,
  stream: Stream | undefined,
  kept: KeptAnswer | undefined,
): Appended {
  const { answer } = request;
  if (answer && !kept) tables.keepAnswer(answer.key, answerTo(request, answer.bodyHash, earlier.revision), stream?.id);
  return earlier;
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
    const position = batch.position + 1;
    const text = { stream: request.stream, revision, id, type, metadata, data };
    const hash = chainHash(batch.hash, position, text);
    const bytes = Buffer.from(hash, 'hex');
    tables.insertEvent.run(position, streamId, revision, id, type, data, metadata, bytes);
    advanceLog(batch, position, hash);
    revision += 1;
  }
}
