export * from './deadline-clock';
export * from './leases/lease-holder';
export * from './leases/share-out';
export * from './logger';
export * from './read-side';
export * from './readiness';
export * from './run-process';
export type { MoveClock } from './simulated-day';
export * from './worker';
