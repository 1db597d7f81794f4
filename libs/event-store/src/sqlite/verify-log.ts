import type Database from 'better-sqlite3';
import { nextTurn } from '../signal';
import type { Problem, VerifyOptions } from '../verification';
import { EVENT_COLUMNS, type EventColumns, toPosition } from './event-text';
import { chainHash, GENESIS } from './hash';
import { PAGE } from './read';

type WalkedRow = [...event: EventColumns, stream: string | null, hash: Buffer, streamId: number];

/** Where the walk has come to. After a problem it goes on from what is stored, so that one fault is one finding. */
interface Walk {
  position: number;
  hash: string;
  readonly revisions: Map<number, number>;
}

/** Checks every event up to `head`: no gaps, no unknown streams, and each hash made again from what is stored. */
export async function walkLog(
  db: Database.Database,
  head: number,
  counted: { events: number; streams: number },
  report: (problem: Problem) => void,
  options: VerifyOptions,
): Promise<void> {
  const page = db.prepare<[number, number, number], WalkedRow>(`
    SELECT ${EVENT_COLUMNS}, s.name, e.hash, e.stream FROM events e LEFT JOIN streams s ON s.id = e.stream
    WHERE e.position > ? AND e.position <= ? ORDER BY e.position LIMIT ?`);
  page.raw();
  const walk: Walk = { position: 0, hash: GENESIS, revisions: new Map() };
  for (;;) {
    const rows = page.all(walk.position, head, PAGE);
    for (const row of rows) checkEvent(walk, row, report);
    counted.events += rows.length;
    counted.streams = walk.revisions.size;
    options.onProgress?.(counted.events, head);
    if (rows.length < PAGE) return;
    await nextTurn();
  }
}

function checkEvent(walk: Walk, row: WalkedRow, report: (problem: Problem) => void): void {
  const [at, revision, id, type, metadata, data, name, storedHash, streamId] = row;
  // The types are what was written; in a damaged file anything may stand in a column.
  const stream = String(name);
  const place = { position: toPosition(at), stream };
  if (at !== walk.position + 1) {
    report({ what: 'position-gap', ...place, detail: `position ${at} comes after ${walk.position}` });
  }
  if (typeof name !== 'string') {
    report({ what: 'stream-unknown', ...place, detail: `event ${id} is in a stream that does not exist` });
  }
  const due = (walk.revisions.get(streamId) ?? -1) + 1;
  if (revision !== due) {
    report({ what: 'revision-gap', ...place, detail: `revision ${revision} of ${stream} where ${due} was due` });
  }
  const text = { stream, revision, id: String(id), type: String(type), metadata: String(metadata), data: String(data) };
  const stored = Buffer.isBuffer(storedHash) ? storedHash.toString('hex') : String(storedHash);
  if (chainHash(walk.hash, at, text) !== stored) {
    report({ what: 'hash', ...place, detail: `event ${id} is not what was written, or does not follow what precedes` });
  }
  walk.position = at;
  walk.hash = stored;
  walk.revisions.set(streamId, revision);
}
