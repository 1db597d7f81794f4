import type { Position, RecordedEvent } from '@tenure/kernel';
import type Database from 'better-sqlite3';
import { StoreUnavailable } from '../errors';
import type { ReadAllOptions, ReadStreamOptions } from '../event-store';
import { nextTurn } from '../signal';
import { decode, EVENT_COLUMNS, type EventColumns, fromPosition, toPosition } from './event-text';
import { toStoreError } from './sqlite-errors';

/** Enough rows that a page's own cost does not matter, few enough that a page is parsed in about a millisecond. */
export const PAGE = 500;

export interface Page {
  readonly events: readonly RecordedEvent[];
  /** The log was looked through up to here, whether or not anything in it was asked for. */
  readonly upTo: number;
}

export interface Reader {
  readStream(stream: string, options?: ReadStreamOptions): AsyncIterable<RecordedEvent>;
  readAll(options?: ReadAllOptions): AsyncIterable<readonly RecordedEvent[]>;
  /** Position of the last event, 0 when there is none. Throws errors of the port. */
  head(): number;
  /** What is in the `size` positions after `after`. Throws errors of the port. */
  page(after: number, size: number, streamPrefix?: string): Page;
}

/** Reads on a connection of its own, a page at a time: no read transaction outlives a turn of the event loop. */
export function createReader(db: Database.Database): Reader {
  const pageOfLog = logPager(db);
  const pageOfStream = streamPager(db);
  const headOf = db.prepare<[], number>('SELECT coalesce(max(position), 0) FROM events').pluck();

  const head = (): number => reading(db, () => headOf.get() ?? 0);

  function page(after: number, size: number, streamPrefix = ''): Page {
    // The head first: a commit between the two reads is then met again by the next page, and not passed over.
    const upTo = Math.max(after, Math.min(head(), after + size));
    const rows = upTo > after ? reading(db, () => pageOfLog(after, upTo, streamPrefix)) : [];
    return { events: rows.map((row) => decode(row, row[6])), upTo };
  }

  async function* readStream(stream: string, options: ReadStreamOptions = {}): AsyncIterable<RecordedEvent> {
    const step = options.backwards ? -1 : 1;
    let next = options.from ?? (options.backwards ? Number.MAX_SAFE_INTEGER : 0);
    let left = options.limit ?? Number.MAX_SAFE_INTEGER;
    while (left > 0) {
      const size = Math.min(left, PAGE);
      const rows = reading(db, () => pageOfStream(stream, next, size, options.backwards ?? false));
      for (const row of rows) yield decode(row, stream);
      const last = rows.at(-1);
      if (!last || rows.length < size) return;
      next = last[1] + step;
      left -= rows.length;
      await nextTurn();
    }
  }

  async function* readAll(options: ReadAllOptions = {}): AsyncIterable<readonly RecordedEvent[]> {
    let after = options.after === undefined ? 0 : fromPosition(options.after);
    let left = options.limit ?? Number.MAX_SAFE_INTEGER;
    const end = Math.min(head(), options.until === undefined ? Number.MAX_SAFE_INTEGER : fromPosition(options.until));
    while (after < end && left > 0) {
      const { events, upTo } = page(after, Math.min(PAGE, end - after), options.streamPrefix);
      after = upTo;
      if (events.length > 0) yield events.length > left ? events.slice(0, left) : events;
      left -= events.length;
      await nextTurn();
    }
  }

  return { readStream, readAll, head, page };
}

type LogRow = [...event: EventColumns, stream: string];

/** CROSS JOIN, because SQLite must go by position and look the stream's name up, never the other way round. */
function logPager(db: Database.Database): (after: number, upTo: number, prefix: string) => LogRow[] {
  const select = `SELECT ${EVENT_COLUMNS}, s.name FROM events e CROSS JOIN streams s ON s.id = e.stream
    WHERE e.position > ? AND e.position <= ?`;
  const all = db.prepare<[number, number], LogRow>(`${select} ORDER BY e.position`).raw();
  const some = db.prepare<[number, number, string, string], LogRow>(
    `${select} AND substr(s.name, 1, length(?)) = ? ORDER BY e.position`,
  );
  some.raw();
  return (after, upTo, prefix) => (prefix === '' ? all.all(after, upTo) : some.all(after, upTo, prefix, prefix));
}

/** Rows without the stream's name, which the caller has: reading it again with every row would cost a tenth. */
function streamPager(
  db: Database.Database,
): (stream: string, from: number, size: number, backwards: boolean) => EventColumns[] {
  const select = `SELECT ${EVENT_COLUMNS} FROM events e WHERE e.stream = (SELECT id FROM streams WHERE name = ?)`;
  const forwards = db.prepare<[string, number, number], EventColumns>(
    `${select} AND e.revision >= ? ORDER BY e.revision LIMIT ?`,
  );
  const back = db.prepare<[string, number, number], EventColumns>(
    `${select} AND e.revision <= ? ORDER BY e.revision DESC LIMIT ?`,
  );
  forwards.raw();
  back.raw();
  return (stream, from, size, backwards) => (backwards ? back : forwards).all(stream, from, size);
}

/** Runs a read and turns SQLite's errors into the port's; a closed connection is `StoreUnavailable`. */
export function reading<T>(db: Database.Database, read: () => T): T {
  if (!db.open) throw new StoreUnavailable('the event store is closed');
  try {
    return read();
  } catch (error) {
    throw toStoreError(error);
  }
}

export function toHead(position: number): Position | undefined {
  return position === 0 ? undefined : toPosition(position);
}
