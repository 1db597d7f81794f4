import type { Instant, Position } from '@tenure/kernel';
import type { StoredValue } from './columns';
import type { Queries } from './database';
import type { Generation } from './generations/generation';
import type { DatabaseSystem } from './system';
import type { TableName, TableRows } from './tables';

/**
 * The database of the read models. It can be thrown away and made anew from the log, so it is fast before it is
 * durable; but rows and checkpoint always agree, because they change together. After a crash of the machine, or from a
 * backup, both may be where they were some time before. Everything rejects with `ReadStoreUnavailable` while it does not answer.
 */
export interface ReadStore {
  /** For queries: sees what is committed. */
  readonly queries: Queries;

  /**
   * Runs `work` and keeps all that it wrote, or nothing when it rejects. Transactions of one store take turns. Of other
   * writers SQLite shuts out all from the start, PostgreSQL those that move the same checkpoint, from the moment that
   * it is moved: so a writer moves it first. `work` may be run again where the database asks for that.
   */
  transaction<T>(work: (tx: WriteTransaction) => Promise<T>): Promise<T>;

  /** Runs `work` on one state of the database, whatever is written meanwhile. */
  snapshot<T>(work: (view: ReadSnapshot) => Promise<T>): Promise<T>;

  /** The same for the tables and checkpoints of another generation of the read models. */
  generation(generation: Generation): Generational;

  /** Where it is, for messages. */
  readonly place: ReadStorePlace;

  /** Resolves when the database answers. */
  ping(): Promise<void>;

  close(): Promise<void>;
}

export interface ReadStorePlace {
  /** Without user and password. */
  readonly name: string;
  /** What to do to begin with an empty one, as half a sentence. */
  readonly wayToEmpty: string;
}

/** What can be done with any generation of the read models: queries ask the live one. */
export type Generational = Pick<ReadStore, 'transaction' | 'snapshot'>;

/** How far a read model has come. */
export interface Checkpoint {
  readonly version: number;
  /** Undefined: nothing yet. */
  readonly position: Position | undefined;
  /** What stands at that position, so that another log is told from this one. Undefined: an older program kept it. */
  readonly event?: EventMark | undefined;
}

/** An event of a log, and what no other one has in common with it, be it the same command sent again. */
export interface EventMark {
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly recordedAt: Instant;
}

export type KeyPart = string | number;

/** What to change in one table. */
export interface TableChanges<T extends TableName = TableName> {
  readonly table: T;
  /** Each key once. */
  readonly put: readonly TableRows[T][];
  readonly removed: readonly (readonly KeyPart[])[];
}

export interface ReadSnapshot {
  checkpoints(): Promise<ReadonlyMap<string, Checkpoint>>;
  /** All rows of a table in the order of their keys, as they are stored, in batches. */
  scan(table: TableName): AsyncIterable<readonly StoredValue[][]>;
}

export interface WriteTransaction {
  /** Of the read models' rows that it loads and writes, and of the checkpoints that it moves. */
  readonly generation: Generation;
  /** For what stands beside the read models. */
  readonly queries: Queries;
  readonly system: DatabaseSystem;
  checkpoint(name: string): Promise<Checkpoint | undefined>;
  /** The rows under each key; a key may be whole, or the first parts of one. */
  load<T extends TableName>(table: T, keys: readonly (readonly KeyPart[])[]): Promise<readonly TableRows[T][]>;
  write(changes: readonly TableChanges[]): Promise<void>;
  empty(tables: readonly TableName[]): Promise<void>;
  /** Compares and sets: rejects with `CheckpointMoved` when the checkpoint is no longer `from`. */
  moveCheckpoint(name: string, from: Checkpoint | undefined, to: Checkpoint): Promise<void>;
}
