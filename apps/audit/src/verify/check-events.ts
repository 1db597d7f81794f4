import { type EventStore, StoreDamaged } from '@tenure/event-store';
import { parseInstant, parseLegalDay, type RecordedEvent } from '@tenure/kernel';
import type { Programme } from '@tenure/terms';
import { accountOfStream } from '../log/accounts';
import { type Check, type Finding, MOST_FINDINGS } from './finding';
import { kindOfStream } from './known-types';

/**
 * Every event by what it says of itself: its place in its stream, its type, its days, its version of the data and of
 * the terms. Also answers the accounts there are, which costs nothing more.
 */
export async function checkEvents(
  events: EventStore,
  programme: Programme,
  onProgress: (text: () => string) => void,
): Promise<Check & { readonly accounts: readonly string[] }> {
  const findings: Finding[] = [];
  const revisions = new Map<string, number>();
  const versions = new Set(programme.versions.map(({ id }) => id));
  let count = 0;
  const take = (event: RecordedEvent): void => {
    const before = revisions.get(event.stream) ?? -1;
    revisions.set(event.stream, event.revision);
    count += 1;
    if (findings.length < MOST_FINDINGS) findings.push(...faultsOf(event, before, versions));
  };
  try {
    for await (const batch of events.readAll()) {
      batch.forEach(take);
      onProgress(() => `looked at ${count} events`);
    }
  } catch (error) {
    if (!(error instanceof StoreDamaged)) throw error;
    findings.push({ what: 'unreadable', detail: `${error.message}; what comes after it was not looked at` });
  }
  const accounts = [...revisions.keys()].flatMap((stream) => accountOfStream(stream) ?? []).sort();
  return { name: 'events', looked: `${count} events of ${accounts.length} accounts`, findings, accounts };
}

function faultsOf(event: RecordedEvent, before: number, versions: ReadonlySet<string>): readonly Finding[] {
  const { stream, revision, position, type, metadata, data } = event;
  const { effectiveOn, recordedOn, recordedAt, schema, terms } = metadata;
  const kind = kindOfStream(event);
  const known = kind?.schemaOf(type);
  const checks: readonly (readonly [isFine: boolean, what: string, detail: string])[] = [
    [revision === before + 1, 'revision-gap', `revision ${revision} comes after ${before}`],
    [kind !== undefined, 'unknown-stream', `a stream of a kind that this program does not know`],
    [!kind || kind.isKnownType(type), 'unknown-type', `an event of type ${type}, which this program does not know`],
    [typeof data === 'object' && data !== null, 'unreadable', 'its data is no object'],
    [parseLegalDay(effectiveOn) !== undefined, 'day', `effective on ${effectiveOn}, which is no day`],
    [parseLegalDay(recordedOn) !== undefined, 'day', `recorded on ${recordedOn}, which is no day`],
    [parseInstant(recordedAt) === recordedAt, 'instant', `recorded at ${recordedAt}, which is no instant in UTC`],
    [effectiveOn <= recordedOn, 'future-day', `effective on ${effectiveOn}, after it was recorded on ${recordedOn}`],
    [schema >= 1 && (known === undefined || schema <= known), 'schema', `data of version ${schema}; known is ${known}`],
    [versions.has(terms), 'terms', `judged by version ${terms} of the terms, which is not known`],
  ];
  return checks.filter(([isFine]) => !isFine).map(([, what, detail]) => ({ what, detail, stream, position }));
}
