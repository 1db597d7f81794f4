import { checkpointOf, type CheckpointValues } from '../checkpoint-values';
import { modelOfKey } from '../generations/generation';
import type { ReadSnapshot } from '../read-store';
import type { Connection } from './connections';
import type { Statements } from './statements';

const ROWS_A_BATCH = 2_000;

/** Reads on a connection where a transaction that sees one state is open. */
export function postgresSnapshot(connection: Connection, statements: Statements): ReadSnapshot {
  let scans = 0;
  return {
    async checkpoints() {
      const { rows } = await connection.query(`select name, version, position, event from ${statements.checkpoints}`);
      return new Map(
        rows.flatMap((row) => {
          const model = modelOfKey(String(row['name']), statements.generation);
          return model === undefined ? [] : [[model, checkpointOf(row as unknown as CheckpointValues)]];
        }),
      );
    },
    async *scan(table) {
      scans += 1;
      const cursor = `scan_${scans}`;
      await connection.query(`declare ${cursor} no scroll cursor for ${statements.selectAll(table)}`);
      try {
        for (;;) {
          const { rows } = await connection.list(`fetch ${ROWS_A_BATCH} from ${cursor}`);
          if (rows.length > 0) yield rows;
          if (rows.length < ROWS_A_BATCH) return;
        }
      } finally {
        await connection.query(`close ${cursor}`);
      }
    },
  };
}
