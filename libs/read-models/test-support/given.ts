import { type AccountEvents, type AccountEventType, accountSchemas } from '@tenure/account';
import { type Instant, instant, type LegalDay, legalDay, type Position } from '@tenure/kernel';
import { type AccountEvent, type ReadModel, rowSet, type Rows } from '../src';

/** Something that happened, before it has a place in a log. */
export interface Given<T extends AccountEventType = AccountEventType> {
  readonly type: T;
  readonly on: LegalDay;
  readonly recordedAt: Instant;
  readonly data: AccountEvents[T];
}

/** Recorded in the evening of its day, unless something else is said. */
export function given<T extends AccountEventType>(
  type: T,
  on: string,
  data: AccountEvents[T],
  recordedAt?: string,
): Given<T> {
  return { type, on: legalDay(on), recordedAt: instant(recordedAt ?? `${on}T20:00:00Z`), data };
}

/** The facts as one account's events, in their order. */
export function eventsOf(facts: readonly Given[], account = 'A1'): readonly AccountEvent[] {
  return facts.map(({ type, on, recordedAt, data }, revision) => ({
    id: `${account}-${revision}`,
    stream: `account-${account}`,
    revision,
    position: String(revision + 1) as Position,
    type,
    data,
    metadata: {
      effectiveOn: on,
      recordedAt,
      recordedOn: on,
      actor: 'tester',
      clauses: [],
      terms: '2020-01',
      commandId: 'c',
      command: 'test',
      correlationId: 'c',
      causationId: 'c',
      schema: accountSchemas.versionOf(type),
    },
  })) as readonly AccountEvent[];
}

/** The rows after the events, every row kept in memory. */
export function folded(
  model: ReadModel,
  events: readonly AccountEvent[],
  rows = rowSet(),
): Rows & ReturnType<typeof rowSet> {
  for (const event of events) model.step(event)?.change(rows);
  return rows;
}

export function day(text: string): LegalDay {
  return legalDay(text);
}
