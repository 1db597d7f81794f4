import type { Position, RecordedEvent } from '@tenure/kernel';
import { accountOf, asAccountEvent, readModels } from '@tenure/read-models';

/** What a stretch of the log changed in the read models. */
export interface Change {
  /** First and last position of the stretch. */
  readonly from: Position;
  readonly to: Position;
  readonly accounts: readonly string[];
  /** Names of the read models that changed. */
  readonly models: readonly string[];
}

/** Undefined for no events at all. */
export function changeOf(events: readonly RecordedEvent[]): Change | undefined {
  const [first, last] = [events[0], events.at(-1)];
  if (!first || !last) return undefined;
  const ofAccounts = events.flatMap((event) => asAccountEvent(event) ?? []);
  const models = readModels.filter((model) => ofAccounts.some((event) => model.step(event) !== undefined));
  return {
    from: first.position,
    to: last.position,
    accounts: [...new Set(ofAccounts.map(accountOf))],
    models: models.map(({ name }) => name),
  };
}

/** As an event of a text/event-stream; its id is where to go on from. */
export function eventText(change: Change): string {
  return `id: ${change.to}\nevent: changed\ndata: ${JSON.stringify(change)}\n\n`;
}
