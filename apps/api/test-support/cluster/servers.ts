import type { PostgresServer } from '../../../../libs/read-store/test-support/postgres';

/** What was started before the tests, to be ended after them. */
export const servers = ((globalThis as { tenureServers?: PostgresServer[] }).tenureServers ??= []);
