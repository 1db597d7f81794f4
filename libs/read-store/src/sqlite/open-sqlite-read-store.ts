import { mkdirSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import Sqlite from 'better-sqlite3';
import { CamelCasePlugin, Kysely, SqliteDialect } from 'kysely';
import type { Database } from '../database';
import { ReadStoreUnusable } from '../errors';
import type { Generation } from '../generations/generation';
import { hasPendingMigrations, migrate } from '../migrations';
import { oneAtATime } from '../one-at-a-time';
import type { Generational, ReadStore, ReadStorePlace } from '../read-store';
import { sqliteSystem } from '../system';
import { sqliteTables } from '../table-dialect';
import { sqliteSnapshot } from './sqlite-snapshot';
import { sqliteTransaction } from './sqlite-transaction';
import { prepareStatements } from './statements';
import { withWriteLock } from './write-lock';

export interface SqliteReadStoreOptions {
  /** A file, made with its directory where there is none; `:memory:` for one that goes with the process. */
  readonly path: string;
}

const IN_MEMORY = ':memory:';

const READER_WAITS_MS = 5_000;

const CACHE_KIB = 65_536;
const PAGES_IN_LOG = 10_000;

/** Opens the read models' database and brings it to the newest shape. Rejects with `ReadStoreUnusable` where it cannot. */
export async function openSqliteReadStore({ path }: SqliteReadStoreOptions): Promise<ReadStore> {
  const writer = connect(path);
  await bringUpToDate(writer);
  // Apart from the writer's, so that queries never see what is not committed; a database in memory has one connection.
  const reader = path === IN_MEMORY ? writer : connect(path);
  const queries = queriesOn(reader);
  const alone = oneAtATime();
  const beside = { queries: path === IN_MEMORY ? queries : queriesOn(writer), system: sqliteSystem };
  const generation = (which: Generation): Generational => {
    const tx = sqliteTransaction(writer, prepareStatements(writer, which), beside);
    return {
      transaction: (work) => alone(() => withWriteLock(writer, () => work(tx))),
      snapshot: (work) =>
        path === IN_MEMORY
          ? alone(() => work(sqliteSnapshot(writer, which)))
          : onOwnConnection(path, (db) => work(sqliteSnapshot(db, which))),
    };
  };
  return {
    queries,
    ...generation('live'),
    generation,
    place: placeOf(path),
    async ping() {
      reader.prepare('select 1').get();
    },
    async close() {
      await alone(async () => {
        await queries.destroy();
        writer.close();
      });
    },
  };
}

function placeOf(path: string): ReadStorePlace {
  if (path === IN_MEMORY) return { name: path, wayToEmpty: 'open another one' };
  const files = ['', '-wal', '-shm'].map((end) => `${basename(path)}${end}`);
  return { name: resolve(path), wayToEmpty: `remove ${files.join(', ')} from ${dirname(resolve(path))}` };
}

function connect(path: string): Sqlite.Database {
  try {
    if (path !== IN_MEMORY) mkdirSync(dirname(path), { recursive: true });
    return withSettings(new Sqlite(path, { timeout: READER_WAITS_MS }));
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unknown error';
    const way = 'it can be deleted: it is made anew from the log';
    throw new ReadStoreUnusable(`the read store ${path} cannot be opened: ${why}; ${way}`, { cause: error });
  }
}

function withSettings(db: Sqlite.Database): Sqlite.Database {
  db.pragma('journal_mode = WAL');
  // What a power failure takes is made again from the log.
  db.pragma('synchronous = NORMAL');
  // The rows of a batch lie all over the database: the more of it is in memory, the faster it catches up.
  db.pragma(`cache_size = -${CACHE_KIB}`);
  db.pragma(`wal_autocheckpoint = ${PAGES_IN_LOG}`);
  db.defaultSafeIntegers(true);
  return db;
}

function queriesOn(db: Sqlite.Database): Kysely<Database> {
  return new Kysely<Database>({ dialect: new SqliteDialect({ database: db }), plugins: [new CamelCasePlugin()] });
}

/** Under the write lock, because two processes may open a new database at once, and Kysely takes no lock on SQLite. */
async function bringUpToDate(writer: Sqlite.Database): Promise<void> {
  const db = new Kysely<Database>({ dialect: new SqliteDialect({ database: writer }) });
  try {
    // Where nothing is pending it is looked at without the lock, which a long rebuild elsewhere may hold.
    if (await hasPendingMigrations(db, sqliteTables)) {
      await withWriteLock(writer, () => migrate(db, sqliteTables));
    } else {
      await migrate(db, sqliteTables);
    }
  } catch (error) {
    writer.close();
    throw error;
  }
}

async function onOwnConnection<T>(path: string, work: (db: Sqlite.Database) => Promise<T>): Promise<T> {
  const db = connect(path);
  try {
    db.exec('begin');
    return await work(db);
  } finally {
    db.close();
  }
}
