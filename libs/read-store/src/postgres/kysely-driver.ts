import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  PostgresAdapter,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type { Answer } from './connections';
import { SchemaIntrospector } from './schema-introspector';

/** Runs one statement, on whichever connection. */
export type Run = (text: string, values: readonly unknown[]) => Promise<Answer<Record<string, unknown>>>;

/** Kysely for single statements: transactions belong to the read store, and a migration to whoever has the lock. */
export function statementDialect(run: Run, schema: string): Dialect {
  return {
    createAdapter: () => new LocklessAdapter(),
    createDriver: () => statementDriver(run),
    createIntrospector: (db) => new SchemaIntrospector(db as Kysely<unknown>, run, schema),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

/** Kysely's own lock for migrations belongs to a session, which a pooler of transactions shares with others. */
class LocklessAdapter extends PostgresAdapter {
  override get supportsTransactionalDdl(): boolean {
    return false;
  }
  override acquireMigrationLock(): Promise<void> {
    return Promise.resolve();
  }
  override releaseMigrationLock(): Promise<void> {
    return Promise.resolve();
  }
}

function statementDriver(run: Run): Driver {
  const connection: DatabaseConnection = {
    async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
      const { rows, rowCount } = await run(sql, parameters);
      return { rows: rows as R[], numAffectedRows: BigInt(rowCount) };
    },
    streamQuery: () => notHere(),
  };
  return {
    init: () => Promise.resolve(),
    acquireConnection: () => Promise.resolve(connection),
    beginTransaction: () => Promise.resolve().then(notHere),
    commitTransaction: () => Promise.resolve().then(notHere),
    rollbackTransaction: () => Promise.resolve().then(notHere),
    releaseConnection: () => Promise.resolve(),
    destroy: () => Promise.resolve(),
  };
}

function notHere(): never {
  throw new Error('queries are single statements: ReadStore.transaction writes, ReadStore.snapshot scans');
}
