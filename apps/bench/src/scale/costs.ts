/**
 * What is measured of a log of each size. Bytes are on disk, after all is written. Seconds are those of a clock on the
 * wall, and stretch with other work on the machine; what the processor had to do hardly does.
 */
export const costs = {
  accounts: 'accounts',
  logBytes: 'events.db, bytes an event',
  payloadBytes: 'of them data and metadata, as any store is given them',
  writeRate: 'events written a second, many commands a commit',
  snapshotBytes: 'a snapshot, bytes an account on average',
  backupSeconds: 'backup of the log with its verification, s',
  backupBytes: 'backup, bytes an event',
  replaySeconds: 'audit replay, s',
  replayMegabytes: 'audit replay, most memory, MB',
  sqliteRate: 'read models made anew on SQLite, events a second',
  sqliteMicros: '… processor, µs an event',
  sqliteBytes: 'read.db, bytes an event',
  postgresRate: 'read models made anew on PostgreSQL, events a second',
  postgresMicros: '… processor without the server’s, µs an event',
  postgresBytes: 'PostgreSQL with its indexes, bytes an event',
  rows: 'rows of read models, for each event',
  firstDaySeconds: 'deadline clock, all accounts, none in memory: s per 100,000',
  firstDayCpuSeconds: '… processor, s per 100,000',
  nextDaySeconds: 'deadline clock, all accounts, a day later: s per 100,000',
  nextDayCpuSeconds: '… processor, s per 100,000',
  startSeconds: 'start of the API on all that, s',
  apiMegabytes: 'API with worker, memory at rest, MB',
} as const;

export type Cost = keyof typeof costs;

/** Of one size. What could not be measured here is left out. */
export interface Column {
  readonly events: number;
  readonly values: Readonly<Partial<Record<Cost, number>>>;
}
