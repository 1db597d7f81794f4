import { sentenceOfRecorded } from '@tenure/account';
import { answeredEvent } from '@tenure/application';
import type { RecordedEvent } from '@tenure/kernel';

/** Part of an account's events, from one end. */
export interface EventPage<T> {
  readonly items: readonly T[];
  /** To be given as `after`; null on the last page. */
  readonly next: string | null;
}

interface PageOfEvents {
  readonly limit: number;
  /** Revision of the last event of the page before. */
  readonly after?: number | undefined;
}

/** What happened, newest first, each with a sentence. */
export function timelineOf(events: readonly RecordedEvent[], page: PageOfEvents): EventPage<unknown> {
  const { after = Infinity, limit } = page;
  return pageOf(events.filter((event) => event.revision < after).reverse(), limit, timelineEntry);
}

/** The events in full, oldest first. */
export function eventsOf(events: readonly RecordedEvent[], page: PageOfEvents): EventPage<unknown> {
  const { after = -1, limit } = page;
  return pageOf(
    events.filter((event) => event.revision > after),
    limit,
    wholeEvent,
  );
}

function pageOf<T>(events: readonly RecordedEvent[], limit: number, show: (event: RecordedEvent) => T): EventPage<T> {
  const last = events[limit - 1];
  const next = last === undefined || events.length === limit ? null : String(last.revision);
  return { items: events.slice(0, limit).map(show), next };
}

function timelineEntry(event: RecordedEvent) {
  const { id, type, revision, metadata } = event;
  const { effectiveOn, recordedAt, clauses, actor, reason, derived } = metadata;
  return {
    eventId: id,
    revision,
    type,
    effectiveOn,
    recordedAt,
    clauses,
    actor,
    reason,
    derived: derived ?? false,
    sentence: sentenceOfRecorded(event),
  };
}

function wholeEvent(event: RecordedEvent) {
  const { recordedOn, actor, terms, command, commandId, correlationId, causationId, derived, schema } = event.metadata;
  return {
    ...answeredEvent(event),
    revision: event.revision,
    position: event.position,
    recordedOn,
    derived: derived ?? false,
    actor,
    termsVersion: terms,
    command,
    commandId,
    correlationId,
    causationId,
    schema,
  };
}
