export * from './copy';
export * from './delivery';
export * from './errors';
export * from './esdb';
export * from './event-store';
export * from './snapshot-store';
export * from './sqlite';
export * from './verification';
