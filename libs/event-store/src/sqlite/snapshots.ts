import type Database from 'better-sqlite3';
import type { FullSnapshot, Snapshot, SnapshotStore } from '../snapshot-store';
import type { Queue } from './queue';
import { reading } from './read';

/** Snapshots in the database of the log. `queue` is undefined when the store is only read: nothing is saved then. */
export function createSnapshots(
  reader: Database.Database,
  writer: Database.Database | undefined,
  queue: Queue | undefined,
): SnapshotStore {
  const hotPart = reader.prepare<[string], Snapshot>(
    `SELECT p.revision, p.fold, p.hot FROM snapshots p JOIN streams s ON s.id = p.stream WHERE s.name = ?`,
  );
  const coldPart = reader
    .prepare<[string, string], string>(
      `SELECT p.cold FROM snapshots p JOIN streams s ON s.id = p.stream WHERE s.name = ? AND p.fold = ?`,
    )
    .pluck();
  const write = writer && snapshotWriter(writer);
  /** The latest of each stream that waits to be written. */
  const waiting = new Map<string, FullSnapshot>();

  function writeWaiting(stream: string): void {
    const snapshot = waiting.get(stream);
    if (snapshot) write?.(stream, snapshot);
  }

  return {
    load: async (stream) => reading(reader, () => hotPart.get(stream)),
    loadCold: (stream, fold) => reading(reader, () => coldPart.get(stream, fold)),
    save: (stream, snapshot) => {
      const isQueued = waiting.has(stream);
      waiting.set(stream, snapshot);
      if (isQueued || !queue) return;
      queue.addBehind({
        run: () => {
          writeWaiting(stream);
          return () => waiting.delete(stream);
        },
        fail: () => waiting.delete(stream),
      });
    },
  };
}

function snapshotWriter(db: Database.Database): (stream: string, snapshot: FullSnapshot) => void {
  const upsert = db.prepare(`
    INSERT INTO snapshots (stream, revision, fold, hot, cold) SELECT id, ?, ?, ?, ? FROM streams WHERE name = ?
    ON CONFLICT (stream) DO UPDATE
      SET revision = excluded.revision, fold = excluded.fold, hot = excluded.hot, cold = excluded.cold
      WHERE excluded.revision > snapshots.revision OR excluded.fold <> snapshots.fold`);
  return (stream, { revision, fold, hot, cold }) => {
    upsert.run(revision, fold, hot, cold, stream);
  };
}
