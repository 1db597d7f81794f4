export { openEsdbEventStore } from './esdb-event-store';
export type { EsdbEventStore } from './esdb-event-store';
export type { EsdbOptions } from './options';
