import { START, streamNameFilter } from '@eventstore/db-client';
import type {
  AllStreamResolvedEvent,
  AllStreamSubscription,
  EventStoreDBClient,
  Position as ServerPosition,
} from '@eventstore/db-client';
import type { Position, RecordedEvent } from '@tenure/kernel';
import { decode, fromPosition, HIDDEN, isVisible, toPosition } from './codec';
import { connect } from './connection';
import { createInbox } from './inbox';
import type { Inbox } from './inbox';
import type { EsdbSettings } from './options';

/** An event, or, without one, a place in the log up to which there is none that is wanted. */
export interface FeedItem {
  readonly position: Position;
  readonly event?: RecordedEvent;
}

/** One subscription call to the server, from its start to its first failure. */
export interface Feed {
  /** The next items, at least one and at most `max`. Rejects when the call has failed or says nothing for too long. */
  take(max: number): Promise<readonly FeedItem[]>;
  /** Makes a waiting `take` reject. */
  interrupt(): void;
  close(): Promise<void>;
}

/** A client of its own for each: an error of one call makes a client drop the channel that all its calls share. */
export function openFeed(settings: EsdbSettings, after: Position | undefined, streamPrefix: string | undefined): Feed {
  const inbox = createInbox<FeedItem>(settings.silenceMs);
  const connection = connect(settings.connectionString);
  const subscription = follow(connection.client, after, streamPrefix);
  fill(inbox, subscription, settings.pageSize);
  return {
    take: async (max) => {
      const items = await inbox.take(max);
      if (inbox.size < settings.pageSize) subscription.resume();
      return items;
    },
    interrupt: () => inbox.fail(new Error('interrupted')),
    close: async () => {
      subscription.unsubscribe().catch(() => undefined);
      await connection.close();
    },
  };
}

/** Put among the events where the server tells of a checkpoint. */
interface Checkpoint {
  readonly checkpoint: ServerPosition;
}

/**
 * The client tells of a checkpoint as soon as it is read from the wire, while the events before it still wait in
 * buffers; whoever stores the position then loses them. So it is queued like an event, and stays behind them.
 */
function queueCheckpoint(subscription: AllStreamSubscription, checkpoint: ServerPosition): void {
  const queued: Checkpoint = { checkpoint };
  subscription.push(queued);
}

function follow(
  client: EventStoreDBClient,
  after: Position | undefined,
  streamPrefix: string | undefined,
): AllStreamSubscription {
  const checkpointReached = queueCheckpoint;
  return client.subscribeToAll({
    fromPosition: after === undefined ? START : fromPosition(after),
    filter: streamPrefix
      ? streamNameFilter({ prefixes: [streamPrefix], checkpointReached })
      : streamNameFilter({ regex: `^[^${HIDDEN}]`, checkpointReached }),
  });
}

function fill(inbox: Inbox<FeedItem>, subscription: AllStreamSubscription, limit: number): void {
  subscription.on('data', (entry: AllStreamResolvedEvent & Partial<Checkpoint>) => {
    try {
      inbox.put(itemsOf(entry));
    } catch (error) {
      inbox.fail(error instanceof Error ? error : new Error(String(error)));
    }
    if (inbox.size >= limit) subscription.pause();
  });
  for (const sign of ['confirmation', 'caughtUp', 'fellBehind'] as const) subscription.on(sign, () => inbox.hear());
  subscription.on('error', (error: Error) => inbox.fail(error));
  subscription.on('end', () => inbox.fail(new Error('the server has ended the subscription')));
}

function itemsOf(entry: AllStreamResolvedEvent & Partial<Checkpoint>): FeedItem[] {
  if (entry.checkpoint) return [{ position: toPosition(entry.checkpoint.commit) }];
  if (!entry.event) return [];
  const position = toPosition(entry.event.position.commit);
  return [isVisible(entry) ? { position, event: decode(entry) } : { position }];
}
