import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { openReadStore, type ReadStore, type ReadStoreOptions } from '../src';
import { postgresForTests, type PostgresServer } from './postgres';

/** A place for a read store that is empty, and gone after the test. */
export interface Place {
  readonly options: ReadStoreOptions;
  open(): Promise<ReadStore>;
  /** Runs SQL there, past what the store allows. */
  alter(sql: string): Promise<void>;
}

/** A database system that read stores can be on. */
export interface Adapter {
  readonly name: 'SQLite' | 'PostgreSQL';
  /** Runs `test` at a place of its own; leaves it out where this machine has no such system. */
  withPlace(test: (place: Place) => Promise<void>): Promise<void>;
}

/** Runs `define`, which defines tests, once for each system. */
export function eachAdapter(define: (adapter: Adapter) => void): void {
  describe('on SQLite', () => define(sqlite));
  describe('on PostgreSQL', () => define(postgresAdapter()));
}

const sqlite: Adapter = {
  name: 'SQLite',
  async withPlace(test) {
    const folder = mkdtempSync(join(tmpdir(), 'read-store-'));
    const path = join(folder, 'read.db');
    const alter = async (sql: string): Promise<void> => {
      const db = new Sqlite(path);
      db.exec(sql);
      db.close();
    };
    try {
      await test({ options: { path }, open: () => openReadStore({ path }), alter });
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

/** On a server that lasts from the first to the last test around. */
export function postgresAdapter(): Adapter {
  let server: PostgresServer | undefined;
  beforeAll(async () => void (server = await postgresForTests()), 60_000);
  afterAll(async () => server?.end());
  return {
    name: 'PostgreSQL',
    async withPlace(test) {
      if (!server) return;
      const { sql } = server;
      const connectionString = server.newSchema();
      await test({
        options: { connectionString },
        open: () => openReadStore({ connectionString }),
        async alter(text) {
          await sql(connectionString, text);
        },
      });
    },
  };
}
