import type { Money } from '@tenure/kernel';
import type { Kysely } from 'kysely';
import type { BackgroundDatabase } from './background/background-records';
import type { TableName, TableRows } from './tables';

/** A field as the database gives and takes it. Amounts are whole cents; never read one as a float. */
type Stored<V> = undefined extends V ? StoredAs<Exclude<V, undefined>> | null : StoredAs<V>;
type StoredAs<V> = V extends Money ? bigint : V extends string | number ? V : string;

/** The tables as queries see them, with fields in camel case. */
export type Database = {
  readonly [T in TableName]: { readonly [F in keyof TableRows[T]]: Stored<TableRows[T][F]> };
} & { readonly checkpoints: CheckpointRecord } & BackgroundDatabase;

export interface CheckpointRecord {
  readonly name: string;
  readonly version: number;
  readonly position: string;
  readonly event: string;
}

export type Queries = Kysely<Database>;
