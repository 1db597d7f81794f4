import type { RecordedEvent } from '@tenure/kernel';
import { StoreUnavailable, WrongExpectedRevision } from '../errors';
import type { Appended, ExpectedRevision } from '../event-store';
import { encode } from './codec';
import type { Storable } from './codec';
import type { Esdb } from './connection';
import { pauseAfter } from './patience';
import { readPage, readStream } from './read';
import { NONE, send } from './send';
import type { Sent } from './send';

/**
 * Appends, and comes back with an outcome that is known: stored, or `WrongExpectedRevision`, or, when the server would
 * not say, `StoreUnavailable`; the same events can be appended again then.
 *
 * After a call whose outcome is unknown, the same ids are sent again at the same expected revision: a request that did
 * arrive is recognised by its ids, and if somebody else got in between, both attempts are refused. After the last
 * attempt the stream is read: what is there was stored, and where others stand it never will be.
 */
export async function append(
  esdb: Esdb,
  stream: string,
  expected: ExpectedRevision,
  events: readonly Storable[],
): Promise<Appended> {
  if (expected === 'any' || expected === 'stream-exists') return appendAnywhere(esdb, stream, expected, events);
  const encoded = encode(stream, events);
  let sent = await send(esdb, stream, expected, encoded);
  if (sent.kind === 'refused') throw new WrongExpectedRevision(stream, expected, revisionOf(sent.actual));
  for (let attempt = 1; sent.kind === 'unknown' && attempt < esdb.settings.attempts; attempt += 1) {
    await pauseAfter(attempt, esdb.settings);
    sent = await send(esdb, stream, expected, encoded);
  }
  if (sent.kind === 'stored') return appendedBy(esdb, stream, sent);
  const place = await findAt(esdb, stream, expected === 'no-stream' ? NONE : expected, events);
  if (place.kind === 'there') return place.appended;
  if (place.kind === 'free' && sent.kind === 'unknown') throw unknownOutcome(stream, sent.cause);
  throw new WrongExpectedRevision(stream, expected, revisionOf(await tailOf(esdb, stream)));
}

/**
 * Without an expected revision the server remembers ids in its memory only, so attempts after the first are pinned to
 * the revision at which the stream was just read. If the first one arrives late, that read finds it, or the pinned
 * attempt is refused because of it and the next read finds it.
 *
 * A repeat by the caller begins anew, with the server's memory alone: after a restart of the server in between, only an
 * expected revision or an idempotency key keeps it from being stored twice.
 */
async function appendAnywhere(
  esdb: Esdb,
  stream: string,
  expected: 'any' | 'stream-exists',
  events: readonly Storable[],
): Promise<Appended> {
  const encoded = encode(stream, events);
  let sent = await send(esdb, stream, expected, encoded);
  if (sent.kind === 'refused') throw new WrongExpectedRevision(stream, expected, revisionOf(sent.actual));
  for (let attempt = 1; sent.kind !== 'stored'; attempt += 1) {
    await pauseAfter(attempt, esdb.settings);
    const { found, tail } = await search(esdb, stream, events);
    if (found) return found;
    if (attempt >= esdb.settings.attempts) throw unknownOutcome(stream, sent);
    if (expected === 'stream-exists' && tail === NONE) throw new WrongExpectedRevision(stream, expected, undefined);
    sent = await send(esdb, stream, tail, encoded);
  }
  return appendedBy(esdb, stream, sent);
}

/** What stands in a stream where an append wants to be: the same events, others, or nothing yet. */
export type Place =
  { readonly kind: 'there'; readonly appended: Appended } | { readonly kind: 'taken' } | { readonly kind: 'free' };

/** Looks right behind revision `expected`. */
export async function findAt(
  esdb: Esdb,
  stream: string,
  expected: number,
  events: readonly Storable[],
): Promise<Place> {
  const stored = await readPage(esdb, stream, events.length, { from: expected + 1 });
  const last = stored.at(-1);
  if (!last) return { kind: 'free' };
  const isSame = events.every((event, index) => event.id === stored[index]?.id);
  return isSame ? { kind: 'there', appended: appendedAs(last) } : { kind: 'taken' };
}

/** The stream's last revision, or `NONE`. */
export async function tailOf(esdb: Esdb, stream: string): Promise<number> {
  const [last] = await readPage(esdb, stream, 1, { backwards: true });
  return last ? last.revision : NONE;
}

/** A revision as the port tells it: undefined when there is no stream. */
function revisionOf(actual: number): number | undefined {
  return actual === NONE ? undefined : actual;
}

/** Looks from the end, because the events were sent a moment ago. */
async function search(
  esdb: Esdb,
  stream: string,
  events: readonly Storable[],
): Promise<{ found?: Appended; tail: number }> {
  const lastId = events.at(-1)?.id;
  let tail = NONE;
  for await (const event of readStream(esdb, stream, { backwards: true })) {
    if (tail === NONE) tail = event.revision;
    if (event.id === lastId) return { found: appendedAs(event), tail };
  }
  return { tail };
}

/** While a repeated write is being replicated, the server does not tell its position. */
async function appendedBy(esdb: Esdb, stream: string, sent: Extract<Sent, { kind: 'stored' }>): Promise<Appended> {
  if (sent.position !== undefined) return { revision: sent.revision, position: sent.position };
  const [event] = await readPage(esdb, stream, 1, { from: sent.revision });
  if (!event) throw new StoreUnavailable(`${stream}: revision ${sent.revision} is stored, but cannot be read yet`);
  return appendedAs(event);
}

function appendedAs({ revision, position }: RecordedEvent): Appended {
  return { revision, position };
}

function unknownOutcome(stream: string, cause: unknown): StoreUnavailable {
  return new StoreUnavailable(`${stream}: no answer tells whether the events were stored`, { cause });
}
