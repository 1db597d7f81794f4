import { StoreUnavailable, WrongExpectedRevision } from '../errors';
import type { Appended } from '../event-store';
import { NONE, send } from './append';
import type { Expected, Sent } from './append';
import { encode } from './codec';
import type { Storable } from './codec';
import type { Connection } from './connection';
import type { EsdbSettings } from './options';
import { pauseAfter } from './patience';
import type { Reader } from './read';

/** What stands in a stream where an append wants to be: the same events, others, or nothing yet. */
export type Place =
  | { readonly kind: 'there'; readonly appended: Appended }
  | { readonly kind: 'taken' }
  | { readonly kind: 'free' };

/** Appends that end in an outcome that is known, or say that it is not. */
export interface SafeAppend {
  /** Rejects with `WrongExpectedRevision` or `StoreUnavailable`; safe to repeat with the same ids. */
  append(stream: string, expected: Expected, events: readonly Storable[]): Promise<Appended>;
  /** Whether `events` stand in `stream` right behind revision `expected`. */
  find(stream: string, expected: number, events: readonly Storable[]): Promise<Place>;
  /** The stream's last revision, or `NONE`. */
  tail(stream: string): Promise<number>;
}

/**
 * After a call whose outcome is unknown, the same ids are sent again at the same expected revision: a request that did
 * arrive is recognised by its ids, and if another one got in between, both attempts fail. After the last attempt the
 * stream is read: what is there was stored, and where others stand it never will be.
 *
 * For 'any' and 'stream-exists' the server remembers ids in memory only, so the attempts after the first are pinned to
 * the revision the stream was read at; a first attempt that arrives late is then either seen by that read, or refuses
 * the pinned one, and is found when the stream is read again.
 */
export function createSafeAppend(connection: Connection, reader: Reader, settings: EsdbSettings): SafeAppend {
  async function find(stream: string, expected: number, events: readonly Storable[]): Promise<Place> {
    const stored = await reader.page(stream, events.length, { from: expected + 1 });
    const last = stored.at(-1);
    if (!last) return { kind: 'free' };
    const isSame = events.every((event, index) => event.id === stored[index]?.id);
    return isSame ? { kind: 'there', appended: last } : { kind: 'taken' };
  }

  async function tail(stream: string): Promise<number> {
    const [last] = await reader.page(stream, 1, { backwards: true });
    return last ? last.revision : NONE;
  }

  /** Where the events stand, wherever that is: looked for from the end, as they were sent a moment ago. */
  async function search(stream: string, events: readonly Storable[]): Promise<Appended | undefined> {
    const lastId = events.at(-1)?.id;
    for await (const event of reader.readStream(stream, { backwards: true })) {
      if (event.id === lastId) return event;
    }
    return undefined;
  }

  async function appended(stream: string, sent: Sent & { kind: 'stored' }): Promise<Appended> {
    if (sent.position !== undefined) return { revision: sent.revision, position: sent.position };
    const [event] = await reader.page(stream, 1, { from: sent.revision });
    if (!event) throw new StoreUnavailable(`${stream}: revision ${sent.revision} was stored but cannot be read yet`);
    return { revision: event.revision, position: event.position };
  }

  async function appendPinned(stream: string, expected: number, events: readonly Storable[]): Promise<Appended> {
    const encoded = encode(stream, events);
    let cause: unknown;
    for (let attempt = 1; attempt <= settings.attempts; attempt += 1) {
      const sent = await send(connection, settings.callTimeoutMs, stream, expected, encoded);
      if (sent.kind === 'stored') return appended(stream, sent);
      if (sent.kind === 'refused' && attempt === 1) throw new WrongExpectedRevision(stream, expected, known(sent.actual));
      if (sent.kind === 'refused') break;
      cause = sent.cause;
      await pauseAfter(attempt, settings);
    }
    const place = await find(stream, expected, events);
    if (place.kind === 'there') return { revision: place.appended.revision, position: place.appended.position };
    if (place.kind === 'taken') throw new WrongExpectedRevision(stream, expected, await tail(stream));
    throw new StoreUnavailable(`${stream}: no answer tells whether the events were stored`, { cause });
  }
  return { append, find, tail };
}
