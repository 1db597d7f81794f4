import { type EventStore, StoreDamaged } from '@tenure/event-store';
import type { Position, RecordedEvent } from '@tenure/kernel';
import { type EventMark, listCheckpoints, type ReadStore, ReadStoreUnusable } from '@tenure/read-store';

/**
 * Rejects with `ReadStoreUnusable`, which says what to do, where rows are of another log, or of this one at other positions:
 * what comes next would be folded into them without anybody noticing. A log is known by the event at each checkpoint. It
 * is what it was, and where it was, only if everything before it is, too; and the same command sent again, to a log that was
 * brought back from a backup, is recorded at another instant. A checkpoint of an older program tells of no event and is
 * believed.
 */
export async function requireSameLog(
  events: Pick<EventStore, 'readStream'>,
  { queries, place }: Pick<ReadStore, 'queries' | 'place'>,
): Promise<void> {
  const looked = new Set<string>();
  for (const [model, { position, event }] of await listCheckpoints(queries)) {
    if (position === undefined || !event || looked.has(`${position} ${event.id}`)) continue;
    looked.add(`${position} ${event.id}`);
    const other = await differenceAt(events, position, event);
    if (other === undefined) continue;
    const found = `${model} has come to position ${position}, where revision ${event.revision} of ${event.stream} stood`;
    const way = `begin with an empty read store: ${place.wayToEmpty}; it is made anew from the log`;
    throw new ReadStoreUnusable(`the read store ${place.name} is of another log: ${found}; ${other}. To go on, ${way}`);
  }
}

/** What stands in this log instead; undefined: it is the same event in the same place. */
async function differenceAt(
  events: Pick<EventStore, 'readStream'>,
  position: Position,
  { stream, revision, id, recordedAt }: EventMark,
): Promise<string | undefined> {
  const found = await eventAt(events, stream, revision);
  if (found === 'damaged') return undefined;
  if (!found) return 'this log has no such event';
  if (found.id !== id || found.metadata.recordedAt !== recordedAt) return 'this log has another event there';
  return found.position === position ? undefined : `this log has it at position ${found.position}`;
}

/** Damage is found and told of by whoever reads the event, and is no reason to throw read models away. */
async function eventAt(
  events: Pick<EventStore, 'readStream'>,
  stream: string,
  revision: number,
): Promise<RecordedEvent | 'damaged' | undefined> {
  try {
    for await (const event of events.readStream(stream, { from: revision, limit: 1 })) return event;
  } catch (error) {
    if (!(error instanceof StoreDamaged)) throw error;
    return 'damaged';
  }
  return undefined;
}
