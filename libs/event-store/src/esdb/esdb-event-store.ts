import { StoreUnavailable } from '../errors';
import type { Appended, AppendRequest, EventStore, Subscription } from '../event-store';
import { appendKeyed, findAnswer, keepAnswer } from './answers';
import { append } from './append';
import { encode, isHidden } from './codec';
import { connect } from './connection';
import type { Esdb } from './connection';
import { settingsOf } from './options';
import type { EsdbOptions } from './options';
import { answers, streams } from './list';
import { ping, readAll, readHead, readStream } from './read';
import { subscribe } from './subscribe';
import { truncateBefore } from './truncate';

export interface EsdbEventStore extends EventStore {
  /** See `truncate.ts`: for the adapter's own streams of kept answers only, of which the last record decides. */
  truncateBefore(stream: string, revision: number): Promise<void>;
}

/**
 * The store for more than one machine: EventStoreDB 22.6 or later, a single node or a cluster, with a database of its
 * own: visible streams that others write are taken for damage where their events are not JSON. Connects at the first
 * call. Throws `RangeError` on a connection string that cannot be meant. No call takes longer than its attempts, each
 * limited by `callTimeoutMs`, and the pauses between them.
 */
export function openEsdbEventStore(options: EsdbOptions): EsdbEventStore {
  const settings = settingsOf(options);
  const connection = connect(settings.connectionString);
  const subscriptions = new Set<Subscription>();
  const underWay = new Set<Promise<unknown>>();
  let closed: Promise<void> | undefined;

  function open(): Esdb {
    if (closed) throw new StoreUnavailable('the event store is closed');
    return { connection, settings };
  }
  /** Closing waits for what runs here. */
  async function run<T>(operation: (esdb: Esdb) => Promise<T>): Promise<T> {
    return untilSettled(underWay, operation(open()));
  }
  async function close(): Promise<void> {
    await Promise.all([...subscriptions].map((subscription) => subscription.close()));
    await Promise.allSettled(underWay);
    await connection.close();
  }

  return {
    append: (request) => run((esdb) => appendRequest(esdb, request)),
    readStream: (stream, readOptions) => readStream(open(), stream, readOptions),
    readAll: (readOptions) => readAll(open(), readOptions),
    subscribe: (subscribeOptions) => registered(subscriptions, subscribe(open().settings, subscribeOptions)),
    streams: (streamsOptions) => streams(open(), streamsOptions),
    head: () => run(readHead),
    findAnswer: (key) => run((esdb) => findAnswer(esdb, key)),
    keepAnswer: (key, answer) => run((esdb) => keepAnswer(esdb, key, answer)),
    answers: () => answers(open()),
    truncateBefore: (stream, revision) => run((esdb) => truncateBefore(esdb, stream, revision)),
    ping: () => run(ping),
    close: () => (closed ??= close()),
  };
}

async function appendRequest(esdb: Esdb, request: AppendRequest): Promise<Appended> {
  const { stream, expected, events, answer } = request;
  if (stream === '' || isHidden(stream)) throw new RangeError(`no stream of that name: ${JSON.stringify(stream)}`);
  // What cannot be stored must fail before a claim to store it is written.
  encode(stream, events);
  if (answer) return appendKeyed(esdb, request, answer);
  return append(esdb, stream, expected, events);
}

async function untilSettled<T>(underWay: Set<Promise<unknown>>, running: Promise<T>): Promise<T> {
  underWay.add(running);
  try {
    return await running;
  } finally {
    underWay.delete(running);
  }
}

function registered(subscriptions: Set<Subscription>, subscription: Subscription): Subscription {
  subscriptions.add(subscription);
  return {
    close: () => {
      subscriptions.delete(subscription);
      return subscription.close();
    },
  };
}
