import type { NewEvent, Position, RecordedEvent } from '@tenure/kernel';

/**
 * What the rest of Tenure knows of an event store. Two adapters implement it (SQLite, EventStoreDB); one contract suite
 * says what both must do. Streams are named by text; revisions count from 0 without gaps.
 */
export interface EventStore {
  /**
   * Appends all events of one request to one stream, or none. Durable when the promise resolves.
   *
   * Rejects with `WrongExpectedRevision` when the stream is elsewhere than expected, and with `StoreUnavailable` when
   * the store cannot say what happened or cannot be reached: nothing may be assumed then, and the same request (same
   * event ids, same expected revision) can be sent again safely: it is answered as the first time, and stored once.
   * Event ids that are stored already in any other way are a bug of the caller, which `StoreDamaged` tells where the
   * adapter can see it. No events, or the same id twice in a request, throw `RangeError`.
   */
  append(request: AppendRequest): Promise<Appended>;

  /** Events of a stream in order, oldest first unless `backwards`; paged inside. An unknown stream has no events. */
  readStream(stream: string, options?: ReadStreamOptions): AsyncIterable<RecordedEvent>;

  /**
   * All events in the order of the log, from after `after` (or the beginning) to the end as it is now, in batches: a
   * promise per event would cost more than the event.
   */
  readAll(options?: ReadAllOptions): AsyncIterable<readonly RecordedEvent[]>;

  /**
   * Hands batches of events to `onEvents`, from after `after`, in the order of the log, and goes on as new ones come,
   * until closed. The next batch waits until the promise of the one before has resolved. When `onEvents` rejects, the
   * same batch is handed over again after a back-off: delivery is at least once, in order, without gaps.
   */
  subscribe(options: SubscribeOptions): Subscription;

  /**
   * The names of the streams that have an event, in batches and in no order to rely on. From an index in SQLite;
   * EventStoreDB tells of none, so that there it costs a pass over the log.
   */
  streams(options?: StreamsOptions): AsyncIterable<readonly string[]>;

  /** The position of the last event of the log, or undefined when it is empty. */
  head(): Promise<Position | undefined>;

  /** The answer kept under `key`, if a request with that key was answered before. */
  findAnswer(key: string): Promise<KeptAnswer | undefined>;

  /** Keeps the answer to a request that appended nothing. The first one kept under a key wins, and is returned. */
  keepAnswer(key: string, answer: KeptAnswer): Promise<KeptAnswer>;

  /**
   * Every answer kept, in batches and in no order to rely on: for whoever moves or verifies a store. Costs a pass over
   * the log in EventStoreDB.
   */
  answers(): AsyncIterable<readonly KeyedAnswer[]>;

  /** Resolves when the store answers; rejects with `StoreUnavailable` otherwise. */
  ping(): Promise<void>;

  close(): Promise<void>;
}

/** 'any': wherever it is; 'no-stream': it must not exist; 'stream-exists': it must; a number: its last revision. */
export type ExpectedRevision = 'any' | 'no-stream' | 'stream-exists' | number;

export interface AppendRequest {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  /** At least one. */
  readonly events: readonly NewEvent[];
  /**
   * Kept with the events, all or nothing, under the caller's idempotency key. A second append under the same key is
   * rejected with `DuplicateKey`, carrying the answer kept first, whatever the revision; only the very same request
   * again (same event ids, same body hash) is answered as the first time.
   */
  readonly answer?: { readonly key: string; readonly bodyHash: string };
}

export interface Appended {
  /** Revision of the stream's last event. */
  readonly revision: number;
  /** Position of the request's last event. */
  readonly position: Position;
}

/**
 * What was answered under an idempotency key: either events that were appended (the answer is made anew from them, and
 * is the same for ever because events do not change) or a refusal or an empty answer, kept as JSON text.
 */
export type KeptAnswer =
  | {
      readonly kind: 'appended';
      readonly bodyHash: string;
      readonly stream: string;
      readonly firstRevision: number;
      readonly lastRevision: number;
    }
  | { readonly kind: 'body'; readonly bodyHash: string; readonly body: string };

export interface KeyedAnswer {
  readonly key: string;
  readonly answer: KeptAnswer;
}

export interface StreamsOptions {
  readonly streamPrefix?: string;
  /** Only streams whose first event stands up to here (inclusive). */
  readonly until?: Position;
}

export interface ReadStreamOptions {
  /** First revision to read (inclusive). Default: the first, or the last when backwards. */
  readonly from?: number;
  readonly backwards?: boolean;
  readonly limit?: number;
}

export interface ReadAllOptions {
  readonly after?: Position;
  /** Up to and including. */
  readonly until?: Position;
  readonly streamPrefix?: string;
  readonly limit?: number;
}

export interface SubscribeOptions {
  readonly after?: Position;
  readonly streamPrefix?: string;
  readonly maxBatch?: number;
  onEvents(events: readonly RecordedEvent[]): Promise<void>;
  /** Told of every failure and reconnection; never a reason to stop. */
  onTrouble?(error: Error): void;
}

export interface Subscription {
  /** Resolves when no handler runs any more; a handler that waits for its own subscription to close waits for ever. */
  close(): Promise<void>;
}
