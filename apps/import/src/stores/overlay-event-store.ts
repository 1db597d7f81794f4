import type { AppendRequest, Appended, EventStore, ExpectedRevision, KeptAnswer } from '@tenure/event-store';
import { DuplicateKey, WrongExpectedRevision } from '@tenure/event-store';
import type { NewEvent, Position, RecordedEvent } from '@tenure/kernel';
import { type Overlay, overlaidStream } from './overlay';
import { readAllOver, readStreamOver } from './overlay-reader';

/**
 * An event store over another that is only read: what is appended stays in memory. Commands decide on it as they would
 * on the real log, and leave nothing behind. Nothing can subscribe to it.
 */
export async function overlayEventStore(base: EventStore): Promise<EventStore> {
  const start = BigInt((await base.head()) ?? 0);
  const overlay: Overlay = { base, start, log: [], streams: new Map(), answers: new Map() };
  return {
    append: (request) => append(overlay, request),
    readStream: (stream, options) => readStreamOver(overlay, stream, options),
    readAll: (options) => readAllOver(overlay, options),
    subscribe: () => {
      throw new Error('a dry run is not subscribed to');
    },
    streams: () => neededByNobody('streams'),
    answers: () => neededByNobody('answers'),
    head: async () => overlay.log.at(-1)?.position ?? base.head(),
    findAnswer: (key) => findAnswer(overlay, key),
    keepAnswer: async (key, answer) => {
      const kept = (await findAnswer(overlay, key)) ?? answer;
      overlay.answers.set(key, kept);
      return kept;
    },
    ping: () => base.ping(),
    close: () => base.close(),
  };
}

/** Listing is for moving and replaying a store, which a dry run is not. */
function neededByNobody(what: string): never {
  throw new Error(`a dry run does not list its ${what}`);
}

async function findAnswer({ answers, base }: Overlay, key: string): Promise<KeptAnswer | undefined> {
  return answers.get(key) ?? base.findAnswer(key);
}

async function append(overlay: Overlay, { stream, expected, events, answer }: AppendRequest): Promise<Appended> {
  const { first, events: standing } = await overlaidStream(overlay, stream);
  const kept = answer && (await findAnswer(overlay, answer.key));
  if (answer && kept) throw new DuplicateKey(answer.key, kept);
  // From here on nothing is waited for, so that no other append comes between.
  const firstRevision = first + standing.length;
  requireRevision(stream, expected, firstRevision - 1);
  for (const event of events) {
    const recorded = placed(overlay, event, stream, first + standing.length);
    overlay.log.push(recorded);
    standing.push(recorded);
  }
  const last = { revision: first + standing.length - 1, position: positionAt(overlay, overlay.log.length) };
  if (answer) {
    const { key, bodyHash } = answer;
    overlay.answers.set(key, { kind: 'appended', bodyHash, stream, firstRevision, lastRevision: last.revision });
  }
  return last;
}

function placed(overlay: Overlay, event: NewEvent, stream: string, revision: number): RecordedEvent {
  return { ...event, stream, revision, position: positionAt(overlay, overlay.log.length + 1) };
}

function positionAt({ start }: Overlay, count: number): Position {
  return String(start + BigInt(count)) as Position;
}

function requireRevision(stream: string, expected: ExpectedRevision, actual: number): void {
  const isThere = actual >= 0;
  const isExpected =
    expected === 'any' ||
    (expected === 'no-stream' && !isThere) ||
    (expected === 'stream-exists' && isThere) ||
    expected === actual;
  if (!isExpected) throw new WrongExpectedRevision(stream, expected, isThere ? actual : undefined);
}
