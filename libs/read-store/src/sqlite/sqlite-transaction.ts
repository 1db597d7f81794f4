import type Sqlite from 'better-sqlite3';
import { checkpointOf, type CheckpointValues, markText } from '../checkpoint-values';
import type { StoredValue } from '../columns';
import { CheckpointMoved } from '../errors';
import { generationKey, generationTable } from '../generations/generation';
import type { TableChanges, WriteTransaction } from '../read-store';
import { type TableRows, tables } from '../tables';
import type { Statements } from './statements';

/**
 * Writes on a connection where a transaction is open. Each row is one run of a prepared statement: with the rows in the
 * process and the database, too, longer statements would only be slower to bind.
 */
export function sqliteTransaction(
  db: Sqlite.Database,
  statements: Statements,
  { queries, system }: Pick<WriteTransaction, 'queries' | 'system'>,
): WriteTransaction {
  const { find, insert, move } = checkpointStatements(db);
  const keyOf = (model: string): string => generationKey(model, statements.generation);
  return {
    generation: statements.generation,
    queries,
    system,
    async checkpoint(name) {
      const found = find.get(keyOf(name));
      return found && checkpointOf(found);
    },
    async load(table, keys) {
      const decode = tables[table].decode as unknown as (values: readonly StoredValue[]) => TableRows[typeof table];
      const loaded: TableRows[typeof table][] = [];
      for (const key of keys) {
        const rows = statements.select(table, key.length).all(...key) as StoredValue[][];
        for (const row of rows) loaded.push(decode(row));
      }
      return loaded;
    },
    async write(changes) {
      for (const change of changes) writeTable(statements, change);
    },
    async empty(names) {
      for (const name of names) {
        db.exec(`delete from ${generationTable(tables[name].sqlName, statements.generation)}`);
      }
    },
    async moveCheckpoint(name, from, to) {
      const { changes } = from
        ? move.run(to.version, to.position ?? '', markText(to), keyOf(name), from.version, from.position ?? '')
        : insert.run(keyOf(name), to.version, to.position ?? '', markText(to));
      if (changes !== 1) throw new CheckpointMoved(name);
    },
  };
}

function checkpointStatements(db: Sqlite.Database) {
  return {
    find: db.prepare<[string], CheckpointValues>('select version, position, event from checkpoints where name = ?'),
    insert: db.prepare(
      'insert into checkpoints (name, version, position, event) values (?, ?, ?, ?) on conflict do nothing',
    ),
    move: db.prepare(
      'update checkpoints set version = ?, position = ?, event = ? where name = ? and version = ? and position = ?',
    ),
  };
}

function writeTable(statements: Statements, { table, put, removed }: TableChanges): void {
  const encode = tables[table].encode as (row: unknown) => StoredValue[];
  if (removed.length > 0) {
    const remove = statements.remove(table);
    for (const key of removed) remove.run(...key);
  }
  if (put.length === 0) return;
  const upsert = statements.upsert(table);
  for (const row of put) upsert.run(encode(row));
}
