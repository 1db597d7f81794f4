export { type BackUpOptions, backUpSqliteStore } from './back-up';
export { openSqliteEventStore } from './sqlite-event-store';
export type { SqliteEventStore, SqliteEventStoreOptions } from './sqlite-event-store';
