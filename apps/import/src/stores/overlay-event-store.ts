import { type AppendRequest, type Appended, DuplicateKey, WrongExpectedRevision } from '@tenure/event-store';
import type { EventStore, ExpectedRevision, KeptAnswer } from '@tenure/event-store';
import type { NewEvent, Position, RecordedEvent } from '@tenure/kernel';
import { overlayReader } from './overlay-reader';

/** A stream as it lies over the one of the base. */
export interface OverlaidStream {
  /** Revision of the first event that is not the base's. */
  readonly first: number;
  readonly events: RecordedEvent[];
}

/**
 * An event store over another that is only read: what is appended stays in memory. Commands decide on it as they would
 * on the real log, and leave nothing behind. Nothing can subscribe to it.
 */
export async function overlayEventStore(base: EventStore): Promise<EventStore> {
  const start = BigInt((await base.head()) ?? 0);
  const log: RecordedEvent[] = [];
  const streams = new Map<string, OverlaidStream>();
  const answers = new Map<string, KeptAnswer>();

  async function opened(stream: string): Promise<OverlaidStream> {
    if (!streams.has(stream)) {
      const last = await lastRevision(base, stream);
      // Another append may have opened it meanwhile.
      if (!streams.has(stream)) streams.set(stream, { first: last + 1, events: [] });
    }
    return streams.get(stream) ?? { first: 0, events: [] };
  }

  const findAnswer = async (key: string): Promise<KeptAnswer | undefined> => answers.get(key) ?? base.findAnswer(key);

  async function append({ stream, expected, events, answer }: AppendRequest): Promise<Appended> {
    const { first, events: standing } = await opened(stream);
    const kept = answer && (await findAnswer(answer.key));
    if (answer && kept) throw new DuplicateKey(answer.key, kept);
    // From here on nothing is waited for, so that no other append comes between.
    const firstRevision = first + standing.length;
    requireRevision(stream, expected, firstRevision - 1);
    const place = (event: NewEvent, index: number): RecordedEvent => {
      const position = String(start + BigInt(log.length + index + 1)) as Position;
      return { ...event, stream, revision: firstRevision + index, position };
    };
    const recorded = events.map(place);
    log.push(...recorded);
    standing.push(...recorded);
    const last = { revision: firstRevision + events.length - 1, position: recorded.at(-1)?.position ?? ('0' as Position) };
    if (answer) {
      const { key, bodyHash } = answer;
      answers.set(key, { kind: 'appended', bodyHash, stream, firstRevision, lastRevision: last.revision });
    }
    return last;
  }

  return {
    ...overlayReader(base, { log, streams }),
    append,
    findAnswer,
    keepAnswer: async (key, answer) => {
      const kept = (await findAnswer(key)) ?? answer;
      answers.set(key, kept);
      return kept;
    },
    head: async () => log.at(-1)?.position ?? base.head(),
    ping: () => base.ping(),
    close: () => base.close(),
  };
}

async function lastRevision(base: EventStore, stream: string): Promise<number> {
  for await (const { revision } of base.readStream(stream, { backwards: true, limit: 1 })) return revision;
  return -1;
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
