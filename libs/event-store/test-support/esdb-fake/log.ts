/** The log of the fake server, with the checks and the idempotency of the real one. Nothing here speaks gRPC. */

export interface ProposedEvent {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

export interface LoggedEvent extends ProposedEvent {
  readonly stream: string;
  readonly revision: number;
  /** Commit and prepare position: equal, as for everything that is written in one call. */
  readonly position: bigint;
}

/** As the server counts: a number is the stream's last revision, -1 that there is no stream. */
export type Expectation = 'any' | 'stream-exists' | number;

export type LogOutcome =
  | { readonly kind: 'stored'; readonly revision: number; readonly position: bigint }
  | { readonly kind: 'wrong-revision'; readonly actual: number };

export interface FakeLog {
  append(stream: string, expected: Expectation, events: readonly ProposedEvent[]): LogOutcome;
  /** All events of the log in order, system events among them. */
  events(): readonly LoggedEvent[];
  stream(name: string): readonly LoggedEvent[];
  /** As `stream`, without what the stream's metadata says is truncated; a read of everything still has that. */
  readable(name: string): readonly LoggedEvent[];
  /** As a restart does: ids of what is stored so far are known from the log only, where a revision tells to look. */
  forgetIds(): void;
  /** Calls `listener` after every write; the result ends that. */
  onGrowth(listener: () => void): () => void;
}

/** A system event follows this many writes, so that nobody comes to rely on a log without any. */
const WRITES_PER_SYSTEM_EVENT = 3;

export function createFakeLog(): FakeLog {
  const events: LoggedEvent[] = [];
  const streams = new Map<string, LoggedEvent[]>();
  const listeners = new Set<() => void>();
  let position = 1_000n;
  let writes = 0;
  let rememberedFrom = 0n;

  function write(name: string, proposed: readonly ProposedEvent[]): LoggedEvent[] {
    const stream = streams.get(name) ?? [];
    streams.set(name, stream);
    return proposed.map((event) => {
      const logged = { ...event, stream: name, revision: stream.length, position };
      // Like an offset in bytes: growing, with gaps nobody can predict.
      position += BigInt(100 + event.data.length + event.metadata.length);
      stream.push(logged);
      events.push(logged);
      return logged;
    });
  }

  function append(name: string, expected: Expectation, proposed: readonly ProposedEvent[]): LogOutcome {
    const stream = streams.get(name) ?? [];
    const earlier = findEarlier(stream, expected, proposed, rememberedFrom);
    if (earlier) return { kind: 'stored', revision: earlier.revision, position: earlier.position };
    const last = stream.length - 1;
    if (expected === 'stream-exists' ? last < 0 : expected !== 'any' && expected !== last) {
      return { kind: 'wrong-revision', actual: last };
    }
    const written = write(name, proposed).at(-1);
    if (!written) throw new Error('an append without events');
    writes += 1;
    if (writes % WRITES_PER_SYSTEM_EVENT === 0) write('$stats-127.0.0.1:2113', [systemEvent(writes)]);
    for (const listener of [...listeners]) listener();
    return { kind: 'stored', revision: written.revision, position: written.position };
  }

  write('$users', [systemEvent(0)]);
  return {
    append,
    events: () => events,
    stream: (name) => streams.get(name) ?? [],
    readable: (name) => afterTruncation(streams.get(name) ?? [], streams.get(`$$${name}`)?.at(-1)),
    forgetIds: () => {
      rememberedFrom = position;
    },
    onGrowth: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

function afterTruncation(stream: readonly LoggedEvent[], metadata: LoggedEvent | undefined): readonly LoggedEvent[] {
  if (!metadata) return stream;
  const { $tb: first = 0 } = JSON.parse(new TextDecoder().decode(metadata.data)) as { readonly $tb?: number };
  return stream.filter(({ revision }) => revision >= first);
}

/**
 * The last event of an earlier write of the same events, as the server looks for it: by id among those it remembers
 * when no revision is expected, and right behind the expected revision otherwise.
 */
function findEarlier(
  stream: readonly LoggedEvent[],
  expected: Expectation,
  proposed: readonly ProposedEvent[],
  rememberedFrom: bigint,
): LoggedEvent | undefined {
  const isFirst = ({ id, position }: LoggedEvent): boolean => id === proposed[0]?.id && position >= rememberedFrom;
  const first = typeof expected === 'number' ? expected + 1 : stream.findIndex(isFirst);
  if (first < 0) return undefined;
  const isThere = proposed.every((event, index) => stream[first + index]?.id === event.id);
  return isThere ? stream[first + proposed.length - 1] : undefined;
}

function systemEvent(serial: number): ProposedEvent {
  const id = `00000000-0000-4000-8000-${serial.toString(16).padStart(12, '0')}`;
  const data = new TextEncoder().encode('{}');
  return { id, type: '$statsCollected', contentType: 'application/json', data, metadata: new Uint8Array() };
}
