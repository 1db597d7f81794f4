import type Sqlite from 'better-sqlite3';
import { checkpointOf, type CheckpointValues } from '../checkpoint-values';
import type { StoredValue } from '../columns';
import { type Generation, modelOfKey } from '../generations/generation';
import type { ReadSnapshot } from '../read-store';
import { selectAllSql } from './statements';

const ROWS_A_BATCH = 1_000;

/** Reads on a connection that keeps to one state of the database. */
export function sqliteSnapshot(db: Sqlite.Database, generation: Generation): ReadSnapshot {
  return {
    async checkpoints() {
      const all = db
        .prepare<[], CheckpointValues & { readonly name: string }>(
          'select name, version, position, event from checkpoints',
        )
        .all();
      return new Map(
        all.flatMap((found) => {
          const model = modelOfKey(found.name, generation);
          return model === undefined ? [] : [[model, checkpointOf(found)]];
        }),
      );
    },
    async *scan(table) {
      let batch: StoredValue[][] = [];
      for (const row of db.prepare(selectAllSql(table, generation)).raw().iterate()) {
        batch.push(row as StoredValue[]);
        if (batch.length < ROWS_A_BATCH) continue;
        yield batch;
        batch = [];
      }
      if (batch.length > 0) yield batch;
    },
  };
}
