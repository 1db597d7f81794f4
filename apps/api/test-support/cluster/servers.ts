import type { PostgresServer } from '../../../../libs/read-store/test-support/postgres';

export interface StartedServer {
  readonly server: PostgresServer;
  /** The connection string with the beginning of the names of all schemas of this run. */
  readonly schemas: string;
}

/** What was started before the tests, to be ended after them. */
export const servers = ((globalThis as { tenureServers?: StartedServer[] }).tenureServers ??= []);
