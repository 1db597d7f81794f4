export { type BackUpOptions, backUpSqliteStore } from './back-up';
export { openSnapshotCache, type SnapshotCache, type SnapshotCacheOptions } from './snapshot-cache';
export { openSqliteEventStore } from './sqlite-event-store';
export type { SqliteEventStore, SqliteEventStoreOptions } from './sqlite-event-store';
