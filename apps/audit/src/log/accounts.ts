import { type AccountFact, type AccountState, evolveRecorded, horizon, lapse, unknownAccount } from '@tenure/account';
import { streamOf } from '@tenure/application';
import type { EventStore } from '@tenure/event-store';
import type { LegalDay, Position, RecordedEvent } from '@tenure/kernel';
import type { Programme } from '@tenure/terms';

const PREFIX = streamOf('');

export function accountOfStream(stream: string): string | undefined {
  return stream.startsWith(PREFIX) ? stream.slice(PREFIX.length) : undefined;
}

/** By id, in code unit order: every account that has an event up to `until`. */
export async function accountsInLog(events: EventStore, until: Position | undefined): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const streams of events.streams({ streamPrefix: PREFIX, ...(until === undefined ? {} : { until }) })) {
    for (const stream of streams) ids.push(stream.slice(PREFIX.length));
  }
  return ids.sort();
}

/** An account folded from its first event. */
export interface FoldedAccount {
  /** With what lapsed by the day it is looked at. */
  readonly state: AccountState;
  /** Events that were folded. */
  readonly events: number;
  /** What lapsed by that day and is not in the log. */
  readonly pending: readonly AccountFact[];
}

/** Folds the events of an account that `isTaken` takes, and lets days lapse through `day` as a read of the API does. */
export async function foldAccount(
  events: AsyncIterable<RecordedEvent> | Iterable<RecordedEvent>,
  id: string,
  { day, programme, isTaken }: { day: LegalDay; programme: Programme; isTaken: (event: RecordedEvent) => boolean },
): Promise<FoldedAccount> {
  let state = unknownAccount(id);
  let count = 0;
  for await (const event of events) {
    if (!isTaken(event)) continue;
    state = evolveRecorded(state, event);
    count += 1;
  }
  const lapsed = lapse(state, horizon(state, { today: day, effectiveOn: day }), programme, day);
  return { state: lapsed.state, events: count, pending: lapsed.events };
}
