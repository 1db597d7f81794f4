import type { Position, RecordedEvent } from '@tenure/kernel';
import { WrongExpectedRevision } from '../errors';
import type { AppendRequest, EventStore, ReadAllOptions } from '../event-store';
import type { CopyOptions } from './copy-options';
import { type LogDigest, logHasher } from './log-digest';

/** The digest of the source, and how many of its events were in the target before; or why it cannot be copied. */
type Copied = { readonly log: LogDigest; readonly found: number } | { readonly why: string };

/** Copies what the target has not; what it has must be the beginning of the source, event by event. */
export async function copyEvents(
  source: EventStore,
  target: EventStore,
  until: Position | undefined,
  { inFlight = 1, onProgress }: CopyOptions,
): Promise<Copied> {
  const hashOfSource = logHasher();
  const hashOfTarget = logHasher();
  const standing = singly(target, {})[Symbol.asyncIterator]();
  const writer = appender(target, inFlight);
  let isAtEnd = false;
  let found = 0;
  for await (const event of singly(source, upTo(until))) {
    const hash = hashOfSource.add(event);
    const there = isAtEnd ? undefined : await standing.next();
    if (there?.done) isAtEnd = true;
    if (there && !there.done) {
      if (hashOfTarget.add(there.value) !== hash) return { why: otherLog(event, there.value) };
      found += 1;
      onProgress?.(() => `found ${found} events that are copied already`);
    } else {
      const taken = await writer.add(event);
      if (taken) return taken;
      onProgress?.(() => `copied ${hashOfSource.digest().events - found} events`);
    }
  }
  const further = isAtEnd ? undefined : await standing.next();
  if (further && !further.done)
    return { why: `the target goes on with ${nameOf(further.value)} where the source ends` };
  return (await writer.flush()) ?? { log: hashOfSource.digest(), found };
}

async function* singly(store: EventStore, options: ReadAllOptions): AsyncGenerator<RecordedEvent> {
  for await (const batch of store.readAll(options)) yield* batch;
}

/** Far below what EventStoreDB takes in one append, which is 1 MiB. */
const MAX_CHARACTERS = 128 * 1024;
const MAX_EVENTS = 256;

interface Appender {
  add(event: RecordedEvent): Promise<{ readonly why: string } | undefined>;
  flush(): Promise<{ readonly why: string } | undefined>;
}

/** Puts neighbours of one stream into one append, and asks for `inFlight` appends at once. */
function appender(target: EventStore, inFlight: number): Appender {
  const waiting: AppendRequest[] = [];
  let run: RecordedEvent[] = [];
  let characters = 0;

  function endRun(): void {
    const [first] = run;
    if (!first) return;
    const { stream, revision } = first;
    const events = run.map(({ id, type, data, metadata }) => ({ id, type, data, metadata }));
    waiting.push({ stream, expected: revision === 0 ? 'no-stream' : revision - 1, events });
    run = [];
    characters = 0;
  }
  async function store(): Promise<{ readonly why: string } | undefined> {
    try {
      await Promise.all(waiting.splice(0).map((request) => target.append(request)));
      return undefined;
    } catch (error) {
      if (!(error instanceof WrongExpectedRevision)) throw error;
      return { why: `somebody else writes to the target: ${error.message}` };
    }
  }
  return {
    add: async (event) => {
      const size = JSON.stringify(event.data).length + JSON.stringify(event.metadata).length;
      const isNeighbour = run.at(-1)?.stream === event.stream && run.at(-1)?.revision === event.revision - 1;
      if (!isNeighbour || run.length >= MAX_EVENTS || characters + size > MAX_CHARACTERS) endRun();
      run.push(event);
      characters += size;
      return waiting.length >= inFlight ? store() : undefined;
    },
    flush: () => {
      endRun();
      return store();
    },
  };
}

function otherLog(source: RecordedEvent, target: RecordedEvent): string {
  const names = [nameOf(source), nameOf(target)] as const;
  const what = names[0] === names[1] ? `${names[0]} with other data or metadata` : `${names[1]} instead of ${names[0]}`;
  return `the target holds another log: at position ${target.position} stands ${what}`;
}

function nameOf({ type, id, stream, revision }: RecordedEvent): string {
  return `${type} ${id}, revision ${revision} of ${stream}`;
}

/** Up to a position, or nothing at all where the log was empty. */
function upTo(until: Position | undefined): { readonly until: Position } | { readonly limit: 0 } {
  return until === undefined ? { limit: 0 } : { until };
}
