import { setImmediate as nextTurn } from 'node:timers/promises';
import type { StoredValue } from '../columns';
import { CheckpointMoved } from '../errors';
import { generationKey } from '../generations/generation';
import type { Checkpoint, KeyPart, TableChanges, WriteTransaction } from '../read-store';
import { type TableRows, tables } from '../tables';
import { checkpointOf, type CheckpointValues, markText } from '../checkpoint-values';
import type { Connection } from './connections';
import type { Statement, Statements } from './statements';

/** Writes on a connection where a transaction is open: a statement per table, however many rows. */
export function postgresTransaction(
  connection: Connection,
  statements: Statements,
  { queries, system }: Pick<WriteTransaction, 'queries' | 'system'>,
): WriteTransaction {
  const run = async ([text, values]: Statement): Promise<number> => (await connection.query(text, values)).rowCount;
  const keyOf = (model: string): string => generationKey(model, statements.generation);
  return {
    generation: statements.generation,
    queries,
    system,
    async checkpoint(name) {
      const { rows } = await connection.query(
        `select version, position, event from ${statements.checkpoints} where name = $1`,
        [keyOf(name)],
      );
      return rows[0] && checkpointOf(rows[0] as unknown as CheckpointValues);
    },
    async load(table, keys) {
      const decode = tables[table].decode as unknown as (values: readonly StoredValue[]) => TableRows[typeof table];
      const found = await Promise.all(
        byLength(keys).map((group) => connection.list(...statements.select(table, group))),
      );
      return found.flatMap(({ rows }) => rows.map(decode));
    },
    async write(changes) {
      await writeAll(changes, (change) => writing(statements, change).map(run));
    },
    async empty(names) {
      await Promise.all(names.map((name) => connection.query(statements.empty(name))));
    },
    async moveCheckpoint(name, from, to) {
      const moved = await run(from ? move(statements, keyOf(name), from, to) : insert(statements, keyOf(name), to));
      if (moved !== 1) throw new CheckpointMoved(name);
    },
  };
}

/**
 * Table by table, with a turn of the event loop after each: what is sent goes out, and the server writes it while the
 * next table is encoded.
 */
async function writeAll(
  changes: readonly TableChanges[],
  send: (change: TableChanges) => readonly Promise<number>[],
): Promise<void> {
  const sent: Promise<number>[] = [];
  for (const change of largestFirst(changes)) {
    for (const running of send(change)) {
      // What fails is told of below, once everything is sent.
      running.catch(() => undefined);
      sent.push(running);
    }
    await nextTurn();
  }
  await Promise.all(sent);
}

function largestFirst(changes: readonly TableChanges[]): readonly TableChanges[] {
  return changes.toSorted((a, b) => b.put.length - a.put.length);
}

function byLength(keys: readonly (readonly KeyPart[])[]): readonly (readonly (readonly KeyPart[])[])[] {
  const groups = new Map<number, (readonly KeyPart[])[]>();
  for (const key of keys) {
    const group = groups.get(key.length);
    if (group) group.push(key);
    else groups.set(key.length, [key]);
  }
  return [...groups.values()];
}

function writing(statements: Statements, { table, put, removed }: TableChanges): readonly Statement[] {
  return [
    ...(removed.length > 0 ? [statements.remove(table, removed)] : []),
    ...(put.length > 0 ? [statements.upsert(table, put)] : []),
  ];
}

/** Waits for whoever has moved the row and has not committed, and then finds it where that one left it. */
function move({ checkpoints }: Statements, name: string, from: Checkpoint, to: Checkpoint): Statement {
  return [
    `update ${checkpoints} set version = $4, position = $5, event = $6 where name = $1 and version = $2 and position = $3`,
    [name, String(from.version), from.position ?? '', String(to.version), to.position ?? '', markText(to)],
  ];
}

function insert({ checkpoints }: Statements, name: string, to: Checkpoint): Statement {
  return [
    `insert into ${checkpoints} (name, version, position, event) values ($1, $2, $3, $4) on conflict do nothing`,
    [name, String(to.version), to.position ?? '', markText(to)],
  ];
}
